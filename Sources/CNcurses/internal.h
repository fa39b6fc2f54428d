/* Between the screen and its signal handlers. */
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stddef.h>

int tui_ambiguous_is_wide(void);

/* What frames are written in. */
int tui_output_encoding(void);
/* The client's bytes for as much UTF-8 as is whole; `taken` says how much that was. There has to be room for
 * twice as many bytes. */
size_t tui_encode(const char *text, size_t count, char *encoded, size_t *taken);

/* Installs the handlers and the pipe; remembers the terminal's present mode. 0, or -1 where the system
 * refuses. */
int tui_watch_signals(void);
void tui_unwatch_signals(void);
/* The bytes that give the terminal back; longer ones than fit are refused. */
void tui_set_restore_bytes(const char *bytes, size_t count);
/* Between these two the process may block in write(2): a signal to end then ends it there and then, and so
 * does a wait longer than the patience. */
void tui_begin_output(int patience_seconds);
void tui_end_output(void);
/* Writes all of it, whatever interrupts. */
void tui_write_all(const char *bytes, size_t count);

#endif
