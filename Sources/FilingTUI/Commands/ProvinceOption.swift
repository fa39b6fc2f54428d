import ArgumentParser
import FilingModel

/// `--province` of commands that set what each province has of its own.
struct ProvinceOption: ParsableArguments {
    @Option(help: ArgumentHelp("只管这个省，两位代码；不写是建库的省，也管没有自己设定的省", valueName: "14"))
    var province: String?

    /// Two digits, or nil.
    func code() throws(Refusal) -> String? {
        guard let province else { return nil }
        guard province.utf8.count == 2, province.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw Refusal("--province 应为两位数字，如 14；现为“\(province)”")
        }
        return province
    }
}
