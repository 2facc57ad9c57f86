// Rows as nearly all programs write them: `<row r="2"><c r="A2" s="1" t="s"><v>12</v></c>…</row>`. Whatever is written in another way
// is left where it stands, for whoever reads XML; so is what is wrong, to be refused there. Nothing is read beyond the bytes given,
// and nothing written beyond what a row has room for.
#include "SheetKernel.h"

#include <string.h>

#define BEGINS(at, text) (memcmp((at), "" text, sizeof(text) - 1) == 0)

// What a cell has before a text of its own is shorter, and so is a cell without one: so much is looked at without asking.
enum { AHEAD = 128 };

static inline bool is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }

/// Digits of a number, at most so many; the byte behind them.
static inline const uint8_t *digits(const uint8_t *at, int most, uint32_t *value) {
  uint32_t number = 0;
  for (int i = 0; i < most && is_digit(*at); i++) number = number * 10 + (uint32_t)(*at++ - '0');
  *value = number;
  return at;
}

/// `2026-11-02`: Howard Hinnant's `civil_from_days`, as in Calendar's CivilDate; the day is one from 1900 to 9999.
static void write_day(uint32_t serial, uint8_t *to) {
  const uint32_t shifted = serial - 25569 + 719468, era = shifted / 146097, of_era = shifted - era * 146097;
  const uint32_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const uint32_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const uint32_t place = (5 * of_year + 2) / 153, day = of_year - (153 * place + 2) / 5 + 1;
  const uint32_t month = place < 10 ? place + 3 : place - 9, year = year_of_era + era * 400 + (month <= 2);
  const uint32_t pairs[4] = {year / 100, year % 100, month, day};
  static const uint8_t places[4] = {0, 2, 5, 8};
  for (int i = 0; i < 4; i++) {
    to[places[i]] = (uint8_t)('0' + pairs[i] / 10);
    to[places[i] + 1] = (uint8_t)('0' + pairs[i] % 10);
  }
  to[4] = to[7] = '-';
}

/// Copies a text of up to a few bytes in one or two moves.
static inline void copy(uint8_t *to, const uint8_t *from, size_t count) {
  if (count >= 8 && count <= 16) {
    uint64_t first, last;
    memcpy(&first, from, 8);
    memcpy(&last, from + count - 8, 8);
    memcpy(to, &first, 8);
    memcpy(to + count - 8, &last, 8);
  } else if (count < 8) {
    for (size_t i = 0; i < count; i++) to[i] = from[i];
  } else {
    memcpy(to, from, count);
  }
}

/// A number that is shown as it is written: digits, with a point among them or none; the byte behind it, or NULL.
static inline const uint8_t *written_number(const uint8_t *at) {
  const uint8_t *const first = at;
  while (is_digit(*at) && at - first < 16) at++;
  const ptrdiff_t whole = at - first;
  if (whole == 0 || whole > 15 || (*first == '0' && whole > 1)) return NULL;
  if (*at != '.') return at;
  const uint8_t *const point = at++;
  while (is_digit(*at) && at - first < 17) at++;
  const ptrdiff_t part = at - point - 1;
  return part > 0 && whole + part <= 15 && at[-1] != '0' ? at : NULL;
}

/// The high bit of each byte that is a letter; above the first such byte there may be others.
static inline uint64_t same(uint64_t word, char letter) {
  const uint64_t ones = 0x0101010101010101, other = word ^ ones * (uint8_t)letter;
  return (other - ones) & ~other & ones << 7;
}

