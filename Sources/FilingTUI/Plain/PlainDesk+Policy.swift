import TUIKitLite

/// The plan's text: the parts behind the row where the person is, then any other part.
extension PlainDesk {
    func ask(_ page: PolicyScreen) throws(LineGone) {
        page.ownTexts.forEach(say)
        let texts = page.texts
        while let index = try choose(Wording.whichPart, from: page.partNames) { say(texts[index]) }
        press(Key(.escape))
    }
}
