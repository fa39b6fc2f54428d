import CXlsxWriter
import FilingModel
import Glibc

/// Writes workbook plans. The only file that knows libxlsxwriter, which the first workbook loads.
///
/// The library says neither that its file is cut short nor why, and it talks on standard error. So it
/// writes to a file in memory, which is never full, and the bytes go to the disk from here.
package enum WorkbookWriter {
    /// How much of a workbook stands in memory while it is written.
    package enum Memory: Hashable, Sendable {
        /// All of it; texts that repeat are stored once.
        case whole
        /// One line at a time: for a province.
        case lineByLine
    }

    /// Writes `plan` to the file at `path`, which appears only when it is whole, and gives what tells it
    /// from a cut copy. The writer's working files go to `temporaryFolder`, nil for the system's own.
    @discardableResult
    package static func write(
        _ plan: WorkbookPlan, to path: String, memory: Memory = .whole, temporaryFolder: String? = nil
    ) throws(WorkbookWriteFailure) -> ExportDigest {
        let file = try make(plan, memory, temporaryFolder) { _, _ in .goOn }
        defer { close(file) }
        return try OutputFile.copy(file, to: path)
    }

    /// Told the lines written and the lines there are, now and then.
    package typealias Progress = (_ done: Int, _ total: Int) -> WorkOrder

    /// The bytes of the workbook. The same plan gives the same bytes.
    package static func bytes(
        of plan: WorkbookPlan, memory: Memory = .whole, temporaryFolder: String? = nil,
        progress: Progress = { _, _ in .goOn }
    ) throws(WorkbookWriteFailure) -> [UInt8] {
        let file = try make(plan, memory, temporaryFolder, progress)
        defer { close(file) }
        var bytes: [UInt8] = []
        let code = OutputFile.pour(file) { piece in
            bytes += piece
            return 0
        }
        guard code == 0 else { throw .system(path: memoryPath(file), code: code) }
        return bytes
    }

    /// A file in memory that holds the workbook.
    private static func make(
        _ plan: WorkbookPlan, _ memory: Memory, _ temporaryFolder: String?, _ progress: Progress
    ) throws(WorkbookWriteFailure) -> Int32 {
        if let name = lazy_xlsxwriter_missing() { throw .unavailable(library: String(cString: name)) }
        let file = memfd_create("workbook", MFD_CLOEXEC)
        guard file >= 0 else { throw .system(path: memoryPath(file), code: errno) }
        do throws(WorkbookWriteFailure) {
            try write(plan, memory, temporaryFolder, into: memoryPath(file), progress)
            guard try WorkbookCheck.isWhole(memoryPath(file)) else { throw .cutShort }
        } catch {
            close(file)
            throw error
        }
        return file
    }

    private static func write(
        _ plan: WorkbookPlan, _ memory: Memory, _ temporaryFolder: String?, into path: String,
        _ progress: Progress
    ) throws(WorkbookWriteFailure) {
        let folder = temporaryFolder.flatMap { strdup($0) }
        defer { free(folder) }
        var options = lxw_workbook_options()
        options.constant_memory = memory == .lineByLine ? 1 : 0
        options.tmpdir = folder
        guard let workbook = lazy_workbook_new_opt(path, &options) else {
            throw .system(path: path, code: ENOMEM)
        }
        do throws(WorkbookWriteFailure) {
            try fill(workbook, with: plan, progress)
        } catch {
            lazy_lxw_workbook_free(workbook)
            throw error
        }
        let outcome = lazy_workbook_close(workbook)
        guard outcome == LXW_NO_ERROR else { throw failure(outcome, at: path) }
    }

    private static func memoryPath(_ file: Int32) -> String { "/proc/self/fd/\(file)" }

    private static func fill(
        _ workbook: UnsafeMutablePointer<lxw_workbook>, with plan: WorkbookPlan, _ progress: Progress
    ) throws(WorkbookWriteFailure) {
        var properties = lxw_doc_properties()
        properties.created = time_t(plan.time.seconds)
        let title = strdup(SheetText.safe(plan.title))
        defer { free(title) }
        properties.title = title
        lazy_workbook_set_properties(workbook, &properties)
        var looks = Looks(workbook)
        var count = LineCount(total: plan.sheets.reduce(0) { $0 + $1.rows.count })
        for sheet in plan.sheets {
            guard let worksheet = lazy_workbook_add_worksheet(workbook, sheet.name) else {
                throw .unwritable(sheet: sheet.name, row: 0, column: 0)
            }
            try Pen(worksheet, sheet).write(with: &looks) { () throws(WorkbookWriteFailure) in
                try count.add(progress)
            }
            for chart in sheet.charts { try ChartPen(workbook, worksheet).draw(chart, on: sheet) }
        }
    }

    private static func failure(_ outcome: lxw_error, at path: String) -> WorkbookWriteFailure {
        switch outcome {
        case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE: .cutShort
        case LXW_ERROR_MEMORY_MALLOC_FAILED: .system(path: path, code: ENOMEM)
        default: .system(path: path, code: EIO)
        }
    }
}

