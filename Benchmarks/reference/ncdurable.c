/* The reference grid with a durable Enter: each one appends a record to a file and waits for the disk before
 * the screen follows, which is the least that a program must do to keep what it was given.
 * build: cc -O2 -I harness/reference -o ncdurable reference/ncdurable.c -lncursesw -ltinfo
 * run:   ncdurable grid.csv      with the record file's path in NCDURABLE_FILE */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ncurses.h>
#include <stdlib.h>
#include <unistd.h>

static int durable_getch(void)
{
    static int file = -1;
    static const char record[64] = "one cell";
    int key = wgetch(stdscr);
    if (key != '\r') return key;
    if (file < 0) file = open(getenv("NCDURABLE_FILE"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (write(file, record, sizeof record) != sizeof record || fdatasync(file) != 0) abort();
    return key;
}

#undef getch
#define getch() durable_getch()
#include "ncgrid.c"
