/* One table of column widths for the layout in Swift and for ncurses.
 *
 * wcwidth and wcswidth are defined here so that the executable's own take the place of glibc's inside the
 * shared libncursesw: glibc calls rare hanzi unprintable and knows no wide reading of ambiguous characters.
 */
#define _XOPEN_SOURCE 700
#include "CNcurses.h"
#include "internal.h"
#include <stddef.h>
#include <wchar.h>

struct tui_width_run {
    uint32_t first, last;
    uint8_t kind;
};

#include "width_table.h"

static int ambiguous_is_wide;

int tui_scalar_kind(uint32_t scalar) {
    if (scalar >= 0x20 && scalar < 0x7f) return TUI_NARROW;
    if (scalar >= 0x4e00 && scalar <= 0x9fff) return TUI_WIDE;
    size_t low = 0, high = sizeof tui_width_runs / sizeof tui_width_runs[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (scalar > tui_width_runs[middle].last) low = middle + 1;
        else if (scalar < tui_width_runs[middle].first) high = middle;
        else return tui_width_runs[middle].kind;
    }
    return scalar > 0x10ffff ? TUI_UNASSIGNED : TUI_NARROW;
}

int tui_scalar_width(uint32_t scalar, int ambiguous_wide) {
    switch (tui_scalar_kind(scalar)) {
    case TUI_NARROW: return 1;
    case TUI_WIDE: return 2;
    case TUI_AMBIGUOUS: return ambiguous_wide ? 2 : 1;
    case TUI_MARK:
    case TUI_FORMAT: return 0;
    default: return -1;
    }
}

void tui_set_ambiguous_wide(int wide) { ambiguous_is_wide = wide; }
int tui_ambiguous_is_wide(void) { return ambiguous_is_wide; }

const char *tui_unicode_version(void) { return TUI_UNICODE_VERSION; }

int wcwidth(wchar_t character) {
    return character == 0 ? 0 : tui_scalar_width((uint32_t)character, ambiguous_is_wide);
}

int wcswidth(const wchar_t *text, size_t limit) {
    int total = 0;
    for (size_t index = 0; index < limit && text[index] != 0; index++) {
        int columns = wcwidth(text[index]);
        if (columns < 0) return -1;
        total += columns;
    }
    return total;
}
