/// How papers are printed (印刷指図): what a person would set at the machine. What is nil is left to the printer.
public struct PrintTicket: Hashable, Sendable, Codable {
    /// Which sides of a sheet are printed (両面).
    public var sides: PrintSides?
    /// The paper (用紙).
    public var media: PrintMedia?
    /// The tray that it comes from (給紙), as the printer names it.
    public var tray: PrinterWord?
    /// Where it is stapled (ホチキス).
    public var staple: Staple?
    /// Where it is punched (穴).
    public var punch: Punch?
    /// Where it comes out (排紙), as the printer names it.
    public var bin: PrinterWord?
    /// How many copies (部数).
    public var copies: Int
    /// In colours or not (色).
    public var color: PrintColor?

    /// One copy, all else as the printer has it.
    public init(
        sides: PrintSides? = nil, media: PrintMedia? = nil, tray: PrinterWord? = nil, staple: Staple? = nil,
        punch: Punch? = nil, bin: PrinterWord? = nil, copies: Int = 1, color: PrintColor? = nil
    ) {
        self.sides = sides
        self.media = media
        self.tray = tray
        self.staple = staple
        self.punch = punch
        self.bin = bin
        self.copies = copies
        self.color = color
    }

    /// The most copies of a job.
    public static let mostCopies = 999

    /// What the printer does with the sheets of a job (IPP `finishings`, PWG 5100.1).
    public var finishings: [Int] { [staple?.rawValue, punch?.rawValue].compactMap { $0 } }

    /// How many sheets a job of so many pages takes, copies and all.
    public func sheets(pages: Int) -> Int {
        let isTwoSided = sides.map { $0 != .oneSided } ?? false
        return (isTwoSided ? (pages + 1) / 2 : pages) * copies
    }

    /// How many sides of sheets are printed, copies and all.
    public func impressions(pages: Int) -> Int { pages * copies }
}

/// A word that a printer has for a tray or a bin of its own: a keyword of IPP (RFC 8011, 5.1.4).
public struct PrinterWord: Hashable, Sendable, Codable {
    /// The keyword.
    public let text: String

    /// A keyword; nil where it is none: letters, digits, `-`, `_` and `.`, at most 255.
    public init?(_ text: String) {
        let isKeyword = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard isKeyword, (1...255).contains(text.utf8.count) else { return nil }
        self.text = text
    }
}
