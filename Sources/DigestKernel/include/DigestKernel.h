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

/// Whether `muster_sha256_blocks` uses the processor's own instructions here.
bool muster_sha256_is_accelerated(void);

#pragma clang assume_nonnull end
