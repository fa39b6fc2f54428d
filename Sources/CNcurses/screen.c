/* The one ncurses screen of the process. */
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"
#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

enum { MOST_ROWS = 500, MOST_COLUMNS = 1000, COLOUR_CHOICES = 9 };
enum { CLOSING_PATIENCE_SECONDS = 2 };
enum { FRAME_FILE_BYTES = 65536, CHUNK_BYTES = 4096 };

static SCREEN *screen;
static WINDOW *window;
/* Where ncurses writes: to the terminal, or for clients that do not read UTF-8 into a file in memory, from
 * where a frame is converted on its way; -1 where the system has none. */
static FILE *stream;
static int frame_file = -1, stream_leads_to = -1;
static off_t frame_start;
static int output_patience_seconds = 60;
static int colours;
static short pairs[COLOUR_CHOICES][COLOUR_CHOICES];
static short pair_count;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
static int tells_mouse;

/* The person's locale where it writes UTF-8, else the one that every Debian has. */
static void choose_locale(void) {
    if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    setlocale(LC_CTYPE, "C.UTF-8");
}

/* What would let the environment choose a terminal description or a size. */
static void clean_environment(void) {
    static const char *const names[] = {
        "LINES", "COLUMNS", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH",
    };
    for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) unsetenv(names[index]);
}

/* Appends a terminfo string without its padding marks "$<5>". */
static void append(char *bytes, size_t limit, size_t *count, const char *text) {
    if (text == NULL || text == (char *)-1) return;
    for (; *text != 0 && *count < limit; text++) {
        const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (end != NULL) text = end;
        else bytes[(*count)++] = *text;
    }
}

static void prepare_restore_bytes(int rows) {
    char bytes[512];
    size_t count = 0;
    append(bytes, sizeof bytes, &count, paste_off);
    append(bytes, sizeof bytes, &count, mouse_off);
    append(bytes, sizeof bytes, &count, exit_attribute_mode);
    if (change_scroll_region != NULL)
        append(bytes, sizeof bytes, &count, tparm(change_scroll_region, 0, rows - 1, 0, 0, 0, 0, 0, 0, 0));
    append(bytes, sizeof bytes, &count, cursor_normal);
    append(bytes, sizeof bytes, &count, tparm(cursor_address, rows - 1, 0, 0, 0, 0, 0, 0, 0, 0));
    append(bytes, sizeof bytes, &count, exit_ca_mode);
    append(bytes, sizeof bytes, &count, "\r\n");
    tui_set_restore_bytes(bytes, count);
}

/* Writes bytes past ncurses, which knows nothing of them. */
static void write_raw(const char *bytes, size_t count) {
    tui_begin_output(output_patience_seconds);
    tui_write_all(bytes, count);
    tui_end_output();
}

static void lead_stream_to(int descriptor) {
    if (descriptor < 0 || descriptor == stream_leads_to) return;
    dup2(descriptor, fileno(stream));
    stream_leads_to = descriptor;
}

/* A terminal that it has never left makes ncurses write after every movement of the cursor; one that it has
 * come back to gets a frame in one piece. So it leaves and comes back once, out of the terminal's sight. */
static void leave_and_come_back(void) {
    refresh();
    if (frame_file < 0) return;
    lead_stream_to(frame_file);
    endwin();
    refresh();
    lead_stream_to(STDOUT_FILENO);
    if (ftruncate(frame_file, 0) == 0) lseek(frame_file, 0, SEEK_SET);
}

static void close_stream(void) {
    if (stream != NULL) fclose(stream);
    if (frame_file >= 0) close(frame_file);
    stream = NULL;
    frame_file = -1;
}

static int open_stream(void) {
    int copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    stream = copy < 0 ? NULL : fdopen(copy, "w");
    if (stream == NULL && copy >= 0) close(copy);
    frame_file = stream == NULL ? -1 : memfd_create("frame", MFD_CLOEXEC);
    frame_start = 0;
    stream_leads_to = STDOUT_FILENO;
    return stream != NULL;
}

/* What ncurses wrote since the last frame, as the client reads it. */
static void send_frame(void) {
    char bytes[CHUNK_BYTES], encoded[2 * CHUNK_BYTES];
    ssize_t count = 0;
    do {
        size_t taken = 0;
        count = pread(frame_file, bytes, sizeof bytes, frame_start);
        if (count <= 0) break;
        tui_write_all(encoded, tui_encode(bytes, (size_t)count, encoded, &taken));
        frame_start += (off_t)taken;
    } while (count == sizeof bytes);
    if (frame_start < FRAME_FILE_BYTES || ftruncate(frame_file, 0) != 0) return;
    frame_start = lseek(frame_file, 0, SEEK_SET);
}

