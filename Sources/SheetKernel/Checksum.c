// The check sum of zip archives: folded sixteen bytes at a time where the processor multiplies without carries, else by tables.
#include "SheetKernel.h"

#include <pthread.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// What a byte does to the sum, and what it does with so many zero bytes behind it.
static uint32_t tables[8][256];

static void fill(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t sum = byte;
    for (int i = 0; i < 8; i++) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
    tables[0][byte] = sum;
  }
  for (int place = 1; place < 8; place++) {
    for (int byte = 0; byte < 256; byte++) {
      const uint32_t before = tables[place - 1][byte];
      tables[place][byte] = before >> 8 ^ tables[0][before & 0xFF];
    }
  }
}

uint32_t muster_crc32_portable(uint32_t state, const uint8_t *bytes, size_t count) {
  static pthread_once_t filled = PTHREAD_ONCE_INIT;
  pthread_once(&filled, fill);
  for (; count >= 8; bytes += 8, count -= 8) {
    uint32_t low, high;
    memcpy(&low, bytes, 4);
    memcpy(&high, bytes + 4, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    low = __builtin_bswap32(low), high = __builtin_bswap32(high);
#endif
    low ^= state;
    state = tables[7][low & 0xFF] ^ tables[6][low >> 8 & 0xFF] ^ tables[5][low >> 16 & 0xFF] ^ tables[4][low >> 24]
        ^ tables[3][high & 0xFF] ^ tables[2][high >> 8 & 0xFF] ^ tables[1][high >> 16 & 0xFF] ^ tables[0][high >> 24];
  }
  for (; count > 0; bytes++, count--) state = state >> 8 ^ tables[0][(state ^ *bytes) & 0xFF];
  return state;
}

#if defined(__x86_64__)
#define WITH_CARRYLESS __attribute__((target("pclmul,sse4.1")))

WITH_CARRYLESS
static inline __m128i folded(__m128i sum, __m128i by, __m128i next) {
  const __m128i low = _mm_clmulepi64_si128(sum, by, 0x00), high = _mm_clmulepi64_si128(sum, by, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

/// Folds whole blocks of sixteen bytes, four at least, into one that has the same sum where there is nothing before it (Gopal and
/// others, "Fast CRC computation for generic polynomials using PCLMULQDQ instruction", Intel, 2009).
WITH_CARRYLESS
static void fold(uint32_t state, const uint8_t *bytes, size_t blocks, uint8_t *rest) {
  const __m128i *at = (const __m128i *)bytes;
  const __m128i far = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4), near = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
  __m128i sums[4];
  for (int i = 0; i < 4; i++) sums[i] = _mm_loadu_si128(at + i);
  sums[0] = _mm_xor_si128(sums[0], _mm_cvtsi32_si128((int)state));
  for (at += 4, blocks -= 4; blocks >= 4; at += 4, blocks -= 4) {
    for (int i = 0; i < 4; i++) sums[i] = folded(sums[i], far, _mm_loadu_si128(at + i));
  }
  __m128i sum = sums[0];
  for (int i = 1; i < 4; i++) sum = folded(sum, near, sums[i]);
  for (; blocks > 0; at++, blocks--) sum = folded(sum, near, _mm_loadu_si128(at));
  _mm_storeu_si128((__m128i *)rest, sum);
}
#endif

uint32_t muster_crc32(uint32_t state, const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (count >= 64 && __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1")) {
    uint8_t rest[16];
    fold(state, bytes, count / 16, rest);
    state = muster_crc32_portable(0, rest, 16);
    bytes += count & ~(size_t)15;
    count &= 15;
  }
#endif
  return muster_crc32_portable(state, bytes, count);
}
