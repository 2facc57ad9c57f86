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

/// Fills the last block of a beginning with an ending behind it.
static inline void fill(
    uint8_t *block, const muster_sha256_beginning *beginning, const uint8_t *ending, size_t count) {
  const size_t filled = beginning->count % 64;
  memcpy(block, beginning->block, 64);
  copy_short(block + filled, ending, count);
  block[filled + count] = 0x80;
  const uint64_t bits = (beginning->count + count) * 8;
  for (int i = 0; i < 8; i++) block[56 + i] = (uint8_t)(bits >> (56 - 8 * i));
}

static inline muster_sha256_start start(const uint32_t *state) {
  return (muster_sha256_start){(uint64_t)state[0] << 32 | state[1], (uint64_t)state[2] << 32 | state[3]};
}

muster_sha256_start muster_sha256_ending(
    const muster_sha256_beginning *beginning, const uint8_t *ending, size_t count) {
  uint8_t block[64];
  uint32_t state[8];
  fill(block, beginning, ending, count);
  memcpy(state, beginning->state, 32);
  muster_sha256_blocks(state, block, 1);
  return start(state);
}

void muster_sha256_endings_one_by_one(
    const muster_sha256_beginning *beginning, const uint8_t *const *endings, const size_t *counts, size_t count,
    muster_sha256_start *starts) {
  for (size_t i = 0; i < count; i++) starts[i] = muster_sha256_ending(beginning, endings[i], counts[i]);
}

#if defined(MUSTER_INTEL)
static void endings_by_two(
    const muster_sha256_beginning *beginning, const uint8_t *const *endings, const size_t *counts, size_t count,
    muster_sha256_start *starts) {
  uint8_t blocks[2][64];
  uint32_t states[2][8];
  for (; count >= 2; count -= 2, endings += 2, counts += 2, starts += 2) {
    for (int i = 0; i < 2; i++) {
      fill(blocks[i], beginning, endings[i], counts[i]);
      memcpy(states[i], beginning->state, 32);
    }
    muster_sha256_pair(states, (const uint8_t(*)[64])blocks);
    for (int i = 0; i < 2; i++) starts[i] = start(states[i]);
  }
  muster_sha256_endings_one_by_one(beginning, endings, counts, count, starts);
}

static void endings_by_sixteen(
    const muster_sha256_beginning *beginning, const uint8_t *const *endings, const size_t *counts, size_t count,
    muster_sha256_start *starts) {
  uint8_t blocks[16][64];
  uint32_t states[8][16];
  for (; count >= 16; count -= 16, endings += 16, counts += 16, starts += 16) {
    for (int i = 0; i < 16; i++) fill(blocks[i], beginning, endings[i], counts[i]);
    muster_sha256_wide(beginning->state, (const uint8_t(*)[64])blocks, beginning->count % 64 / 4, states);
    for (int i = 0; i < 16; i++) {
      starts[i] = start((uint32_t[]){states[0][i], states[1][i], states[2][i], states[3][i]});
    }
  }
  muster_sha256_endings_one_by_one(beginning, endings, counts, count, starts);
}
#endif

// Found once, as the path for blocks is: to ask the processor takes longer than to hash a batch.
typedef typeof(&muster_sha256_endings_one_by_one) way_of_endings;
static _Atomic(way_of_endings) chosen_for_endings;

static way_of_endings best_way_of_endings(void) {
#if defined(MUSTER_INTEL)
  if (muster_sha256_has_wide()) return endings_by_sixteen;
  if (muster_sha256_is_accelerated()) return endings_by_two;
#endif
  return muster_sha256_endings_one_by_one;
}

void muster_sha256_endings(
    const muster_sha256_beginning *beginning, const uint8_t *const *endings, const size_t *counts, size_t count,
    muster_sha256_start *starts) {
  way_of_endings known = atomic_load_explicit(&chosen_for_endings, memory_order_relaxed);
  if (!known) {
    known = best_way_of_endings();
    atomic_store_explicit(&chosen_for_endings, known, memory_order_relaxed);
  }
  known(beginning, endings, counts, count, starts);
}