static void draw_frame(int (*draw)(void)) {
    int is_converted = tui_output_encoding() != TUI_UTF8 && frame_file >= 0;
    lead_stream_to(is_converted ? frame_file : STDOUT_FILENO);
    tui_begin_output(output_patience_seconds);
    draw();
    if (is_converted) send_frame();
    tui_end_output();
}

static void start_colours(int wants_colour) {
    colours = 0;
    pair_count = 0;
    memset(pairs, 0, sizeof pairs);
    if (!wants_colour || tigetnum("colors") < 8) return;
    if (start_color() != OK || use_default_colors() != OK) return;
    colours = COLORS;
}

static void set_modes(void) {
    raw();
    noecho();
    nonl();
    typeahead(-1);
    intrflush(window, FALSE);
    idlok(window, TRUE);
    leaveok(window, FALSE);
    scrollok(window, FALSE);
    curs_set(1);
}

/* newterm believes these before it asks the kernel, whose numbers a client chooses and may be enormous. */
static void tell_size(int height, int width) {
    char number[16];
    snprintf(number, sizeof number, "%d", height);
    setenv("LINES", number, 1);
    snprintf(number, sizeof number, "%d", width);
    setenv("COLUMNS", number, 1);
}

static int start_screen(const char *name, int wants_colour) {
    int height, width;
    tui_window_size(&height, &width);
    tell_size(height, width);
    screen = newterm(name, stream, stdin);
    clean_environment();
    if (screen == NULL) return TUI_NO_SUCH_TERMINAL;
    if (cursor_address == NULL) return TUI_CANNOT_ADDRESS_CURSOR;
    window = stdscr;
    start_colours(wants_colour);
    set_modes();
    prepare_restore_bytes(height);
    leave_and_come_back();
    write_raw(paste_on, sizeof paste_on - 1);
    return TUI_OPENED;
}

/* Takes a screen away on which nothing was drawn. */
static void forsake_screen(void) {
    if (screen != NULL) delscreen(screen);
    screen = NULL;
    close_stream();
    tui_unwatch_signals();
}

int tui_open(const char *name, int wants_colour) {
    static int closes_at_exit;
    if (screen != NULL) return TUI_SYSTEM_FAILURE;
    choose_locale();
    clean_environment();
    if (tui_watch_signals() != 0) return TUI_SYSTEM_FAILURE;
    int result = open_stream() ? start_screen(name, wants_colour) : TUI_SYSTEM_FAILURE;
    if (result != TUI_OPENED) forsake_screen();
    else if (!closes_at_exit) closes_at_exit = atexit(tui_close) == 0;
    return result;
}

/* What every way out sends; ncurses writes its part at once. */
static void leave_screen(int patience_seconds) {
    tui_begin_output(patience_seconds);
    tui_write_all(paste_off, sizeof paste_off - 1);
    if (tells_mouse) tui_write_all(mouse_off, sizeof mouse_off - 1);
    lead_stream_to(STDOUT_FILENO);
    endwin();
    tui_end_output();
}

void tui_lend(void) {
    struct termios mode;
    if (screen == NULL) return;
    leave_screen(output_patience_seconds);
    if (tcgetattr(STDIN_FILENO, &mode) != 0) return;
    cfmakeraw(&mode);
    mode.c_iflag &= (tcflag_t)~(IXOFF | IXANY);
    tcsetattr(STDIN_FILENO, TCSANOW, &mode);
}

void tui_close(void) {
    if (screen == NULL) return;
    leave_screen(CLOSING_PATIENCE_SECONDS);
    tells_mouse = 0;
    delscreen(screen);
    close_stream();
    window = NULL;
    screen = NULL;
    tui_unwatch_signals();
}

void tui_set_patience(int seconds) { output_patience_seconds = seconds; }

int tui_colours(void) { return colours; }

static int within(int value, int least, int most) {
    return value < least ? least : value > most ? most : value;
}

void tui_window_size(int *height, int *width) {
    struct winsize size;
    int is_told = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
    *height = is_told ? within(size.ws_row, 1, MOST_ROWS) : 24;
    *width = is_told ? within(size.ws_col, 1, MOST_COLUMNS) : 80;
}

void tui_resize(int height, int width) {
    if (screen == NULL || window == NULL) return;
    resizeterm(height, width);
    if (getmaxy(window) != height || getmaxx(window) != width) wresize(window, height, width);
    clearok(curscr, TRUE);
    prepare_restore_bytes(height);
}

