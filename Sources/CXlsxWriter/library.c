/* libxlsxwriter, loaded on first use: a table of its functions, and a door to each. */
#include "CXlsxWriter.h"
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

/* The version whose structures <xlsxwriter.h> describes. */
#define SONAME "libxlsxwriter.so." LXW_SOVERSION

/* Each function as <xlsxwriter.h> declares it. */
static struct {
    __typeof__(lxw_version_id) *lxw_version_id;
    __typeof__(workbook_new_opt) *workbook_new_opt;
    __typeof__(lxw_workbook_free) *lxw_workbook_free;
    __typeof__(workbook_close) *workbook_close;
    __typeof__(workbook_set_properties) *workbook_set_properties;
    __typeof__(workbook_add_worksheet) *workbook_add_worksheet;
    __typeof__(workbook_add_format) *workbook_add_format;
    __typeof__(worksheet_set_column) *worksheet_set_column;
    __typeof__(worksheet_set_row) *worksheet_set_row;
    __typeof__(worksheet_hide) *worksheet_hide;
    __typeof__(worksheet_set_landscape) *worksheet_set_landscape;
    __typeof__(worksheet_set_paper) *worksheet_set_paper;
    __typeof__(worksheet_fit_to_pages) *worksheet_fit_to_pages;
    __typeof__(worksheet_center_horizontally) *worksheet_center_horizontally;
    __typeof__(worksheet_set_margins) *worksheet_set_margins;
    __typeof__(worksheet_repeat_rows) *worksheet_repeat_rows;
    __typeof__(worksheet_print_area) *worksheet_print_area;
    __typeof__(worksheet_freeze_panes) *worksheet_freeze_panes;
    __typeof__(worksheet_set_header) *worksheet_set_header;
    __typeof__(worksheet_set_footer) *worksheet_set_footer;
    __typeof__(worksheet_merge_range) *worksheet_merge_range;
    __typeof__(worksheet_write_blank) *worksheet_write_blank;
    __typeof__(worksheet_write_string) *worksheet_write_string;
    __typeof__(worksheet_write_number) *worksheet_write_number;
    __typeof__(workbook_add_chart) *workbook_add_chart;
    __typeof__(chart_add_series) *chart_add_series;
    __typeof__(chart_series_set_name) *chart_series_set_name;
    __typeof__(chart_title_set_name) *chart_title_set_name;
    __typeof__(chart_axis_set_reverse) *chart_axis_set_reverse;
    __typeof__(chart_axis_set_num_format) *chart_axis_set_num_format;
    __typeof__(worksheet_insert_chart_opt) *worksheet_insert_chart_opt;
    __typeof__(format_set_font_name) *format_set_font_name;
    __typeof__(format_set_font_size) *format_set_font_size;
    __typeof__(format_set_align) *format_set_align;
    __typeof__(format_set_num_format) *format_set_num_format;
    __typeof__(format_set_border) *format_set_border;
    __typeof__(format_set_bold) *format_set_bold;
    __typeof__(format_set_font_color) *format_set_font_color;
    __typeof__(format_set_bg_color) *format_set_bg_color;
    __typeof__(format_set_text_wrap) *format_set_text_wrap;
} library;

