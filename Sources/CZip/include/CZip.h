/* The functions of libzip that read an archive, from a library that is loaded on first use.
 *
 * Its own functions are declared here too, but the program is not linked with them. With libcrypto behind
 * it the library would cost every start milliseconds, and most starts read no workbook.
 */
#ifndef CZIP_H
#define CZIP_H

#include <zip.h>

/* NULL when the library is there, which the first call loads; else the name of the file that is missing.
 * The answer does not change. Where it is not NULL, no function below may be called. */
const char *lazy_zip_missing(void);

/* Archives */

zip_source_t *lazy_zip_source_buffer_create(const void *data, zip_uint64_t length, int frees_data,
    zip_error_t *error);
void lazy_zip_source_free(zip_source_t *source);
zip_t *lazy_zip_open_from_source(zip_source_t *source, int flags, zip_error_t *error);
zip_t *lazy_zip_open(const char *path, int flags, int *error);
void lazy_zip_discard(zip_t *archive);
zip_int64_t lazy_zip_get_num_entries(zip_t *archive, zip_flags_t flags);
int lazy_zip_stat_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *facts);

/* Parts */

zip_file_t *lazy_zip_fopen_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags);
zip_int64_t lazy_zip_fread(zip_file_t *file, void *buffer, zip_uint64_t length);
int lazy_zip_fclose(zip_file_t *file);

#endif
