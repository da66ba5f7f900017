/// What a printer can do, and how it is (RFC 8011, 5.4; PWG 5100.1, 5100.7, 5100.13).
public struct PrinterCapabilities: Hashable, Sendable {
    /// What the printer calls itself.
    public var name: String
    /// Whether it is a queue of CUPS, which prints through filters of its own.
    public var isQueue: Bool
    /// Whether it takes jobs now.
    public var isAccepting: Bool
    /// What it says of itself: `media-empty`, `toner-low` …, without `none`.
    public var reasons: [String]
    /// The papers by their names, those that it could take and those that lie in its trays.
    public var media: [String]
    /// The papers that lie in its trays.
    public var readyMedia: [String]
    /// The trays.
    public var trays: [String]
    /// The bins.
    public var bins: [String]
    /// What can be done on two sides.
    public var sides: [String]
    /// In colours or not.
    public var colors: [String]
    /// What can be done with the sheets, by number.
    public var finishings: [Int]
    /// How many copies.
    public var copies: ClosedRange<Int>
    let formats: [String]
    let scalings: [String]
    let operations: [Int]

    init(_ attributes: IPPAttributes) {
        name = attributes.text("printer-name") ?? attributes.text("printer-make-and-model") ?? ""
        isQueue = attributes.text("cups-version") != nil
        isAccepting = attributes.boolean("printer-is-accepting-jobs") ?? true
        reasons = attributes.texts("printer-state-reasons").filter { $0 != "none" }
        media = attributes.texts("media-supported")
        readyMedia = attributes.texts("media-ready")
        trays = attributes.texts("media-source-supported")
        bins = attributes.texts("output-bin-supported")
        sides = attributes.texts("sides-supported")
        colors = attributes.texts("print-color-mode-supported")
        finishings = attributes.integers("finishings-supported")
        copies = attributes.range("copies-supported") ?? 1...1
        formats = attributes.texts("document-format-supported")
        scalings = attributes.texts("print-scaling-supported")
        operations = attributes.integers("operations-supported")
    }

    /// Whether a job is made first and its document sent after (Create-Job, Send-Document): what tells a printed paper
    /// from an unprinted one after a crash.
    var takesJobsInSteps: Bool { operations.contains(5) && operations.contains(6) }

    /// Whether it prints PDF.
    var takesPDF: Bool { formats.contains("application/pdf") }

    /// A ticket as attributes of a job; sizes are never changed.
    func attributes(of ticket: PrintTicket) -> [(String, IPPRequest.Value)] {
        var attributes: [(String, IPPRequest.Value)] = [("copies", .integer(ticket.copies))]
        if let sides = ticket.sides { attributes.append(("sides", .keyword(sides.rawValue))) }
        if let media = ticket.media, let tray = ticket.tray {
            let (width, height) = media.hundredths
            let size = IPPRequest.Value.collection([
                ("x-dimension", .integer(width)), ("y-dimension", .integer(height)),
            ])
            attributes.append(
                ("media-col", .collection([("media-size", size), ("media-source", .keyword(tray.text))])))
        } else if let media = ticket.media {
            attributes.append(("media", .keyword(media.rawValue)))
        } else if let tray = ticket.tray {
            attributes.append(("media-col", .collection([("media-source", .keyword(tray.text))])))
        }
        if !ticket.finishings.isEmpty {
            attributes.append(("finishings", .number(enumeration: ticket.finishings)))
        }
        if let bin = ticket.bin { attributes.append(("output-bin", .keyword(bin.text))) }
        if let color = ticket.color { attributes.append(("print-color-mode", .keyword(color.rawValue))) }
        if scalings.contains("none") { attributes.append(("print-scaling", .keyword("none"))) }
        return attributes
    }
}
