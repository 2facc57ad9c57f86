#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Folds `count` blocks of 64 bytes into the eight words of a SHA-256 state (FIPS 180-4, section 6.2.2),
/// with the processor's own instructions where it has them.
void muster_sha256_blocks(uint32_t *state, const uint8_t *data, size_t count);

/// The same in plain C, on every machine: what the fast path is tested against.
void muster_sha256_blocks_portable(uint32_t *state, const uint8_t *data, size_t count);

/// Where the hashing of a common beginning stands: the state after its whole blocks, what waits for the rest of its block with
/// zeros behind it, and how many bytes there were.
typedef struct {
  uint32_t state[8];
  uint8_t block[64];
  uint64_t count;
} muster_sha256_beginning;

/// The first 128 bits of a digest.
typedef struct {
  uint64_t high, low;
} muster_sha256_start;

/// The start of the digest of a beginning with an ending behind it. The ending must leave nine bytes of its block free.
muster_sha256_start muster_sha256_ending(const muster_sha256_beginning *beginning, const uint8_t *ending, size_t count);

/// How many endings are best hashed together.
#define MUSTER_SHA256_BATCH 16

/// The same for several endings, in the way that the processor does best: sixteen at once, two at once, or one by one.
void muster_sha256_endings(
    const muster_sha256_beginning *beginning, const uint8_t *_Nonnull const *_Nonnull endings, const size_t *counts,
    size_t count, muster_sha256_start *starts);

/// The same without looking for sixteen or two at once, for comparison.
void muster_sha256_endings_one_by_one(
    const muster_sha256_beginning *beginning, const uint8_t *_Nonnull const *_Nonnull endings, const size_t *counts,
    size_t count, muster_sha256_start *starts);

/// Whether `muster_sha256_blocks` uses the processor's own instructions here.
bool muster_sha256_is_accelerated(void);

#pragma clang assume_nonnull end
