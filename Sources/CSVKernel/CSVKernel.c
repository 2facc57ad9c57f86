// The parts of reading CSV that look at every byte: where records end, and where cells do.
#include "CSVKernel.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

static inline bool ends_line(uint8_t byte) { return byte == '\n' || byte == '\r'; }

size_t muster_csv_last_end(const uint8_t *bytes, size_t count, uint8_t separator) {
  const uint8_t *const end = bytes + count;
  const uint8_t *outside = bytes; // the first byte behind the last quoted cell
  const uint8_t *at = bytes;
  size_t found = 0;
  while (at < end) {
    const uint8_t *open = memchr(at, '"', (size_t)(end - at));
    if (open && open > bytes && open[-1] != separator && !ends_line(open[-1])) {
      at = open + 1; // within a cell that does not begin with a quote it is a letter like any other
      continue;
    }
    // Line ends between the last quoted cell and this one: the last of them counts.
    for (const uint8_t *p = open ? open : end; p > outside; p--) {
      if (ends_line(p[-1])) {
        found = (size_t)(p - bytes);
        break;
      }
    }
    if (!open) return found;
    for (at = open + 1;;) {
      const uint8_t *close = at < end ? memchr(at, '"', (size_t)(end - at)) : NULL;
      if (!close) return found;
      at = close + 1;
      if (at < end && *at == '"') {
        at++;
      } else {
        break;
      }
    }
    outside = at;
  }
  return found;
}

/// Which of 64 bytes are quotes, separators, line ends, zero, not ASCII.
typedef struct {
  uint64_t quotes, separators, line_ends, zeros, high;
} classes;

static inline classes classified_portable(const uint8_t *bytes, uint8_t separator) {
  classes found = {0, 0, 0, 0, 0};
  for (int i = 0; i < 64; i++) {
    found.quotes |= (uint64_t)(bytes[i] == '"') << i;
    found.separators |= (uint64_t)(bytes[i] == separator) << i;
    found.line_ends |= (uint64_t)ends_line(bytes[i]) << i;
    found.zeros |= (uint64_t)(bytes[i] == 0) << i;
    found.high |= (uint64_t)(bytes[i] >> 7) << i;
  }
  return found;
}

#if defined(__x86_64__)
#define WITH_AVX512 __attribute__((target("avx512f,avx512bw,bmi,bmi2,popcnt")))

WITH_AVX512
static inline classes classified_wide(const uint8_t *bytes, uint8_t separator) {
  const __m512i part = _mm512_loadu_si512(bytes);
  const __mmask64 lf = _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8('\n'));
  const __mmask64 cr = _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8('\r'));
  return (classes){
    .quotes = _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8('"')),
    .separators = _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8((char)separator)),
    .line_ends = lf | cr,
    .zeros = _mm512_testn_epi8_mask(part, part),
    .high = _mm512_movepi8_mask(part),
  };
}

static inline classes classified(const uint8_t *bytes, uint8_t separator) {
  const __m128i quote = _mm_set1_epi8('"'), sep = _mm_set1_epi8((char)separator), zero = _mm_setzero_si128();
  const __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
  classes found = {0, 0, 0, 0, 0};
  for (int i = 0; i < 4; i++) {
    const __m128i part = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    const __m128i line_end = _mm_or_si128(_mm_cmpeq_epi8(part, lf), _mm_cmpeq_epi8(part, cr));
    found.quotes |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, quote)) << (16 * i);
    found.separators |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, sep)) << (16 * i);
    found.line_ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(line_end) << (16 * i);
    found.zeros |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, zero)) << (16 * i);
    found.high |= (uint64_t)(uint32_t)_mm_movemask_epi8(part) << (16 * i);
  }
  return found;
}
#elif defined(__ARM_NEON) && defined(__aarch64__)
/// A bit for each byte that is all ones, of four times sixteen.
static inline uint64_t bits(const uint8x16_t *parts) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t low = vpaddq_u8(vandq_u8(parts[0], weights), vandq_u8(parts[1], weights));
  const uint8x16_t high = vpaddq_u8(vandq_u8(parts[2], weights), vandq_u8(parts[3], weights));
  const uint8x16_t all = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