/// Copies a text of a cell's own up to its `<`, eight bytes at a time, so that as many as seven more are written; the byte behind it,
/// or NULL where something in it is to be decoded, where it has no end, and where it is longer than the room.
static inline const uint8_t *copy_text(uint8_t *to, size_t room, const uint8_t *at, const uint8_t *end) {
  const uint8_t *const first = at;
  while (end - at >= 9 && (size_t)(at - first) < room) {
    uint64_t word;
    memcpy(&word, at, 8);
    memcpy(to + (at - first), &word, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    const uint64_t found = same(word, '<') | same(word, '&') | same(word, '\r') | same(word, '_');
    if (!found) {
      at += 8;
      continue;
    }
    at += __builtin_ctzll(found) / 8;
    if (*at == '<') return (size_t)(at - first) <= room ? at : NULL;
    if (*at != '_' || at[1] == 'x') return NULL;
    at++;
  }
  return NULL;
}

/// The number of a row with the quote behind it, as the first of eight bytes.
typedef struct {
  uint64_t bytes, mask;
  size_t length;
} row_number;

static row_number row_number_of(uint32_t value) {
  uint8_t text[8] = {0}, mask[8] = {0};
  size_t length = 1;
  for (uint32_t rest = value; rest > 0 && length < 8; rest /= 10) length++;
  text[length - 1] = '"';
  for (size_t place = length - 1; place > 0; value /= 10) text[--place] = (uint8_t)('0' + value % 10);
  memset(mask, 0xFF, length);
  row_number number = {.length = length};
  memcpy(&number.bytes, text, 8);
  memcpy(&number.mask, mask, 8);
  return number;
}

static inline bool says(const uint8_t *at, row_number number) {
  uint64_t word;
  memcpy(&word, at, 8);
  return (word & number.mask) == number.bytes;
}

/// One cell; the byte behind it, or NULL where it is no plain one.
static inline const uint8_t *read_cell(
    const muster_book *book, const uint8_t *at, const uint8_t *end, row_number number, muster_row *row) {
  if (end - at < AHEAD || !BEGINS(at, "<c r=\"")) return NULL;
  at += 6;
  uint32_t column = 0;
  for (int i = 0; i < 3 && (uint8_t)(*at - 'A') < 26; i++) column = column * 26 + (uint32_t)(*at++ - 'A' + 1);
  if (column <= row->column || column > MUSTER_CELLS || !says(at, number)) return NULL;
  at += number.length;
  uint32_t style = 0;
  if (BEGINS(at, " s=\"")) {
    const uint8_t *const behind = digits(at + 4, 6, &style);
    if (behind == at + 4 || *behind != '"') return NULL;
    at = behind + 1;
  }

  uint8_t *const to = row->bytes + row->byte_count;
  const size_t room = MUSTER_ROW_BYTES - row->byte_count;
  size_t length = 0;
  uint32_t kind = MUSTER_TEXT;
  if (BEGINS(at, " t=\"s\"><v>")) {
    uint32_t text;
    const uint8_t *const behind = digits(at + 10, 9, &text);
    if (behind == at + 10 || text >= book->text_count || !BEGINS(behind, "</v></c>")) return NULL;
    const uint32_t first = text ? book->ends[text - 1] : 0;
    length = book->ends[text] - first;
    if (length > room) return NULL;
    copy(to, book->texts + first, length);
    at = behind + 8;
  } else if (BEGINS(at, " t=\"inlineStr\"><is><t")) {
    at += 21;
    if (BEGINS(at, " xml:space=\"preserve\"")) at += 21;
    if (*at != '>') return NULL;
    const uint8_t *const first = at + 1, *const behind = copy_text(to, room, first, end);
    if (!behind || end - behind < 13 || !BEGINS(behind, "</t></is></c>")) return NULL;
    length = (size_t)(behind - first);
    at = behind + 13;
  } else if (BEGINS(at, "/>")) {
    at += 2;
  } else if (BEGINS(at, " t=\"b\"><v>")) {
    if ((at[10] != '0' && at[10] != '1') || !BEGINS(at + 11, "</v></c>") || room < 5) return NULL;
    kind = MUSTER_BOOLEAN;
    length = at[10] == '1' ? 4 : 5;
    memcpy(to, at[10] == '1' ? "TRUE" : "FALSE", length);
    at += 19;
  } else {
    if (BEGINS(at, " t=\"n\"")) at += 6;
    if (!BEGINS(at, "><v>")) return NULL;
    const uint8_t *const first = at + 4;
    const uint8_t format = style < book->style_count ? book->styles[style] : MUSTER_AS_WRITTEN;
    const uint8_t *behind;
    if (room < 17) return NULL;
    if (format == MUSTER_AS_WRITTEN) {
      behind = written_number(first);
      if (!behind || !BEGINS(behind, "</v></c>")) return NULL;
      kind = MUSTER_NUMBER;
      length = (size_t)(behind - first);
      copy(to, first, length);
    } else if (format == MUSTER_AS_DAY && !book->is_from_1904) {
      uint32_t serial;
      behind = digits(first, 7, &serial);
      // Before, a day was counted that never was.
      if (serial < 61 || serial > 2958465 || !BEGINS(behind, "</v></c>")) return NULL;
      kind = MUSTER_DAY;
      length = 10;
      write_day(serial, to);
    } else {
      return NULL;
    }
    at = behind + 8;
  }
  row->column = column;
  if (length > 0) {
    row->cells[row->cell_count++] = (muster_cell){
      column, kind, (uint32_t)row->byte_count, (uint32_t)(row->byte_count + length)};
    row->byte_count += length;
  }
  return at;
}

static inline const uint8_t *read_cells(
    const muster_book *book, const uint8_t *at, const uint8_t *end, muster_row *row) {
  const row_number number = row_number_of(row->number);
  row->cell_count = row->byte_count = 0;
  for (const uint8_t *next; (next = read_cell(book, at, end, number, row)); at = next) {}
  return at;
}

size_t muster_read_cells(const muster_book *book, const uint8_t *bytes, size_t count, muster_row *row) {
  return (size_t)(read_cells(book, bytes, bytes + count, row) - bytes);
}

/// Behind the tag of a row, past what says nothing of its cells; NULL where it says more.
static inline const uint8_t *row_tag_end(const uint8_t *at, const uint8_t *end) {
  for (int i = 0; i < 16; i++) {
    if (at == end) return NULL;
    if (*at == '>') return at + 1;
    if (*at != ' ') return NULL;
    const uint8_t *const name = ++at;
    while (at < end && ((uint8_t)((*at | 0x20) - 'a') < 26 || *at == ':' || is_digit(*at))) at++;
    const size_t length = (size_t)(at - name);
    if (length == 0 || end - at < 2 || at[0] != '=' || at[1] != '"') return NULL;
    if ((length == 6 && BEGINS(name, "hidden")) || (length == 1 && *name == 'r')) return NULL;
    for (at += 2; at < end && *at != '"'; at++) {
      if (*at == '<') return NULL;
    }
    if (at == end) return NULL;
    at++;
  }
  return NULL;
}

size_t muster_read_row(const muster_book *book, const uint8_t *bytes, size_t count, muster_row *row) {
  const uint8_t *const end = bytes + count;
  if (count < AHEAD || !BEGINS(bytes, "<row r=\"")) return 0;
  uint32_t number;
  const uint8_t *at = digits(bytes + 8, 7, &number);
  // A number that begins with zeros is one all the same, but its cells are looked for without.
  if (bytes[8] == '0' || number <= row->number || number > 1048576 || *at != '"') return 0;
  if (!(at = row_tag_end(at + 1, end))) return 0;
  const uint32_t before = row->number;
  row->number = number;
  row->column = 0;
  at = read_cells(book, at, end, row);
  if (end - at >= 6 && BEGINS(at, "</row>")) return (size_t)(at + 6 - bytes);
  row->number = before;
  return 0;
}

size_t muster_read_texts(
    const uint8_t *bytes, size_t count, uint8_t *texts, size_t *text_bytes, uint32_t *ends, size_t *text_count) {
  const uint8_t *at = bytes, *const end = bytes + count;
  while (end - at >= AHEAD && BEGINS(at, "<si><t")) {
    const uint8_t *first = at + 6;
    if (BEGINS(first, " xml:space=\"preserve\"")) first += 21;
    if (*first++ != '>') break;
    const uint8_t *const behind = copy_text(texts + *text_bytes, (size_t)(end - first), first, end);
    if (!behind || end - behind < 9 || !BEGINS(behind, "</t></si>")) break;
    *text_bytes += (size_t)(behind - first);
    ends[(*text_count)++] = (uint32_t)*text_bytes;
    at = behind + 9;
  }
  return (size_t)(at - bytes);
}

// What a reader of CSV would take for something else than a letter.
static const bool is_special[256] = {[','] = 1, [';'] = 1, ['|'] = 1, ['"'] = 1, ['\t'] = 1, ['\n'] = 1, ['\r'] = 1};

size_t muster_write_line(
    const muster_cell *cells, size_t cell_count, const uint8_t *bytes, uint32_t columns, uint8_t *line, size_t room) {
  uint8_t *to = line, *const end = line + room;
  uint32_t column = 1;
  for (size_t i = 0; i < cell_count; i++) {
    const muster_cell cell = cells[i];
    const size_t length = cell.upper - cell.lower;
    if (cell.column > columns || cell.kind == MUSTER_ERROR) return 0;
    // At worst every byte is a quote, which is doubled.
    if ((size_t)(end - to) < cell.column - column + 2 * length + 2) return 0;
    for (; column < cell.column; column++) *to++ = ',';
    const uint8_t *const from = bytes + cell.lower;
    uint8_t *const first = to;
    bool is_quoted = from[0] == ' ' || from[length - 1] == ' ';
    for (size_t k = 0; k < length; k++) {
      is_quoted |= is_special[from[k]];
      *to++ = from[k];
    }
    if (!is_quoted) continue;
    to = first;
    *to++ = '"';
    for (size_t k = 0; k < length; k++) {
      if (from[k] == '"') *to++ = '"';
      *to++ = from[k];
    }
    *to++ = '"';
  }
  return (size_t)(to - line);
}