/* Where the library's functions go. */
static const struct {
    const char *name;
    void *place;
} functions[] = {
    {"lxw_version_id", &library.lxw_version_id},
    {"workbook_new_opt", &library.workbook_new_opt},
    {"lxw_workbook_free", &library.lxw_workbook_free},
    {"workbook_close", &library.workbook_close},
    {"workbook_set_properties", &library.workbook_set_properties},
    {"workbook_add_worksheet", &library.workbook_add_worksheet},
    {"workbook_add_format", &library.workbook_add_format},
    {"worksheet_set_column", &library.worksheet_set_column},
    {"worksheet_set_row", &library.worksheet_set_row},
    {"worksheet_hide", &library.worksheet_hide},
    {"worksheet_set_landscape", &library.worksheet_set_landscape},
    {"worksheet_set_paper", &library.worksheet_set_paper},
    {"worksheet_fit_to_pages", &library.worksheet_fit_to_pages},
    {"worksheet_center_horizontally", &library.worksheet_center_horizontally},
    {"worksheet_set_margins", &library.worksheet_set_margins},
    {"worksheet_repeat_rows", &library.worksheet_repeat_rows},
    {"worksheet_print_area", &library.worksheet_print_area},
    {"worksheet_freeze_panes", &library.worksheet_freeze_panes},
    {"worksheet_set_header", &library.worksheet_set_header},
    {"worksheet_set_footer", &library.worksheet_set_footer},
    {"worksheet_merge_range", &library.worksheet_merge_range},
    {"worksheet_write_blank", &library.worksheet_write_blank},
    {"worksheet_write_string", &library.worksheet_write_string},
    {"worksheet_write_number", &library.worksheet_write_number},
    {"workbook_add_chart", &library.workbook_add_chart},
    {"chart_add_series", &library.chart_add_series},
    {"chart_series_set_name", &library.chart_series_set_name},
    {"chart_title_set_name", &library.chart_title_set_name},
    {"chart_axis_set_reverse", &library.chart_axis_set_reverse},
    {"chart_axis_set_num_format", &library.chart_axis_set_num_format},
    {"worksheet_insert_chart_opt", &library.worksheet_insert_chart_opt},
    {"format_set_font_name", &library.format_set_font_name},
    {"format_set_font_size", &library.format_set_font_size},
    {"format_set_align", &library.format_set_align},
    {"format_set_num_format", &library.format_set_num_format},
    {"format_set_border", &library.format_set_border},
    {"format_set_bold", &library.format_set_bold},
    {"format_set_font_color", &library.format_set_font_color},
    {"format_set_bg_color", &library.format_set_bg_color},
    {"format_set_text_wrap", &library.format_set_text_wrap},
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

/* The plain name belongs to whatever version was installed last. Only the very version of <xlsxwriter.h>
 * surely knows its structures. */
static void load(void) {
    int is_there = fill(SONAME) || (fill("libxlsxwriter.so") && library.lxw_version_id() == LXW_VERSION_ID);
    is_missing = !is_there;
}

const char *lazy_xlsxwriter_missing(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_missing ? SONAME : NULL;
}

/* Workbooks */

lxw_workbook *lazy_workbook_new_opt(const char *filename, lxw_workbook_options *options) {
    return library.workbook_new_opt(filename, options);
}
void lazy_lxw_workbook_free(lxw_workbook *workbook) { library.lxw_workbook_free(workbook); }
lxw_error lazy_workbook_close(lxw_workbook *workbook) { return library.workbook_close(workbook); }
lxw_error lazy_workbook_set_properties(lxw_workbook *workbook, lxw_doc_properties *properties) {
    return library.workbook_set_properties(workbook, properties);
}
lxw_worksheet *lazy_workbook_add_worksheet(lxw_workbook *workbook, const char *sheetname) {
    return library.workbook_add_worksheet(workbook, sheetname);
}
lxw_format *lazy_workbook_add_format(lxw_workbook *workbook) { return library.workbook_add_format(workbook); }

/* Sheets */

lxw_error lazy_worksheet_set_column(lxw_worksheet *worksheet, lxw_col_t first_col, lxw_col_t last_col,
    double width, lxw_format *format) {
    return library.worksheet_set_column(worksheet, first_col, last_col, width, format);
}
lxw_error lazy_worksheet_set_row(lxw_worksheet *worksheet, lxw_row_t row, double height, lxw_format *format) {
    return library.worksheet_set_row(worksheet, row, height, format);
}
void lazy_worksheet_hide(lxw_worksheet *worksheet) { library.worksheet_hide(worksheet); }
void lazy_worksheet_set_landscape(lxw_worksheet *worksheet) { library.worksheet_set_landscape(worksheet); }
void lazy_worksheet_set_paper(lxw_worksheet *worksheet, uint8_t paper_type) {
    library.worksheet_set_paper(worksheet, paper_type);
}
void lazy_worksheet_fit_to_pages(lxw_worksheet *worksheet, uint16_t width, uint16_t height) {
    library.worksheet_fit_to_pages(worksheet, width, height);
}
void lazy_worksheet_center_horizontally(lxw_worksheet *worksheet) {
    library.worksheet_center_horizontally(worksheet);
}
void lazy_worksheet_set_margins(lxw_worksheet *worksheet, double left, double right, double top,
    double bottom) {
    library.worksheet_set_margins(worksheet, left, right, top, bottom);
}
lxw_error lazy_worksheet_repeat_rows(lxw_worksheet *worksheet, lxw_row_t first_row, lxw_row_t last_row) {
    return library.worksheet_repeat_rows(worksheet, first_row, last_row);
}
lxw_error lazy_worksheet_print_area(lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col,
    lxw_row_t last_row, lxw_col_t last_col) {
    return library.worksheet_print_area(worksheet, first_row, first_col, last_row, last_col);
}
void lazy_worksheet_freeze_panes(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col) {
    library.worksheet_freeze_panes(worksheet, row, col);
}
lxw_error lazy_worksheet_set_header(lxw_worksheet *worksheet, const char *string) {
    return library.worksheet_set_header(worksheet, string);
}
lxw_error lazy_worksheet_set_footer(lxw_worksheet *worksheet, const char *string) {
    return library.worksheet_set_footer(worksheet, string);
}
lxw_error lazy_worksheet_merge_range(lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col,
    lxw_row_t last_row, lxw_col_t last_col, const char *string, lxw_format *format) {
    return library.worksheet_merge_range(worksheet, first_row, first_col, last_row, last_col, string, format);
}

/* Cells */

lxw_error lazy_worksheet_write_blank(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col,
    lxw_format *format) {
    return library.worksheet_write_blank(worksheet, row, col, format);
}
lxw_error lazy_worksheet_write_string(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col,
    const char *string, lxw_format *format) {
    return library.worksheet_write_string(worksheet, row, col, string, format);
}
lxw_error lazy_worksheet_write_number(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, double number,
    lxw_format *format) {
    return library.worksheet_write_number(worksheet, row, col, number, format);
}

/* Charts */

lxw_chart *lazy_workbook_add_chart(lxw_workbook *workbook, uint8_t chart_type) {
    return library.workbook_add_chart(workbook, chart_type);
}
lxw_chart_series *lazy_chart_add_series(lxw_chart *chart, const char *categories, const char *values) {
    return library.chart_add_series(chart, categories, values);
}
void lazy_chart_series_set_name(lxw_chart_series *series, const char *name) {
    library.chart_series_set_name(series, name);
}
void lazy_chart_title_set_name(lxw_chart *chart, const char *name) {
    library.chart_title_set_name(chart, name);
}
void lazy_chart_axis_set_reverse(lxw_chart_axis *axis) { library.chart_axis_set_reverse(axis); }
void lazy_chart_axis_set_num_format(lxw_chart_axis *axis, const char *num_format) {
    library.chart_axis_set_num_format(axis, num_format);
}
lxw_error lazy_worksheet_insert_chart_opt(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col,
    lxw_chart *chart, lxw_chart_options *options) {
    return library.worksheet_insert_chart_opt(worksheet, row, col, chart, options);
}

/* Formats */

void lazy_format_set_font_name(lxw_format *format, const char *font_name) {
    library.format_set_font_name(format, font_name);
}
void lazy_format_set_font_size(lxw_format *format, double size) {
    library.format_set_font_size(format, size);
}
void lazy_format_set_align(lxw_format *format, uint8_t alignment) {
    library.format_set_align(format, alignment);
}
void lazy_format_set_num_format(lxw_format *format, const char *num_format) {
    library.format_set_num_format(format, num_format);
}
void lazy_format_set_border(lxw_format *format, uint8_t style) { library.format_set_border(format, style); }
void lazy_format_set_bold(lxw_format *format) { library.format_set_bold(format); }
void lazy_format_set_font_color(lxw_format *format, lxw_color_t color) {
    library.format_set_font_color(format, color);
}
void lazy_format_set_bg_color(lxw_format *format, lxw_color_t color) {
    library.format_set_bg_color(format, color);
}
void lazy_format_set_text_wrap(lxw_format *format) { library.format_set_text_wrap(format); }
