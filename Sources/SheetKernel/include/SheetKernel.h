#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The check sum of zip archives (CRC-32, RFC 1952) over some more bytes. `state` is that of the bytes so far, its bits turned over
/// before the first and behind the last.
uint32_t muster_crc32(uint32_t state, const uint8_t *bytes, size_t count);

/// The same without the processor's own instructions, for comparison.
uint32_t muster_crc32_portable(uint32_t state, const uint8_t *bytes, size_t count);

/// Where the unpacking of a block stands: bits that were taken from the input and not used yet, where the input goes on, and how far
/// the window is filled.
typedef struct {
  uint64_t bits;
  uint32_t bit_count;
  size_t position, filled;
} muster_inflating;

/// Whether there is more of the block, and whether it is damaged.
typedef enum : uint32_t { MUSTER_MORE, MUSTER_BLOCK_END, MUSTER_DAMAGED } muster_inflated;

/// Unpacks as much of a block as can be without counting every bit; the rest of it is left. The tables look at eleven and eight bits,
/// and have at most fifteen for each symbol; the window has room for 300 bytes beyond the limit.
muster_inflated muster_inflate(
    muster_inflating *state, const uint32_t *literals, const uint32_t *distances, const uint8_t *input, size_t count,
    uint8_t *window, size_t limit);

/// What a cell holds.
enum : uint32_t { MUSTER_TEXT, MUSTER_NUMBER, MUSTER_DAY, MUSTER_BOOLEAN, MUSTER_ERROR };

/// A cell of a row that holds something: its column, from 1, what it holds, and where its text lies among those of the row.
typedef struct {
  uint32_t column, kind, lower, upper;
} muster_cell;

/// What a style makes of a number.
enum : uint8_t { MUSTER_AS_WRITTEN, MUSTER_AS_DAY, MUSTER_AS_ELSE };

/// What cells refer to.
typedef struct {
  /// The texts that cells share, one behind the other, and where each ends.
  const uint8_t *_Nullable texts;
  const uint32_t *_Nullable ends;
  size_t text_count;
  /// For each style what it makes of a number; of others it is as written.
  const uint8_t *_Nullable styles;
  size_t style_count;
  /// Whether days are counted from 1904, which is left to others.
  bool is_from_1904;
} muster_book;

/// The most cells of a row, and the most bytes of the texts that are taken at once.
#define MUSTER_CELLS 16384
#define MUSTER_ROW_BYTES (64 << 10)

/// A row as it is read: `cells` has room for MUSTER_CELLS, `bytes` for eight more than MUSTER_ROW_BYTES.
typedef struct {
  muster_cell *cells;
  uint8_t *bytes;
  size_t cell_count, byte_count;
  /// The number of the row, and the last column that was read, which may be an empty cell.
  uint32_t number, column;
} muster_row;

/// Reads a whole row of plain cells, `<row r="5" …>` to `</row>`, at the beginning of bytes: how many bytes it takes. 0 where it is
/// no such row behind the last one, or does not lie in the bytes as a whole: then the row says nothing.
size_t muster_read_row(
    const muster_book *book, const uint8_t *bytes, size_t count, muster_row *row);

/// Reads the plain cells at the beginning of bytes, behind the last column of a row, as many as there are: how many bytes they take.
size_t muster_read_cells(
    const muster_book *book, const uint8_t *bytes, size_t count, muster_row *row);

/// Reads the plain texts that cells share, `<si><t>…</t></si>`, at the beginning of bytes: how many bytes they take. `texts` has room
/// for as many bytes, `ends` for a sixteenth as many; both go on from what they hold.
size_t muster_read_texts(
    const uint8_t *bytes, size_t count, uint8_t *texts, size_t *text_bytes,
    uint32_t *ends, size_t *text_count);

/// Writes the cells of a row as a line of CSV, in quotes where a reader would take one for something else: how many bytes there are.
/// 0 where there is no room, where a cell stands beyond a column, and where one is an error.
size_t muster_write_line(
    const muster_cell *cells, size_t cell_count, const uint8_t *bytes, uint32_t columns,
    uint8_t *line, size_t room);

#pragma clang assume_nonnull end
