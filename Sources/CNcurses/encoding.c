/* GB18030 on the line to the terminal. ncurses writes UTF-8; the C library's converter makes what the client
 * reads of it. */
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"
#include <iconv.h>
#include <string.h>

static int output_encoding = TUI_UTF8;

static _Thread_local iconv_t into_gb18030, into_gbk, out_of_gb18030;

/* A thread's own converter, opened when it is first needed; NULL where the system has none. */
static iconv_t converter(iconv_t *kept, const char *to, const char *from) {
    if (*kept == NULL) *kept = iconv_open(to, from);
    return *kept == (iconv_t)-1 ? NULL : *kept;
}

static size_t convert(iconv_t how, const void *from, size_t count, void *to, size_t room) {
    char *input = (char *)from, *output = to;
    size_t left = room;
    if (how == NULL) return 0;
    iconv(how, NULL, NULL, NULL, NULL);
    return iconv(how, &input, &count, &output, &left) == (size_t)-1 ? 0 : room - left;
}

uint32_t tui_gb18030_scalar(const uint8_t *bytes, int count) {
    uint32_t scalar = 0;
    iconv_t how = converter(&out_of_gb18030, "UCS-4LE", "GB18030");
    return convert(how, bytes, (size_t)count, &scalar, sizeof scalar) == sizeof scalar ? scalar : 0;
}

int tui_gb18030_bytes(uint32_t scalar, uint8_t bytes[4]) {
    iconv_t how = converter(&into_gb18030, "GB18030", "UCS-4LE");
    return (int)convert(how, &scalar, sizeof scalar, bytes, 4);
}

static int gbk_bytes(uint32_t scalar, uint8_t bytes[2]) {
    iconv_t how = converter(&into_gbk, "GBK", "UCS-4LE");
    return (int)convert(how, &scalar, sizeof scalar, bytes, 2);
}

void tui_set_output_encoding(int encoding) { output_encoding = encoding; }
int tui_output_encoding(void) { return output_encoding; }

/* Bytes of the character that begins here; 0 where its end is not there yet. */
static size_t length_of(const uint8_t *bytes, size_t count) {
    size_t length = *bytes < 0xC0 ? 1 : *bytes < 0xE0 ? 2 : *bytes < 0xF0 ? 3 : 4;
    return length <= count ? length : 0;
}

static uint32_t scalar_of(const uint8_t *bytes, size_t length) {
    static const uint8_t first_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    uint32_t scalar = bytes[0] & first_bits[length];
    for (size_t index = 1; index < length; index++) scalar = scalar << 6 | (bytes[index] & 0x3F);
    return scalar;
}

/* A question mark as wide as what the client has no character for. */
static int put_substitute(uint32_t scalar, uint8_t *bytes) {
    int columns = tui_scalar_width(scalar, tui_ambiguous_is_wide());
    memcpy(bytes, columns == 2 ? "\xA3\xBF" : "?", columns == 2 ? 2 : 1);
    return columns > 0 ? columns : 0;
}

size_t tui_encode(const char *text, size_t count, char *encoded, size_t *taken) {
    size_t at = 0, made = 0;
    while (at < count) {
        const uint8_t *here = (const uint8_t *)text + at;
        uint8_t *there = (uint8_t *)encoded + made;
        size_t length = length_of(here, count - at);
        if (length == 0) break;
        uint32_t scalar = scalar_of(here, length);
        int size = 1;
        if (scalar < 0x80) *there = (uint8_t)scalar;
        else if (output_encoding == TUI_GBK) size = gbk_bytes(scalar, there);
        else size = tui_gb18030_bytes(scalar, there);
        if (size == 0) size = put_substitute(scalar, there);
        made += (size_t)size;
        at += length;
    }
    *taken = at;
    return made;
}
