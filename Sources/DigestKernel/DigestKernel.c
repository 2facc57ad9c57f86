#include "Paths.h"

#include <stdatomic.h>

#if !defined(MUSTER_INTEL) && !defined(MUSTER_ARM)
muster_sha256_path muster_sha256_path_of_processor(void) { return NULL; }
#endif

// Found once. Two threads that both look find the same, so no order between them is needed.
static _Atomic(muster_sha256_path) chosen;

static muster_sha256_path path(void) {
  muster_sha256_path known = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (known) return known;
  known = muster_sha256_path_of_processor();
  if (!known) known = muster_sha256_blocks_portable;
  atomic_store_explicit(&chosen, known, memory_order_relaxed);
  return known;
}

void muster_sha256_blocks(uint32_t *state, const uint8_t *data, size_t count) { path()(state, data, count); }

bool muster_sha256_is_accelerated(void) { return path() != muster_sha256_blocks_portable; }
