import FilingAccess
import FilingModel

/// The sentences about logging in, passwords and contacts.
extension Wording {
    static let logInGuide = "用户名为学校代码（10位）。首次登录请用初始密码或激活码，登录后先修改密码。"
    static let nameMissing = "请输入用户名（学校代码，10位）"
    static let passwordMissing = "请输入密码"
    static let noCaptchaHere = "现在不需要验证码"

    static func refusal(_ refusal: LogInRefusal) -> String {
        switch refusal {
        case .wrongNameOrPassword: "用户名或密码不对，请重新输入"
        case .wrongCaptcha: "验证码不对，请看图重新输入"
        case .captchaNeeded: "这个用户名有人输错过密码，请再输入密码，并看图输入验证码"
        case .throttled(let seconds): "试错次数较多，请 \(duration(Int64(seconds) * 1_000 + 59_999)) 后再试"
        case .lockedOut: "此账号连续输错次数过多，已锁定；请联系省级平台联系人重置"
        case .disabled: "此账号已停用，请联系省级平台联系人"
        case .overloaded: "系统正忙，请稍候再试；刚才这次不算输错"
        }
    }

    /// The password that 提交 asks for again was not taken.
    static func notConfirmed(_ refusal: LogInRefusal) -> String {
        refusal == .wrongNameOrPassword
            ? "密码不对，没有提交；请重新输入" : "没有提交：" + Wording.refusal(refusal)
    }

    // MARK: 修改密码

    static let passwordGuide = "新密码须同时有数字和字母，不能与旧密码相同，不能含学校代码和学校名称。"
    static let firstLogIn = "首次登录须先修改密码，并填写平台管理联系人、办公电话、手机号；之后才能填报。"
    static let passwordRule = passwordGuide
    static let passwordFirst = "须先修改密码才能使用其他页面；要退出请按 Ctrl+Q"
    static let passwordChanged = "密码已修改，下次登录请用新密码"

    static func fault(_ refusal: PasswordRefusal) -> String {
        switch refusal {
        case .tooShort(let minimum): "新密码至少 \(minimum) 位"
        case .tooLong(let maximum): "新密码最多 \(maximum) 位"
        case .needsLetterAndDigit: "新密码须同时有数字和字母，如 a1b2c3 这样混合"
        case .containsName: "新密码不能含用户名（学校代码）"
        case .containsSchoolName: "新密码不能含学校名称"
        case .sameAsOld: "新密码不能与旧密码相同"
        case .sameAsInitial: "新密码不能是初始密码"
        case .tooCommon: "新密码太常见，容易被猜到，请换一个"
        case .unusableCharacter: "新密码里有看不见的字符，请重新输入"
        case .oldMissing: "请先输入旧密码"
        case .oldIsWrong: "旧密码不对，请重新输入"
        case .mustWait(let seconds): Wording.refusal(LogInRefusal.throttled(seconds: seconds))
        case .lockedOut: Wording.refusal(LogInRefusal.lockedOut)
        case .repetitionDiffers: "两次输入的新密码不一样，请重新输入"
        case .notHashed: "系统正忙，密码没有修改，请稍候再试"
        }
    }

    // MARK: Contacts

    static let contactGuide = "办公电话格式为区号-号码，如 010-87654321；手机号为 11 位。"
    static let contactIncomplete = "请按提示改正后再提交"
    static let contactSaved = "联系人已保存"
    static let contactsGuide = "在填报中如果遇到问题，直接根据此联系电话咨询。"
    static let noProvincialContacts = "省厅尚未公布联系人。"

    static func contactsText(_ contacts: [ProvincialContact]) -> String {
        let lines = contacts.enumerated().map { index, contact in
            let number = index == 0 ? "" : String(index + 1)
            return "省厅联系人\(number)：\(contact.name)    联系电话\(number)：\(contact.phone)"
        }
        return ([contactsGuide] + (lines.isEmpty ? [noProvincialContacts] : lines)).joined(separator: "\n\n")
    }

    static func hint(_ part: Contact.Part) -> String {
        switch part {
        case .name: "2—30 个字"
        case .phone: "如 010-87654321"
        case .mobile: "11 位"
        }
    }

    // MARK: Pages

    static let revisionGuide = "省厅退回修改的任务列在这里；只有这些任务可以修改后重新提交。"
    static let noReturnedRows = "没有需修改的任务。"

    static func roundNotes(_ round: Round) -> String {
        """
        本省申报要求
        开始日期：\(round.opens.text)
        结束日期：\(round.closesText)
        说明：
        \(round.notes)
        """
    }

    static let filingGuide = [
        "如需承接某个任务（项目），请在“是否承接”一栏按空格勾选，然后填写承接数量和四项经费（万元）；如无投入，请填 0。",
        "举办方投入：指非财政供养的举办方投入资金。地市县投入：包括地市县各级财政投入资金。",
        "汇总、任务数量和各项合计随每一次按键自动计算。每填完一格就已自动保存；断线后再登录会回到同一格。",
        "各格可以填 12、12.5、１２．５、1,234、30万元；看不懂的内容会原样留着并加“!”标记，不计入合计。",
    ]
}
