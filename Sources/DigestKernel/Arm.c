// SHA-256 by the cryptographic extension of ARMv8 (Arm ARM: SHA256H, SHA256H2, SHA256SU0, SHA256SU1).
#include "Paths.h"

#if defined(MUSTER_ARM)

#include <arm_neon.h>

#if defined(__linux__)
#include <sys/auxv.h>
#endif

__attribute__((target("sha2")))
static void blocks(uint32_t *state, const uint8_t *data, size_t count) {
  uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);
  for (; count > 0; count--, data += 64) {
    const uint32x4_t abcd_before = abcd, efgh_before = efgh;
    uint32x4_t w[4];
    for (int i = 0; i < 4; i++) w[i] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(data + 16 * i)));
    // Four rounds at a time; each of the first twelve steps also prepares four words for four steps later.
#pragma clang loop unroll(full)
    for (int step = 0; step < 16; step++) {
      const uint32x4_t sum = vaddq_u32(w[step & 3], vld1q_u32(muster_sha256_constants + 4 * step));
      const uint32x4_t abcd_now = abcd;
      abcd = vsha256hq_u32(abcd, efgh, sum);
      efgh = vsha256h2q_u32(efgh, abcd_now, sum);
      if (step < 12) {
        const uint32x4_t partial = vsha256su0q_u32(w[step & 3], w[(step + 1) & 3]);
        w[step & 3] = vsha256su1q_u32(partial, w[(step + 2) & 3], w[(step + 3) & 3]);
      }
    }
    abcd = vaddq_u32(abcd, abcd_before);
    efgh = vaddq_u32(efgh, efgh_before);
  }
  vst1q_u32(state, abcd);
  vst1q_u32(state + 4, efgh);
}

muster_sha256_path muster_sha256_path_of_processor(void) {
#if defined(__APPLE__)
  return blocks; // every 64-bit Apple processor has them
#else
  return getauxval(AT_HWCAP) & (1 << 6) ? blocks : NULL; // HWCAP_SHA2
#endif
}

#endif
