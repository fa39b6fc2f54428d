import TUIKitLite

/// Pages with fields: each field a question, with what stands in it.
extension PlainDesk {
    func ask(_ page: any FormPage, isNew: Bool) throws(LineGone) {
        if isNew { page.introduction.forEach { say(Wording.spoken($0)) } }
        guard page.form.fields.indices.contains(page.form.focus) else { return press(Key(.enter)) }
        let field = page.form.fields[page.form.focus]
        if let fault = field.fault, fault != app.notice?.text { say(Wording.spoken(fault)) }
        if let aloud = page.readAloud { say(aloud) }
        let question = Wording.spoken(Wording.question(field))
        switch try ask(question, echo: field.field.isSecret ? .hidden : .shown) {
        case .empty: press(Key(.enter))
        case .text(Wording.phraseWord) where field.id == "remark":
            guard let remark = page as? RemarkScreen else { return put(Wording.phraseWord) }
            try insertPhrase(of: remark)
        case .text(let text): put(text)
        case .help: page.guide.forEach { say(Wording.spoken($0)) }
        case .back: page.form.focus > 0 ? press(Key(.tab, .shift)) : leave(page)
        }
    }

    /// Replaces the field's content; goes on only where all of it was taken.
    private func put(_ text: String) {
        press(.control("u"))
        tell(.paste(text))
        if app.notice == nil { press(Key(.enter)) }
    }

    /// Off the page; out of the program where nothing lies below it.
    private func leave(_ page: any FormPage) {
        let leads = page.keyLines(in: app.situation).contains { $0.keys.contains(.control("q")) }
        press(leads ? .control("q") : Key(.escape))
    }
}
