// The middle of a block that is packed with "deflate" (RFC 1951): as long as there is plenty of input and room. What begins and ends
// a block, and the last bytes of either, are read where every bit is counted (see Workbooks' Inflater).
#include "SheetKernel.h"

#include <string.h>

// The kinds of entries, as HuffmanTable makes them.
enum : uint32_t { LITERAL = 0x1000, END = 0x2000, FURTHER = 0x4000, INVALID = 0x8000 };

static inline uint64_t word_at(const uint8_t *at) {
  uint64_t word;
  memcpy(&word, at, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

/// The entry for the next bits, from a table of its own where the code is a long one, whose first bits are then taken.
#define LOOK(table, width) \
  entry = table[bits & ((1u << (width)) - 1)]; \
  if (entry & FURTHER) { \
    TAKE(width); \
    entry = table[(entry >> 16) + (bits & ((1u << (entry >> 8 & 15)) - 1))]; \
  }
#define TAKE(count) (bits >>= (count), bit_count -= (count))
#define FILL (bits |= word_at(input + position) << bit_count, position += (63 - bit_count) >> 3, bit_count |= 56)

muster_inflated muster_inflate(
    muster_inflating *state, const uint32_t *literals, const uint32_t *distances, const uint8_t *input, size_t count,
    uint8_t *window, size_t limit) {
  uint64_t bits = state->bits;
  uint32_t bit_count = state->bit_count;
  size_t position = state->position, filled = state->filled;
  muster_inflated found = MUSTER_MORE;
  // Each turn takes at most 120 bits.
  while (filled < limit && count - position >= 32) {
    uint32_t entry;
    FILL;
    LOOK(literals, 11);
    // A literal takes at most 15 bits, so that of 56 three are there at any time.
    for (int i = 0; i < 2 && entry & LITERAL; i++) {
      window[filled++] = (uint8_t)(entry >> 16);
      TAKE(entry & 0xFF);
      LOOK(literals, 11);
    }
    if (entry & LITERAL) {
      window[filled++] = (uint8_t)(entry >> 16);
      TAKE(entry & 0xFF);
      continue;
    }
    if (entry & INVALID) {
      found = MUSTER_DAMAGED;
      break;
    }
    TAKE(entry & 0xFF);
    if (entry & END) {
      found = MUSTER_BLOCK_END;
      break;
    }
    FILL; // a length has at most 5 more bits, a distance 15 and 13
    const uint32_t more = entry >> 8 & 15;
    const size_t length = (entry >> 16) + (bits & ((1u << more) - 1));
    TAKE(more);
    LOOK(distances, 8);
    TAKE(entry & 0xFF);
    const uint32_t far = entry >> 8 & 15;
    const size_t distance = (entry >> 16) + (bits & ((1u << far) - 1));
    TAKE(far);
    if (entry & INVALID || distance > filled) {
      found = MUSTER_DAMAGED;
      break;
    }
    uint8_t *to = window + filled;
    const uint8_t *from = to - distance;
    filled += length;
    // Up to fifteen bytes more than the match are written, and later written over.
    const uint8_t *const end = to + length;
    if (distance >= 16) {
      do {
        memcpy(to, from, 16);
        to += 16, from += 16;
      } while (to < end);
    } else if (distance >= 8) {
      do {
        memcpy(to, from, 8);
        to += 8, from += 8;
      } while (to < end);
    } else {
      do *to++ = *from++; while (to < end);
    }
  }
  *state = (muster_inflating){bits, bit_count, position, filled};
  return found;
}
