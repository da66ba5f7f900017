/// A quotation mark and how it is written inside its own quotes.
struct YAMLQuote {
    let mark: UInt8

    /// The offset of the closing mark of a text that opens at `start`.
    func closing(in bytes: [UInt8], from start: Int, before end: Int) -> Int? {
        var at = start + 1
        while at < end {
            if bytes[at] == mark {
                guard mark == UInt8(ascii: "'"), at + 1 < end, bytes[at + 1] == mark else { return at }
                at += 1
            } else if mark == UInt8(ascii: "\""), bytes[at] == UInt8(ascii: "\\") {
                at += 1
            }
            at += 1
        }
        return nil
    }
}