/// The lines written of a workbook.
private struct LineCount {
    let total: Int
    private var done = 0

    /// Lines between two words about them.
    private static let step = 200

    init(total: Int) { self.total = total }

    /// One more; now and then `progress` is told, and may give the work up.
    mutating func add(_ progress: WorkbookWriter.Progress) throws(WorkbookWriteFailure) {
        done += 1
        if done % Self.step == 0, progress(done, total) == .stop { throw .stopped }
    }
}

/// Writes one sheet.
private struct Pen {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let sheet: SheetPlan

    init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: SheetPlan) {
        (self.worksheet, self.sheet) = (worksheet, sheet)
    }

    func write(
        with looks: inout Looks, counting: () throws(WorkbookWriteFailure) -> Void
    ) throws(WorkbookWriteFailure) {
        for (column, width) in sheet.columnWidths.enumerated() {
            lazy_worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
        }
        if let print = sheet.print { setPaper(print) } else { lazy_worksheet_hide(worksheet) }
        for (index, row) in sheet.rows.enumerated() {
            try write(row, at: index, with: &looks)
            try counting()
        }
    }

    private func setPaper(_ print: PrintPlan) {
        let columns = max(sheet.columnWidths.count, 1)
        if print.paper == .pages { lazy_worksheet_set_landscape(worksheet) }
        lazy_worksheet_set_paper(worksheet, 9)
        lazy_worksheet_fit_to_pages(worksheet, 1, print.paper == .onePage ? 1 : 0)
        lazy_worksheet_center_horizontally(worksheet)
        lazy_worksheet_set_margins(worksheet, 0.5, 0.5, 0.75, 0.75)
        let (row, last) = (lxw_row_t(print.repeatedRow), lxw_row_t(max(sheet.rows.count, 1) - 1))
        lazy_worksheet_repeat_rows(worksheet, row, row)
        lazy_worksheet_print_area(worksheet, 0, 0, last, lxw_col_t(columns - 1))
        lazy_worksheet_freeze_panes(worksheet, row + 1, 2)
        lazy_worksheet_set_header(worksheet, "&C" + SheetText.inMargin(print.header))
        lazy_worksheet_set_footer(
            worksheet, "&L" + SheetText.inMargin(print.footer) + "&R" + SheetWording.pageNumber)
    }

    private func write(_ row: PlannedRow, at index: Int, with looks: inout Looks) throws(WorkbookWriteFailure)
    {
        let line = lxw_row_t(index)
        if let height = row.height { lazy_worksheet_set_row(worksheet, line, height, nil) }
        if row.firstCellSpan > 1, let first = row.cells.first {
            let last = lxw_col_t(row.firstCellSpan - 1)
            let look = looks.look(of: first)
            let outcome = lazy_worksheet_merge_range(
                worksheet, line, 0, line, last, SheetText.safe(first.value.text), look)
            guard outcome == LXW_NO_ERROR else { throw .unwritable(sheet: sheet.name, row: index, column: 0) }
        }
        for (column, cell) in row.cells.enumerated() where column > 0 || row.firstCellSpan == 1 {
            let outcome = write(cell.value, line, lxw_col_t(column), looks.look(of: cell))
            guard outcome == LXW_NO_ERROR else {
                throw .unwritable(sheet: sheet.name, row: index, column: column)
            }
        }
    }

    private func write(
        _ value: PlannedCell.Value, _ row: lxw_row_t, _ column: lxw_col_t,
        _ look: UnsafeMutablePointer<lxw_format>?
    ) -> lxw_error {
        switch value {
        case .empty: lazy_worksheet_write_blank(worksheet, row, column, look)
        case .text(let text): lazy_worksheet_write_string(worksheet, row, column, SheetText.safe(text), look)
        case .integer(let number): lazy_worksheet_write_number(worksheet, row, column, Double(number), look)
        // The quotient is the double nearest to the decimal number, which is read back as the same four
        // decimals.
        case .wanYuan(let amount):
            lazy_worksheet_write_number(worksheet, row, column, Double(amount.yuan) / 10_000, look)
        }
    }
}

