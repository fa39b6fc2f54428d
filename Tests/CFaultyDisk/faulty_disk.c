#define _GNU_SOURCE
#include "faulty_disk.h"
#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

struct fault {
    int after, times, error;
};

static struct fault sync_fault, write_fault;

static int strikes(struct fault *fault) {
    if (fault->times == 0) return 0;
    if (fault->after > 0) {
        fault->after--;
        return 0;
    }
    fault->times--;
    errno = fault->error;
    return 1;
}

void filing_fail_sync(int after, int times, int error) {
    sync_fault = (struct fault){after, times, error};
}

void filing_fail_write(int after, int times, int error) {
    write_fault = (struct fault){after, times, error};
}

void filing_limit_files(long bytes) {
    struct rlimit limit = {(rlim_t)bytes, RLIM_INFINITY};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
}

int fsync(int descriptor) {
    return strikes(&sync_fault) ? -1 : (int)syscall(SYS_fsync, descriptor);
}

int fdatasync(int descriptor) {
    return strikes(&sync_fault) ? -1 : (int)syscall(SYS_fdatasync, descriptor);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    return strikes(&write_fault) ? -1 : syscall(SYS_pwrite64, descriptor, bytes, count, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    return pwrite64(descriptor, bytes, count, offset);
}
