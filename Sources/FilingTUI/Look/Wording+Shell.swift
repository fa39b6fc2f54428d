import FilingStore
import TUIKitLite

/// The sentences that commands say on standard error.
extension Wording {
    static func atTheShell(_ failure: StoreFailure) -> String {
        switch failure {
        case .readOnly(let path): "数据库 \(path) 不可写，什么都没有改动"
        case .full(let path): "空间不足，什么都没有改动；请清理 \(path) 所在磁盘"
        case .busy(let path): "数据库 \(path) 正忙，什么都没有改动，请稍后再试"
        case .failed(let path, let detail): "数据库 \(path) 出错（\(detail)），什么都没有改动"
        case .missing, .newer, .corrupt: self.failure(failure)
        }
    }

    static func terminal(_ failure: TerminalFailure) -> String {
        switch failure {
        case .notATerminal: "标准输入或输出不是终端，无法打开全屏界面"
        case .cannotAddressCursor(let name): "终端 \(name) 不能移动光标，无法打开全屏界面；可用 --plain 逐行问答，或换用 xterm、PuTTY 等终端"
        case .unusable(let name): "终端 \(name) 不可用；请检查环境变量 TERM"
        }
    }

    static let unknownVerb = "这里只能用 export（--format xlsx|csv|json，--base64）和 import（--dry-run）；不带命令则打开登录页"
    static let verbWithoutAccount = "这把密钥没有对应的学校，不能用 export 和 import；请联系省级平台联系人登记密钥"
    static let verbBeforePassword = "账号还没有修改初始密码，不能导出和导入；请先不带命令登录一次，修改密码"

    static func offerDialogue(_ terminal: String) -> String {
        "终端 \(terminal) 不能移动光标；按回车用逐行问答方式继续，输入其他内容退出："
    }

    static func file(_ failure: TextFile.Failure) -> String {
        switch failure {
        case .unreadable(let path, let reason): "读不了文件 \(path)：\(reason)"
        case .tooLarge(let path, let megabytes): "文件 \(path) 超过 \(megabytes) MB，没有采用"
        case .unknownEncoding(let path): "文件 \(path) 既不是 UTF-8 也不是 GB18030 文本，请在 Excel 里另存为“CSV UTF-8”"
        }
    }
}
