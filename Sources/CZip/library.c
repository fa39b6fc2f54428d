/* libzip, loaded on first use: a table of its functions, and a door to each. */
#include "CZip.h"
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#define SONAME "libzip.so.4"

/* Each function as <zip.h> declares it. */
static struct {
    __typeof__(zip_source_buffer_create) *zip_source_buffer_create;
    __typeof__(zip_source_free) *zip_source_free;
    __typeof__(zip_open_from_source) *zip_open_from_source;
    __typeof__(zip_open) *zip_open;
    __typeof__(zip_discard) *zip_discard;
    __typeof__(zip_get_num_entries) *zip_get_num_entries;
    __typeof__(zip_stat_index) *zip_stat_index;
    __typeof__(zip_fopen_index) *zip_fopen_index;
    __typeof__(zip_fread) *zip_fread;
    __typeof__(zip_fclose) *zip_fclose;
} library;

/* Where the library's functions go. */
static const struct {
    const char *name;
    void *place;
} functions[] = {
    {"zip_source_buffer_create", &library.zip_source_buffer_create},
    {"zip_source_free", &library.zip_source_free},
    {"zip_open_from_source", &library.zip_open_from_source},
    {"zip_open", &library.zip_open},
    {"zip_discard", &library.zip_discard},
    {"zip_get_num_entries", &library.zip_get_num_entries},
    {"zip_stat_index", &library.zip_stat_index},
    {"zip_fopen_index", &library.zip_fopen_index},
    {"zip_fread", &library.zip_fread},
    {"zip_fclose", &library.zip_fclose},
};

/* Whether the library in `file` has every function; if so, the table holds them. */
static int fill(const char *file) {
    void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return 0;
    for (size_t index = 0; index < sizeof functions / sizeof functions[0]; index++) {
        void *function = dlsym(handle, functions[index].name);
        if (function == NULL) {
            dlclose(handle);
            return 0;
        }
        memcpy(functions[index].place, &function, sizeof function);
    }
    return 1;
}

static int is_missing;

/* Number 4 is Debian 12's name for it, number 5 the project's own; the functions above are the same. */
static void load(void) { is_missing = !fill(SONAME) && !fill("libzip.so.5") && !fill("libzip.so"); }

const char *lazy_zip_missing(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_missing ? SONAME : NULL;
}

/* Archives */

zip_source_t *lazy_zip_source_buffer_create(const void *data, zip_uint64_t length, int frees_data,
    zip_error_t *error) {
    return library.zip_source_buffer_create(data, length, frees_data, error);
}
void lazy_zip_source_free(zip_source_t *source) { library.zip_source_free(source); }
zip_t *lazy_zip_open_from_source(zip_source_t *source, int flags, zip_error_t *error) {
    return library.zip_open_from_source(source, flags, error);
}
zip_t *lazy_zip_open(const char *path, int flags, int *error) { return library.zip_open(path, flags, error); }
void lazy_zip_discard(zip_t *archive) { library.zip_discard(archive); }
zip_int64_t lazy_zip_get_num_entries(zip_t *archive, zip_flags_t flags) {
    return library.zip_get_num_entries(archive, flags);
}
int lazy_zip_stat_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *facts) {
    return library.zip_stat_index(archive, index, flags, facts);
}

/* Parts */

zip_file_t *lazy_zip_fopen_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags) {
    return library.zip_fopen_index(archive, index, flags);
}
zip_int64_t lazy_zip_fread(zip_file_t *file, void *buffer, zip_uint64_t length) {
    return library.zip_fread(file, buffer, length);
}
int lazy_zip_fclose(zip_file_t *file) { return library.zip_fclose(file); }
