/// What `filing doctor` says of the database and the host.
extension Wording {
    static func databaseFound(_ path: String, _ province: String, schools: Int) -> String {
        "\(path)：\(province)，\(schools) 所学校"
    }

    static func notFounded(_ path: String) -> String { "\(path) 还没有建立省份，请先运行 filing init" }

    static func notActivated(_ count: Int, of all: Int) -> String {
        count == 0 ? "\(all) 个学校账号都已启用" : "\(all) 个学校账号中有 \(count) 个还没有首次登录"
    }

    static func freeSpace(_ megabytes: Int) -> String { "可用 \(megabytes) MB" }

    static func clock(_ state: ClockState) -> String {
        switch state {
        case .synchronised(let microseconds): "已与时间服务器同步，误差不超过 \(max(1, microseconds / 1_000)) 毫秒"
        case .free: "没有与时间服务器同步；截止时刻以本机时钟为准，请检查 NTP"
        case .unknown: "无法得知是否同步，请检查 NTP"
        }
    }

    static func locale(_ name: String, isThere: Bool, hasFallback: Bool) -> String {
        if !hasFallback { return "本机没有 C.UTF-8，中文可能显示不出" }
        if name.isEmpty { return "没有设置，使用 C.UTF-8" }
        return isThere ? name : "\(name) 本机没有，使用 C.UTF-8"
    }

    static func libraries(missing: [String]) -> String {
        missing.isEmpty ? "齐全" : "缺少 \(missing.joined(separator: "、"))，不能导入导出 Excel"
    }
}
