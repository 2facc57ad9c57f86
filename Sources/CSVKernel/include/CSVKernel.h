#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Where the last record ends of bytes that begin with a record: the offset behind its line end, or 0 where none ends. Quoted
/// line ends end no record. A cell is quoted where its first byte is a quote, and only there.
size_t muster_csv_last_end(const uint8_t *bytes, size_t count, uint8_t separator);

/// The marks of a block of whole records.
typedef struct {
  /// How many marks and how many rows there are.
  size_t marks, rows;
  /// Whether quotes stand only where cells begin and end, or are doubled within; where not, the marks say nothing.
  bool is_regular;
  /// Whether there is a zero byte, and whether there is a byte that is not ASCII.
  bool has_zero, has_multibyte;
} muster_csv_block;

/// The bit of a row's end that says that the row has quotes.
#define MUSTER_CSV_QUOTES 0x80000000u

/// Finds every separator and line end that is not within quotes: their offsets into `marks`, and for each line end the place
/// of its mark into `ends`. Both need room for one more than `count`.
muster_csv_block muster_csv_marks(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *marks, uint32_t *ends);

/// The same without the processor's wide instructions, for comparison.
muster_csv_block muster_csv_marks_portable(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *marks, uint32_t *ends);

/// Makes the doubled quotes of a cell single, in place, the quotes around it taken off already; how many bytes there are then.
size_t muster_csv_unquoted(uint8_t *cell, size_t count);