/// The formats of one workbook, made when they are first needed.
private struct Looks {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    /// By role, and within a role by the decimals shown.
    private var made: [UnsafeMutablePointer<lxw_format>?]
    private static let grey: lxw_color_t = 0x80_8080
    private static let shade: lxw_color_t = 0xEE_EEEE

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
        made = Array(repeating: nil, count: CellRole.allCases.count * (PlannedCell.mostDecimals + 1))
    }

    mutating func look(of cell: PlannedCell) -> UnsafeMutablePointer<lxw_format>? {
        let decimals = cell.shownDecimals
        let index = cell.role.rawValue * (PlannedCell.mostDecimals + 1) + decimals
        if let format = made[index] { return format }
        guard cell.role != .plain, let format = lazy_workbook_add_format(workbook) else { return nil }
        dress(format, cell.role, decimals: decimals)
        made[index] = format
        return format
    }

    private func dress(_ format: UnsafeMutablePointer<lxw_format>, _ role: CellRole, decimals: Int) {
        lazy_format_set_font_name(format, "宋体")
        lazy_format_set_font_size(format, role == .title ? 16 : 10)
        lazy_format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if let form = role.numberForm(decimals: decimals) { lazy_format_set_num_format(format, form) }
        switch role {
        case .title, .heading, .mark, .idleMark:
            lazy_format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        default: break
        }
        switch role {
        case .title, .factName, .fact, .plain: break
        default: lazy_format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        switch role {
        case .title, .heading, .total: lazy_format_set_bold(format)
        case .idleMark, .idleCount, .idleMoney, .idleSum: lazy_format_set_font_color(format, Self.grey)
        default: break
        }
        if role == .heading { lazy_format_set_bg_color(format, Self.shade) }
        if role == .heading || role == .wording { lazy_format_set_text_wrap(format) }
    }
}

/// Draws the charts of a sheet. The program that opens the workbook draws the bars from the cells.
private struct ChartPen {
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let worksheet: UnsafeMutablePointer<lxw_worksheet>

    init(
        _ workbook: UnsafeMutablePointer<lxw_workbook>, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
    ) {
        (self.workbook, self.worksheet) = (workbook, worksheet)
    }

    /// A line of a sheet, and the width of a chart, in pixels.
    private static let (lineHeight, width) = (20.0, 800.0)
    /// The size that a chart has by itself.
    private static let usual = (width: 480.0, height: 288.0)

    func draw(_ plan: PlannedChart, on sheet: SheetPlan) throws(WorkbookWriteFailure) {
        guard let chart = lazy_workbook_add_chart(workbook, UInt8(LXW_CHART_BAR.rawValue)) else {
            throw .unwritable(sheet: sheet.name, row: plan.line, column: 0)
        }
        lazy_chart_title_set_name(chart, SheetText.safe(plan.title))
        for series in plan.series {
            let drawn = lazy_chart_add_series(
                chart, range(plan, column: plan.names), range(plan, column: series.column))
            lazy_chart_series_set_name(drawn, SheetText.safe(series.name))
        }
        // The first line of the table is the uppermost bar.
        lazy_chart_axis_set_reverse(chart.pointee.y_axis)
        lazy_chart_axis_set_num_format(chart.pointee.x_axis, "#,##0")
        var options = lxw_chart_options()
        options.x_scale = Self.width / Self.usual.width
        options.y_scale = Double(plan.height) * Self.lineHeight / Self.usual.height
        let outcome = lazy_worksheet_insert_chart_opt(worksheet, lxw_row_t(plan.line), 0, chart, &options)
        guard outcome == LXW_NO_ERROR else {
            throw .unwritable(sheet: sheet.name, row: plan.line, column: 0)
        }
    }

    /// The cells of a column, as formulas name them.
    private func range(_ plan: PlannedChart, column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
        return "='\(plan.source)'!$\(letter)$\(plan.lines.lowerBound + 1):$\(letter)$\(plan.lines.upperBound)"
    }
}
