/* What Swift cannot see of ncursesw: the screen of this process, the way back from it, and column widths.
 *
 * There is one screen in a process, because signals and ncurses know only one.
 */
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stddef.h>
#include <stdint.h>

/* Widths */

enum { TUI_NARROW, TUI_WIDE, TUI_AMBIGUOUS, TUI_MARK, TUI_FORMAT, TUI_UNASSIGNED, TUI_CONTROL };

/* One of the kinds above, from the Unicode version that tui_unicode_version names. */
int tui_scalar_kind(uint32_t scalar);
/* Columns 0, 1 or 2; -1 for controls and what is unassigned. */
int tui_scalar_width(uint32_t scalar, int ambiguous_wide);
/* How wcwidth of this process, and so ncurses, reads ambiguous characters. */
void tui_set_ambiguous_wide(int wide);
const char *tui_unicode_version(void);

/* Encodings */

enum { TUI_UTF8, TUI_GB18030, TUI_GBK };

/* The scalar of a character of two or four bytes; 0 where there is none. */
uint32_t tui_gb18030_scalar(const uint8_t *bytes, int count);
/* Writes the bytes of a scalar and returns how many: 1, 2 or 4; 0 where there are none. */
int tui_gb18030_bytes(uint32_t scalar, uint8_t bytes[4]);
/* What the client reads. What GBK lacks becomes a question mark of the same width. */
void tui_set_output_encoding(int encoding);

/* The screen */

enum { TUI_OPENED = 0, TUI_NO_SUCH_TERMINAL = 1, TUI_CANNOT_ADDRESS_CURSOR = 2, TUI_SYSTEM_FAILURE = 3 };
enum { TUI_BOLD = 1, TUI_REVERSE = 2, TUI_UNDERLINE = 4, TUI_DIM = 8 };

/* One column: a code point, or a number that tui_set_marked knows; width 0 is the right half of a wide
 * character. Colours are 0 for the terminal's own, else 1 + the ANSI number. */
typedef struct {
    uint32_t character;
    uint8_t attributes, foreground, background, width;
} tui_cell;
/* Numbers of characters with marks follow the code points. */
enum { TUI_FIRST_MARKED = 0x110000, TUI_MOST_MARKED = 65536 };
/* From now on this number stands for a base and at most four marks. */
void tui_set_marked(uint32_t number, const uint32_t *scalars, int count);

/* Takes standard input and output over, with the terminfo entry of that name. */
int tui_open(const char *name, int wants_colour);
/* How long a picture may take to be sent before the process ends; 60 unless told. */
void tui_set_patience(int seconds);
/* Gives the terminal back; harmless when it is not open. */
void tui_close(void);
/* Colours of the open screen, 0 for a monochrome one. */
int tui_colours(void);
/* Rows and columns as the kernel has them now, inside 1...500 and 1...1000; 24 and 80 where it does not
 * know. */
void tui_window_size(int *height, int *width);
/* Makes ncurses' picture as large as the window; its content is unknown afterwards. */
void tui_resize(int height, int width);
/* Puts whole characters into a row, from this column on. */
void tui_put_cells(int row, int column, const tui_cell *cells, int count);
/* Sends what changed, and leaves the cursor at this place. */
void tui_refresh(int row, int column);
/* The next refresh repaints everything. */
void tui_forget_screen(void);
/* Puts the terminal back into this program's mode, after it was stopped and continued, or lent. */
void tui_resume(void);
void tui_bell(void);
/* Writes these bytes as they are; they leave nothing changed but this row, which is drawn again. */
void tui_ask(const uint8_t *bytes, int count, int row);
/* Has the terminal tell of clicks and the wheel, or keep them. */
void tui_set_mouse(int wanted);
/* Sends bytes as they are, between two refreshes or while the screen is lent. */
void tui_send(const void *bytes, size_t count);
/* Leaves the terminal as it was found, and its line without any meaning of single bytes; tui_resume takes
 * both back. */
void tui_lend(void);

/* A terminal line by line */

/* Takes standard input and output over for lines that the terminal itself edits. */
int tui_open_lines(int is_utf8);
/* Gives the terminal back; harmless when it is not open. */
void tui_close_lines(void);
/* Whether what is typed can be seen. */
void tui_set_echo(int wanted);
void tui_write_lines(const char *bytes, size_t count);

/* Signals */

/* Read end of the pipe that carries one byte for each signal: the signal's number. */
int tui_signal_pipe(void);

#endif
