extension PrintTicket {
    /// The ticket in words, for people: `A4 両面 ホチキス左上 2部`.
    public var summary: String {
        var words = [media?.word, sides?.word].compactMap { $0 }
        if let tray { words.append("給紙 \(tray.text)") }
        if let staple { words.append("ホチキス\(staple.word)") }
        if let punch { words.append("穴\(punch.word)") }
        if let bin { words.append("排紙 \(bin.text)") }
        if let color { words.append(color.word) }
        words.append("\(copies)部")
        return words.joined(separator: " ")
    }
}
