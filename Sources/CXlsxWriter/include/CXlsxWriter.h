/* The functions of libxlsxwriter that a workbook needs, from a library that is loaded on first use.
 *
 * Its own functions are declared here too, but the program is not linked with them. With libcrypto behind
 * it the library would cost every start milliseconds, and most starts write no workbook.
 */
#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#include <xlsxwriter.h>

/* NULL when the library is there, which the first call loads; else the name of the file that is missing.
 * The answer does not change. Where it is not NULL, no function below may be called. */
const char *lazy_xlsxwriter_missing(void);

/* Workbooks */

lxw_workbook *lazy_workbook_new_opt(const char *filename, lxw_workbook_options *options);
void lazy_lxw_workbook_free(lxw_workbook *workbook);
lxw_error lazy_workbook_close(lxw_workbook *workbook);
lxw_error lazy_workbook_set_properties(lxw_workbook *workbook, lxw_doc_properties *properties);
lxw_worksheet *lazy_workbook_add_worksheet(lxw_workbook *workbook, const char *sheetname);
lxw_format *lazy_workbook_add_format(lxw_workbook *workbook);

/* Sheets */

lxw_error lazy_worksheet_set_column(lxw_worksheet *worksheet, lxw_col_t first_col, lxw_col_t last_col,
    double width, lxw_format *format);
lxw_error lazy_worksheet_set_row(lxw_worksheet *worksheet, lxw_row_t row, double height, lxw_format *format);
void lazy_worksheet_hide(lxw_worksheet *worksheet);
void lazy_worksheet_set_landscape(lxw_worksheet *worksheet);
void lazy_worksheet_set_paper(lxw_worksheet *worksheet, uint8_t paper_type);
void lazy_worksheet_fit_to_pages(lxw_worksheet *worksheet, uint16_t width, uint16_t height);
void lazy_worksheet_center_horizontally(lxw_worksheet *worksheet);
void lazy_worksheet_set_margins(lxw_worksheet *worksheet, double left, double right, double top,
    double bottom);
lxw_error lazy_worksheet_repeat_rows(lxw_worksheet *worksheet, lxw_row_t first_row, lxw_row_t last_row);
lxw_error lazy_worksheet_print_area(lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col,
    lxw_row_t last_row, lxw_col_t last_col);
void lazy_worksheet_freeze_panes(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col);
lxw_error lazy_worksheet_set_header(lxw_worksheet *worksheet, const char *string);
lxw_error lazy_worksheet_set_footer(lxw_worksheet *worksheet, const char *string);
lxw_error lazy_worksheet_merge_range(lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col,
    lxw_row_t last_row, lxw_col_t last_col, const char *string, lxw_format *format);

/* Cells */

lxw_error lazy_worksheet_write_blank(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col,
    lxw_format *format);
lxw_error lazy_worksheet_write_string(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col,
    const char *string, lxw_format *format);
lxw_error lazy_worksheet_write_number(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, double number,
    lxw_format *format);

/* Charts */

lxw_chart *lazy_workbook_add_chart(lxw_workbook *workbook, uint8_t chart_type);
lxw_chart_series *lazy_chart_add_series(lxw_chart *chart, const char *categories, const char *values);
void lazy_chart_series_set_name(lxw_chart_series *series, const char *name);
void lazy_chart_title_set_name(lxw_chart *chart, const char *name);
void lazy_chart_axis_set_reverse(lxw_chart_axis *axis);
void lazy_chart_axis_set_num_format(lxw_chart_axis *axis, const char *num_format);
lxw_error lazy_worksheet_insert_chart_opt(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col,
    lxw_chart *chart, lxw_chart_options *options);

/* Formats */

void lazy_format_set_font_name(lxw_format *format, const char *font_name);
void lazy_format_set_font_size(lxw_format *format, double size);
void lazy_format_set_align(lxw_format *format, uint8_t alignment);
void lazy_format_set_num_format(lxw_format *format, const char *num_format);
void lazy_format_set_border(lxw_format *format, uint8_t style);
void lazy_format_set_bold(lxw_format *format);
void lazy_format_set_font_color(lxw_format *format, lxw_color_t color);
void lazy_format_set_bg_color(lxw_format *format, lxw_color_t color);
void lazy_format_set_text_wrap(lxw_format *format);

/* Memory files */

/* The C library declares these only for _GNU_SOURCE, which a module's importer does not define. */
int memfd_create(const char *name, unsigned int flags);
#ifndef MFD_CLOEXEC
#define MFD_CLOEXEC 1U
#endif

#endif
