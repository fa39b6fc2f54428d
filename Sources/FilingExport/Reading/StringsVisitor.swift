/// Reads the texts that cells share. Runs of one text are put together; readings (拼音) above it are left
/// out.
final class StringsVisitor: XMLVisitor {
    private(set) var strings: [String] = []
    private(set) var fault: WorkbookFault?
    private var current = ""
    private var isInText = false
    private var isInReading = false
    private var byteCount = 0

    func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "si": current = ""
        case "rPh": isInReading = true
        case "t": isInText = !isInReading
        default: break
        }
    }

    func text(_ text: String) {
        guard isInText else { return }
        current += text
        byteCount += text.utf8.count
        if byteCount > ImportLimits.textBytes { fault = .expandsTooFar(ratio: ImportLimits.ratio) }
    }

    func end(_ element: String) {
        switch element {
        case "si": strings.append(SheetText.resolved(current))
        case "rPh": isInReading = false
        case "t": isInText = false
        default: break
        }
    }
}