static short pair_for(uint8_t foreground, uint8_t background) {
    if (colours == 0 || (foreground == 0 && background == 0)) return 0;
    if (foreground >= COLOUR_CHOICES || background >= COLOUR_CHOICES) return 0;
    short *pair = &pairs[foreground][background];
    if (*pair == 0 && pair_count + 1 < COLOR_PAIRS) {
        *pair = ++pair_count;
        init_pair(*pair, (short)(foreground - 1), (short)(background - 1));
    }
    return *pair;
}

static attr_t attributes_of(const tui_cell *cell) {
    attr_t attributes = 0;
    if (cell->attributes & TUI_BOLD) attributes |= A_BOLD;
    if (cell->attributes & TUI_REVERSE) attributes |= A_REVERSE;
    if (cell->attributes & TUI_UNDERLINE) attributes |= A_UNDERLINE;
    if (cell->attributes & TUI_DIM) attributes |= A_DIM;
    return attributes;
}

static int looks_like(const tui_cell *one, const tui_cell *other) {
    return one->attributes == other->attributes && one->foreground == other->foreground
        && one->background == other->background;
}

/* Where the right margin cannot be switched off, as in screen and tmux, ncurses fills the lower right
 * corner by inserting, which cannot be done with a wide character: there it becomes blanks. */
static int corner_is_narrow(int row) {
    if (row != getmaxy(window) - 1 || !auto_right_margin) return 0;
    return enter_am_mode == NULL || exit_am_mode == NULL;
}

static wchar_t marked[TUI_MOST_MARKED][5];

void tui_set_marked(uint32_t number, const uint32_t *scalars, int count) {
    if (number < TUI_FIRST_MARKED || number - TUI_FIRST_MARKED >= TUI_MOST_MARKED) return;
    for (int part = 0; part < count && part < 5; part++)
        marked[number - TUI_FIRST_MARKED][part] = (wchar_t)scalars[part];
}

static void set_character(cchar_t *to, uint32_t character) {
    if (character < TUI_FIRST_MARKED) to->chars[0] = (wchar_t)character;
    else memcpy(to->chars, marked[character - TUI_FIRST_MARKED], sizeof marked[0]);
}

void tui_put_cells(int row, int column, const tui_cell *cells, int count) {
    static const wchar_t blank[] = L" ";
    cchar_t line[MOST_COLUMNS], styled;
    const tui_cell *last = NULL;
    int length = 0;
    if (window == NULL || count > MOST_COLUMNS) return;
    for (int index = 0; index < count; index++) {
        const tui_cell *cell = &cells[index];
        if (cell->width == 0) continue;
        int is_blank = cell->width == 2 && column + index + 2 == getmaxx(window) && corner_is_narrow(row);
        if (last == NULL || !looks_like(last, cell))
            setcchar(&styled, blank, attributes_of(cell), pair_for(cell->foreground, cell->background), NULL);
        last = cell;
        line[length] = styled;
        if (is_blank) line[length + 1] = styled;
        else set_character(&line[length], cell->character);
        length += is_blank ? 2 : 1;
    }
    mvwadd_wchnstr(window, row, column, line, length);
}

void tui_refresh(int row, int column) {
    if (window == NULL) return;
    wmove(window, row, column);
    draw_frame(refresh);
}

void tui_forget_screen(void) {
    if (window != NULL) clearok(curscr, TRUE);
}

void tui_resume(void) {
    if (screen == NULL) return;
    lead_stream_to(STDOUT_FILENO);
    reset_prog_mode();
    write_raw(paste_on, sizeof paste_on - 1);
    if (tells_mouse) write_raw(mouse_on, sizeof mouse_on - 1);
    tui_forget_screen();
}

void tui_send(const void *bytes, size_t count) {
    if (screen != NULL) write_raw(bytes, count);
}

void tui_bell(void) {
    if (screen == NULL) return;
    draw_frame(beep);
}

void tui_ask(const uint8_t *bytes, int count, int row) {
    if (window == NULL || row >= getmaxy(window)) return;
    write_raw((const char *)bytes, (size_t)count);
    wredrawln(window, row, 1);
    draw_frame(refresh);
}

void tui_set_mouse(int wanted) {
    if (screen == NULL || tells_mouse == wanted) return;
    tells_mouse = wanted;
    if (wanted) write_raw(mouse_on, sizeof mouse_on - 1);
    else write_raw(mouse_off, sizeof mouse_off - 1);
}
