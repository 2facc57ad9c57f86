// SHA-256 by the SHA extensions of x86-64 (Intel SDM volume 2: SHA256RNDS2, SHA256MSG1, SHA256MSG2).
#include "Paths.h"

#if defined(MUSTER_INTEL)

#include <cpuid.h>
#include <immintrin.h>

#define WITH_SHA __attribute__((target("sha,sse4.1,ssse3")))

// The instructions keep the eight words as (a, b, e, f) and (c, d, g, h), highest first.
typedef struct {
  __m128i abef, cdgh;
} words;

WITH_SHA
static inline words loaded(const uint32_t *state) {
  const __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  const __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  return (words){_mm_alignr_epi8(low, high, 8), _mm_blend_epi16(high, low, 0xf0)};
}

WITH_SHA
static inline void store(uint32_t *state, words of) {
  const __m128i low = _mm_shuffle_epi32(of.abef, 0x1b), high = _mm_shuffle_epi32(of.cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

/// Folds a block each into `lanes` states, which is known when this is compiled. The instructions take several cycles, and one
/// can begin every cycle or two: of two lanes the second fills the time in which the first waits.
WITH_SHA
static inline __attribute__((always_inline)) void fold(words *states, const uint8_t *const *data, int lanes) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const __m128i *constants = (const __m128i *)muster_sha256_constants;
  words before[2];
  __m128i w[2][4];
  for (int lane = 0; lane < lanes; lane++) {
    before[lane] = states[lane];
    for (int i = 0; i < 4; i++) {
      w[lane][i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(data[lane] + 16 * i)), swap);
    }
  }
  // Four rounds at a time; each of the first twelve steps also prepares four words for four steps later.
#pragma clang loop unroll(full)
  for (int step = 0; step < 16; step++) {
#pragma clang loop unroll(full)
    for (int lane = 0; lane < lanes; lane++) {
      __m128i *const of = w[lane];
      const __m128i sum = _mm_add_epi32(of[step & 3], _mm_loadu_si128(constants + step));
      states[lane].cdgh = _mm_sha256rnds2_epu32(states[lane].cdgh, states[lane].abef, sum);
      states[lane].abef = _mm_sha256rnds2_epu32(states[lane].abef, states[lane].cdgh, _mm_shuffle_epi32(sum, 0x0e));
      if (step < 12) {
        const __m128i last = of[(step + 3) & 3];
        const __m128i seventh = _mm_alignr_epi8(last, of[(step + 2) & 3], 4);
        const __m128i partial = _mm_add_epi32(_mm_sha256msg1_epu32(of[step & 3], of[(step + 1) & 3]), seventh);
        of[step & 3] = _mm_sha256msg2_epu32(partial, last);
      }
    }
  }
  for (int lane = 0; lane < lanes; lane++) {
    states[lane].abef = _mm_add_epi32(states[lane].abef, before[lane].abef);
    states[lane].cdgh = _mm_add_epi32(states[lane].cdgh, before[lane].cdgh);
  }
}

WITH_SHA
static void blocks(uint32_t *state, const uint8_t *data, size_t count) {
  words now = loaded(state);
  for (; count > 0; count--, data += 64) fold(&now, &data, 1);
  store(state, now);
}

WITH_SHA
void muster_sha256_pair(uint32_t (*states)[8], const uint8_t (*data)[64]) {
  words now[2] = {loaded(states[0]), loaded(states[1])};
  const uint8_t *const both[2] = {data[0], data[1]};
  fold(now, both, 2);
  store(states[0], now[0]);
  store(states[1], now[1]);
}

static bool has_instructions(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && b & bit_SHA;
}

muster_sha256_path muster_sha256_path_of_processor(void) { return has_instructions() ? blocks : NULL; }

#endif
