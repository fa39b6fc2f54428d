/* Signals, and the way out that cannot fail.
 *
 * A signal to end becomes a byte in a pipe. While output is under way the process may be blocked in
 * write(2) by a stalled link, so there a timer decides: if the output has not come to its end soon, the
 * process restores the terminal without waiting for it and ends. Whatever was shown had been made durable
 * before. The timer is not set for each output: it rings now and then, and finds out what is under way.
 */
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { GRACE_MICROSECONDS = 500000, ALTERNATE_STACK_BYTES = 65536 };

static const int ending[] = {SIGHUP, SIGINT, SIGTERM};
static const int noticed[] = {SIGWINCH, SIGCONT};
static const int fatal[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGQUIT};
static const int ignored[] = {SIGPIPE, SIGTSTP};

static struct sigaction earlier[NSIG];
static struct termios earlier_mode;
static char restore_bytes[512];
static volatile sig_atomic_t restore_count, is_watching, is_writing, ending_signal;
/* In seconds of the clock that only goes forward; the timer that is not set rings at 0. */
static volatile time_t output_ends_by, timer_rings_at;
static int pipe_ends[2] = {-1, -1};
static char alternate_stack[ALTERNATE_STACK_BYTES];

#define EACH(list, index) (size_t index = 0; index < sizeof list / sizeof list[0]; index++)

/* Async-signal-safe; never waits for the terminal. */
static void restore_without_waiting(void) {
    if (!is_watching) return;
    is_watching = 0;
    int flags = fcntl(STDOUT_FILENO, F_GETFL);
    if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
    ssize_t ignored_result = write(STDOUT_FILENO, restore_bytes, (size_t)restore_count);
    (void)ignored_result;
    if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags);
    tcsetattr(STDIN_FILENO, TCSANOW, &earlier_mode);
}

static time_t seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

static void arm(long seconds, long microseconds) {
    struct itimerval timer = {{0, 0}, {seconds, microseconds}};
    timer_rings_at = seconds > 0 || microseconds > 0 ? seconds_now() + seconds : 0;
    setitimer(ITIMER_REAL, &timer, NULL);
}

static void on_ending(int number) {
    int saved = errno;
    char byte = (char)number;
    if (is_writing) {
        ending_signal = number;
        arm(0, GRACE_MICROSECONDS);
    }
    ssize_t ignored_result = write(pipe_ends[1], &byte, 1);
    (void)ignored_result;
    errno = saved;
}

static void on_noticed(int number) {
    int saved = errno;
    char byte = (char)number;
    ssize_t ignored_result = write(pipe_ends[1], &byte, 1);
    (void)ignored_result;
    errno = saved;
}

static void on_alarm(int number) {
    (void)number;
    time_t left = output_ends_by - seconds_now();
    timer_rings_at = 0;
    if (!is_writing) return;
    if (!ending_signal && left > 0) {
        arm(left, 0);
        return;
    }
    restore_without_waiting();
    _exit(128 + (ending_signal ? ending_signal : SIGHUP));
}

static void on_fatal(int number) {
    restore_without_waiting();
    signal(number, SIG_DFL);
    raise(number);
}

static void install(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, &earlier[number]);
}

/* A process may be born with signals blocked, as children of a threaded program are. */
static void unblock(void) {
    sigset_t signals;
    sigemptyset(&signals);
    for EACH(ending, index) sigaddset(&signals, ending[index]);
    for EACH(noticed, index) sigaddset(&signals, noticed[index]);
    for EACH(fatal, index) sigaddset(&signals, fatal[index]);
    sigaddset(&signals, SIGALRM);
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

int tui_signal_pipe(void) { return pipe_ends[0]; }

int tui_watch_signals(void) {
    if (tcgetattr(STDIN_FILENO, &earlier_mode) != 0) return -1;
    if (pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack, .ss_flags = 0};
    sigaltstack(&stack, NULL);
    ending_signal = 0;
    restore_count = 0;
    is_watching = 1;
    for EACH(ending, index) install(ending[index], on_ending, SA_RESTART);
    for EACH(noticed, index) install(noticed[index], on_noticed, SA_RESTART);
    for EACH(fatal, index) install(fatal[index], on_fatal, SA_ONSTACK | SA_RESETHAND);
    for EACH(ignored, index) install(ignored[index], SIG_IGN, 0);
    install(SIGALRM, on_alarm, SA_RESTART);
    unblock();
    return 0;
}

void tui_unwatch_signals(void) {
    is_watching = 0;
    arm(0, 0);
    tcsetattr(STDIN_FILENO, TCSANOW, &earlier_mode);
    for EACH(ending, index) sigaction(ending[index], &earlier[ending[index]], NULL);
    for EACH(noticed, index) sigaction(noticed[index], &earlier[noticed[index]], NULL);
    for EACH(fatal, index) sigaction(fatal[index], &earlier[fatal[index]], NULL);
    for EACH(ignored, index) sigaction(ignored[index], &earlier[ignored[index]], NULL);
    sigaction(SIGALRM, &earlier[SIGALRM], NULL);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    pipe_ends[0] = pipe_ends[1] = -1;
}

void tui_set_restore_bytes(const char *bytes, size_t count) {
    if (count > sizeof restore_bytes) return;
    memcpy(restore_bytes, bytes, count);
    restore_count = (sig_atomic_t)count;
}

void tui_begin_output(int patience_seconds) {
    output_ends_by = seconds_now() + patience_seconds;
    is_writing = 1;
    if (ending_signal) arm(0, GRACE_MICROSECONDS);
    else if (timer_rings_at == 0 || timer_rings_at > output_ends_by) arm(patience_seconds, 0);
}

void tui_end_output(void) {
    is_writing = 0;
    if (ending_signal) arm(0, 0);
}

void tui_write_all(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno != EINTR && errno != EAGAIN) return;
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        }
    }
}