static inline classes classified(const uint8_t *bytes, uint8_t separator) {
  uint8x16_t quotes[4], separators[4], line_ends[4], zeros[4], high[4];
  for (int i = 0; i < 4; i++) {
    const uint8x16_t part = vld1q_u8(bytes + 16 * i);
    quotes[i] = vceqq_u8(part, vdupq_n_u8('"'));
    separators[i] = vceqq_u8(part, vdupq_n_u8(separator));
    line_ends[i] = vorrq_u8(vceqq_u8(part, vdupq_n_u8('\n')), vceqq_u8(part, vdupq_n_u8('\r')));
    zeros[i] = vceqzq_u8(part);
    high[i] = vcgeq_u8(part, vdupq_n_u8(0x80));
  }
  return (classes){bits(quotes), bits(separators), bits(line_ends), bits(zeros), bits(high)};
}
#else
#define classified classified_portable
#endif

/// For each bit whether the number of bits up to and with it is odd.
static inline uint64_t parity_so_far(uint64_t bits) {
  for (int shift = 1; shift < 64; shift <<= 1) bits ^= bits << shift;
  return bits;
}

static inline __attribute__((always_inline)) muster_csv_block marked(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *marks, uint32_t *ends,
    classes (*look)(const uint8_t *, uint8_t)) {
  muster_csv_block block = {0, 0, true, false, false};
  uint64_t inside = 0;       // all ones within quotes
  uint64_t was_mark = 1;     // whether the byte before was a separator, a line end or a quote; so it is at the start
  uint64_t was_closing = 0;  // whether the byte before was a quote that closed
  uint64_t irregular = 0, zeros = 0, high = 0;
  uint32_t quoted = 0;
  uint8_t rest[64];
  for (size_t base = 0; base < count; base += 64) {
    const uint8_t *part = bytes + base;
    uint64_t valid = ~0ull;
    if (count - base < 64) {
      memset(rest, ' ', 64);
      memcpy(rest, part, count - base);
      part = rest;
      valid = (1ull << (count - base)) - 1;
    }
    const classes found = look(part, separator);
    zeros |= found.zeros & valid;
    high |= found.high;
    uint64_t marked = found.separators | found.line_ends;
    uint64_t line_ends = found.line_ends;
    const uint64_t special = marked | found.quotes;
    if (found.quotes | inside) {
      const uint64_t within = parity_so_far(found.quotes) ^ inside;
      const uint64_t opening = found.quotes & within, closing = found.quotes & ~within;
      irregular |= opening & ~(special << 1 | was_mark);
      irregular |= (closing << 1 | was_closing) & ~special & valid;
      was_closing = closing >> 63;
      inside = (uint64_t)((int64_t)within >> 63);
      marked &= ~within;
      line_ends &= ~within;
    } else {
      irregular |= was_closing & ~special & valid;
      was_closing = 0;
    }
    was_mark = special >> 63;

    const size_t first = block.marks;
    uint32_t *to = marks + first;
    for (uint64_t bits = marked; bits; bits &= bits - 1) *to++ = (uint32_t)base + (uint32_t)__builtin_ctzll(bits);
    block.marks = (size_t)(to - marks);
    uint64_t quotes = found.quotes;
    for (uint64_t bits = line_ends; bits; bits &= bits - 1) {
      const uint64_t before = (bits & -bits) - 1;
      if (quotes & before) quoted = MUSTER_CSV_QUOTES;
      ends[block.rows++] = (uint32_t)(first + (size_t)__builtin_popcountll(marked & before)) | quoted;
      quotes &= ~before;
      quoted = 0;
    }
    if (quotes) quoted = MUSTER_CSV_QUOTES;
  }
  block.is_regular = irregular == 0 && inside == 0;
  block.has_zero = zeros != 0;
  block.has_multibyte = high != 0;
  return block;
}

#if defined(__x86_64__)
WITH_AVX512
static muster_csv_block marked_wide(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *marks, uint32_t *ends) {
  return marked(bytes, count, separator, marks, ends, classified_wide);
}
#endif

muster_csv_block muster_csv_marks(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *marks, uint32_t *ends) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("bmi2")) {
    return marked_wide(bytes, count, separator, marks, ends);
  }
#endif
  return marked(bytes, count, separator, marks, ends, classified);
}

muster_csv_block muster_csv_marks_portable(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *marks, uint32_t *ends) {
  return marked(bytes, count, separator, marks, ends, classified_portable);
}

size_t muster_csv_unquoted(uint8_t *cell, size_t count) {
  const uint8_t *const end = cell + count;
  uint8_t *to = count ? memchr(cell, '"', count) : NULL; // few cells have any
  if (!to) return count;
  for (const uint8_t *from = to; from < end; from += *from == '"' ? 2 : 1) *to++ = *from;
  return (size_t)(to - cell);
}
