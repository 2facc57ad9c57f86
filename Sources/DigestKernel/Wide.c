// SHA-256 of sixteen blocks at once, a word of each in one register of AVX-512: faster than one after the other by the SHA
// extensions, which take several cycles an instruction. Plain C but for the width; the compiler finds the instructions.
#include "Paths.h"

#if defined(MUSTER_INTEL)

typedef uint32_t lanes __attribute__((vector_size(64)));

#define ROTATED(x, n) ((x) >> (n) | (x) << (32 - (n)))
#define WITH_AVX512 __attribute__((target("avx512f")))

static inline uint32_t word(const uint8_t *block, size_t place) {
  uint32_t word;
  __builtin_memcpy(&word, block + 4 * place, 4);
  return __builtin_bswap32(word);
}

WITH_AVX512
void muster_sha256_wide(const uint32_t *state, const uint8_t (*data)[64], size_t same, uint32_t (*states)[16]) {
  lanes w[16], s[8];
  uint32_t words[16][16];
  for (size_t t = 0; t < same; t++) w[t] = (lanes){0} + word(data[0], t);
  for (size_t i = 0; i < 16; i++) {
    // One by one: the instructions that gather and scatter are slower.
#pragma clang loop vectorize(disable) interleave(disable)
    for (size_t t = same; t < 16; t++) words[t][i] = word(data[i], t);
  }
  for (size_t t = same; t < 16; t++) __builtin_memcpy(&w[t], words[t], 64);
  for (int i = 0; i < 8; i++) s[i] = (lanes){0} + state[i];
  lanes a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
#pragma clang loop unroll(full)
  for (int t = 0; t < 64; t++) {
    if (t >= 16) {
      const lanes two = w[(t + 14) & 15], fifteen = w[(t + 1) & 15];
      w[t & 15] += (ROTATED(two, 17) ^ ROTATED(two, 19) ^ two >> 10) + w[(t + 9) & 15]
        + (ROTATED(fifteen, 7) ^ ROTATED(fifteen, 18) ^ fifteen >> 3);
    }
    const lanes sum = h + (ROTATED(e, 6) ^ ROTATED(e, 11) ^ ROTATED(e, 25)) + ((e & f) ^ (~e & g))
      + muster_sha256_constants[t] + w[t & 15];
    const lanes other = (ROTATED(a, 2) ^ ROTATED(a, 13) ^ ROTATED(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + sum;
    d = c, c = b, b = a, a = sum + other;
  }
  const lanes folded[8] = {a + s[0], b + s[1], c + s[2], d + s[3], e + s[4], f + s[5], g + s[6], h + s[7]};
  __builtin_memcpy(states, folded, sizeof folded);
}

bool muster_sha256_has_wide(void) { return __builtin_cpu_supports("avx512f"); }

#endif
