#include "Paths.h"

#include <stdatomic.h>
#include <string.h>

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

// Endings are short, so a few moves of a fixed size, which may overlap, cost less than a call.
static inline void copy_short(uint8_t *to, const uint8_t *from, size_t count) {
  if (count >= 8) {
    size_t done = 0;
    for (; done + 8 <= count; done += 8) memcpy(to + done, from + done, 8);
    memcpy(to + count - 8, from + count - 8, 8);
  } else {
    for (size_t i = 0; i < count; i++) to[i] = from[i];
  }
}

muster_sha256_start muster_sha256_ending(
    const muster_sha256_beginning *beginning, const uint8_t *ending, size_t count) {
  uint8_t block[64];
  uint32_t state[8];
  const size_t filled = beginning->count % 64;
  memcpy(block, beginning->block, 64);
  memcpy(state, beginning->state, 32);
  copy_short(block + filled, ending, count);
  block[filled + count] = 0x80;
  const uint64_t bits = (beginning->count + count) * 8;
  for (int i = 0; i < 8; i++) block[56 + i] = (uint8_t)(bits >> (56 - 8 * i));
  muster_sha256_blocks(state, block, 1);
  return (muster_sha256_start){(uint64_t)state[0] << 32 | state[1], (uint64_t)state[2] << 32 | state[3]};
}
