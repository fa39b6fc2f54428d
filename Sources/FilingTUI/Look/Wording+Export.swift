import FilingModel

/// The sentences about exports on their way to the person.
extension Wording {
    static func exportChoice(_ choice: Delivery) -> String {
        switch choice {
        case .file(_, let format): "写到当前文件夹：\(form(format))"
        case .line(_, let format): "用 ZMODEM 发到自己的电脑：\(form(format))"
        case .clipboard: "复制到自己电脑的剪贴板：到 Excel 里粘贴"
        }
    }

    private static func form(_ format: SchoolExport.Format) -> String {
        format == .xlsx ? "工作簿 .xlsx" : "表格 .csv"
    }

    /// What stands below the choices.
    static func exportWays(_ offer: ExportOffer) -> [String] {
        let zmodem =
            offer.sendsFiles
            ? "ZMODEM：Xshell、SecureCRT、MobaXterm 等会自动接收，或先问存到哪里；PuTTY 和 Windows 终端不支持。"
            : zmodemIsOff
        let fetch =
            switch offer.command {
            case .some(let command): ["请在自己的电脑上运行：\(command)"]
            case nil where offer.isLocal: [String]()
            case nil: ["也可请省级平台联系人登记密钥，以后在自己的电脑上用 ssh 命令取，或由其代为导出。"]
            }
        return [zmodem] + fetch
    }

    static let exportGuide = "选好方式按回车；发送完成、取消或没有反应都会回到这一页，填写的内容不变。"
    static let zmodemIsOff = "本平台没有开通 ZMODEM（由运维人员在 filing.conf 里写 zmodem = on 开通）"

    static let tableCopied = "全表已送往自己电脑的剪贴板，请到 Excel 里粘贴；粘贴不出来请用别的方式"
    static let tooLongToCopy = "全表太长，不能经剪贴板复制，请用别的方式导出"

    static func sending(_ parcel: Parcel) -> String {
        "正在用 ZMODEM 发送 \(parcel.name)（\(parcel.bytes.count) 字节），请在终端软件里接收；没有反应请按 Esc 返回。"
    }

    static func sent(_ ending: ZmodemTransfer.Ending) -> Notice {
        switch ending {
        case .done(let name): Notice("已发送 \(name)，在终端软件的下载文件夹里")
        case .refused: Notice("终端软件没有接收文件，什么都没有发出；可以再按回车重发", .warning)
        case .cancelled: Notice("已取消发送", .warning)
        case .unanswered: Notice("终端软件没有响应 ZMODEM，文件没有送到；请换用 Xshell、SecureCRT 等，或用别的方式", .warning)
        case .notInstalled: Notice("服务器没有安装 lrzsz，不能用 ZMODEM 发送；请联系运维人员", .error)
        case .noLine: Notice("逐行问答方式不能用 ZMODEM 发送；请在全屏界面里导出", .warning)
        case .failed(let failure): Notice(Wording.failure(failure), .error)
        }
    }
}
