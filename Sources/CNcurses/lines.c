/* A terminal used line by line: its own line editing, no sequences, the same way out as the screen's. */
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { OUTPUT_PATIENCE_SECONDS = 60 };

static int is_open;
static struct termios mode;

/* Nothing that is typed may stop the output, suspend the process or kill it with a core; Ctrl+C becomes a
 * signal in the pipe. IUTF8 has Backspace take a whole character. */
int tui_open_lines(int is_utf8) {
    static int closes_at_exit;
    if (is_open || tui_watch_signals() != 0) return TUI_SYSTEM_FAILURE;
    if (tcgetattr(STDIN_FILENO, &mode) != 0) return TUI_SYSTEM_FAILURE;
    mode.c_iflag |= ICRNL;
    mode.c_iflag &= (tcflag_t)~(IXON | IGNCR | INLCR | ISTRIP | IUTF8);
    if (is_utf8) mode.c_iflag |= IUTF8;
    mode.c_oflag |= OPOST | ONLCR;
    mode.c_lflag |= ICANON | ISIG | ECHO | ECHOE | ECHOK | ECHONL;
    mode.c_cc[VQUIT] = mode.c_cc[VSUSP] = _POSIX_VDISABLE;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
    is_open = 1;
    if (!closes_at_exit) closes_at_exit = atexit(tui_close_lines) == 0;
    return TUI_OPENED;
}

void tui_close_lines(void) {
    if (!is_open) return;
    is_open = 0;
    tui_unwatch_signals();
}

void tui_set_echo(int wanted) {
    if (wanted) mode.c_lflag |= ECHO;
    else mode.c_lflag &= (tcflag_t)~ECHO;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
}

void tui_write_lines(const char *bytes, size_t count) {
    tui_begin_output(OUTPUT_PATIENCE_SECONDS);
    tui_write_all(bytes, count);
    tui_end_output();
}
