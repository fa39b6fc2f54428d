/* The workbook of a province, written by libxlsxwriter alone: 600 schools x 79 rows x 12 columns on one
 * sheet.
 * usage: reference whole|lines OUT.xlsx
 * build: cc -O2 -o reference reference.c -lxlsxwriter */
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

enum { SCHOOLS = 600, ROWS = 79, COLUMNS = 12 };

static const char *const labels[COLUMNS] = {
    "学校代码", "学校名称", "序号", "工作任务", "是否承接", "承接数量",
    "汇总", "学校自筹", "行业企业投入", "举办方投入", "地市县投入", "省厅审核情况",
};

static long yuan(int school, int row, int source)
{
    return ((long)school * 7919 + (long)row * 104729 + (long)source * 1299709) % 100000000;
}

static lxw_format *format(lxw_workbook *workbook, const char *form, int alignment)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, 10);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_border(format, LXW_BORDER_THIN);
    if (alignment) format_set_align(format, alignment);
    if (form) format_set_num_format(format, form);
    return format;
}

int main(int count, char **words)
{
    if (count != 3) return 2;
    lxw_workbook_options options = { .constant_memory = !strcmp(words[1], "lines") };
    lxw_workbook *workbook = workbook_new_opt(words[2], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "全部明细");
    lxw_format *mark = format(workbook, "@", LXW_ALIGN_CENTER);
    lxw_format *wording = format(workbook, "@", 0);
    lxw_format *money = format(workbook, NULL, 0);
    lxw_format *sum = format(workbook, "0.0000", 0);
    format_set_text_wrap(wording);
    char code[16], name[64], number[16], title[128];
    for (int column = 0; column < COLUMNS; column++)
        worksheet_write_string(sheet, 0, column, labels[column], wording);
    lxw_row_t line = 1;
    for (int school = 0; school < SCHOOLS; school++) {
        sprintf(code, "%d", 1414000001 + school);
        sprintf(name, "第%d示例职业技术学院", school + 1);
        for (int row = 0; row < ROWS; row++, line++) {
            long total = 0;
            sprintf(number, "%d", row + 1);
            sprintf(title, "推进职业教育提质培优行动计划重点任务之第%d项", row + 1);
            worksheet_write_string(sheet, line, 0, code, mark);
            worksheet_write_string(sheet, line, 1, name, wording);
            worksheet_write_string(sheet, line, 2, number, mark);
            worksheet_write_string(sheet, line, 3, title, wording);
            worksheet_write_string(sheet, line, 4, "是", mark);
            worksheet_write_number(sheet, line, 5, row + 1, money);
            for (int source = 0; source < 4; source++) {
                long part = yuan(school, row, source);
                total += part;
                worksheet_write_number(sheet, line, 7 + source, part / 10000.0, money);
            }
            worksheet_write_number(sheet, line, 6, total / 10000.0, sum);
            worksheet_write_string(sheet, line, 11, "已通过", wording);
        }
    }
    return workbook_close(workbook) != LXW_NO_ERROR;
}
