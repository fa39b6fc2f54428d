#pragma once
#include <xlsxwriter.h>

/* A file in memory. The C library declares these only for _GNU_SOURCE,
 * which a module's importer does not define. */
int memfd_create(const char *name, unsigned int flags);
#ifndef MFD_CLOEXEC
#define MFD_CLOEXEC 1U
#endif
