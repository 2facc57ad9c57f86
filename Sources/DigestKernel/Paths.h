#pragma once

#include "DigestKernel.h"

// Where a path of the processor's own is written: x86-64 anywhere, 64-bit ARM where we know how to ask for it.
#if defined(__x86_64__)
#define MUSTER_INTEL 1
#elif defined(__aarch64__) && (defined(__APPLE__) || defined(__linux__))
#define MUSTER_ARM 1
#endif

/// The 64 round constants of FIPS 180-4, section 4.2.2.
extern const uint32_t muster_sha256_constants[64];

/// The path for this processor, or NULL where it has none.
typedef void (*muster_sha256_path)(uint32_t *state, const uint8_t *data, size_t count);
muster_sha256_path muster_sha256_path_of_processor(void);

#if defined(MUSTER_INTEL)
/// Folds two blocks at once, each into a state of its own, by the SHA extensions.
void muster_sha256_pair(uint32_t (*states)[8], const uint8_t (*data)[64]);

/// Folds sixteen blocks at once into one state, by AVX-512. The first `same` words of all blocks are alike. Gives the first word
/// of all sixteen states that come of it, then the second, and so on.
void muster_sha256_wide(const uint32_t *state, const uint8_t (*data)[64], size_t same, uint32_t (*states)[16]);

/// Whether the processor has AVX-512, and the system keeps its registers.
bool muster_sha256_has_wide(void);
#endif
