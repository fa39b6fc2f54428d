#pragma once

/// Lets the system's sync or write calls of this process fail with `error`, `times` times, after `after`
/// good ones.
/// For tests: linked into an executable, the definitions in faulty_disk.c take the place of the C library's.
void filing_fail_sync(int after, int times, int error);
void filing_fail_write(int after, int times, int error);

/// Keeps this process's files below `bytes`: a longer write fails with EFBIG instead of a signal.
void filing_limit_files(long bytes);
