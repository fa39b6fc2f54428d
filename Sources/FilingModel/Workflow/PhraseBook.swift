/// Stock phrases for 修改意见, by number.
package enum PhraseBook {
    /// What a province begins with.
    package static let defaults = [
        "请核对金额单位，本表以万元为单位，疑将元填为万元。",
        "四项经费全部为 0，请说明如何保障任务完成，或补填经费。",
        "承接数量与本校规模不符，请核对后重新填写。",
        "金额明显高于同类学校，请说明测算依据，或据实调整。",
        "请补充说明行业企业投入的来源和依据。",
        "请核对地市县投入，并与同级财政部门确认后填写。",
        "请说明典型学校（项目）的遴选依据和建设基础。",
        "本任务与本校办学层次不符，请确认是否承接；不承接的请放弃承接。",
        "与上年度同类任务重复，请合并或说明区别。",
        "请按省厅说明的口径重新填写本行各项数字。",
    ]

    /// How many phrases a province may keep: each has a number of at most two digits.
    package static let mostPhrases = 99
}
