/// How far a paper is on its way to paper.
public enum PrintState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing was asked of the printer yet.
    case planned
    /// A job was asked for; whether there is one is not known.
    case creating
    /// There is a job, and nothing of the document was sent.
    case created
    /// The document is on its way; whether it arrived is not known.
    case sending
    /// The printer has the whole document.
    case sent
    /// The printer says that it is printed.
    case done
    /// It was not printed, says the printer.
    case failed
    /// Whether it was printed, only a person can say who looks into the tray.
    case unknown
    /// It is not wanted any more.
    case canceled

    /// Whether nothing is left to do.
    public var isEnded: Bool { self == .done || self == .canceled }

    /// What people call it.
    public var word: String {
        switch self {
        case .planned: "これから"
        case .creating, .created: "受付中"
        case .sending: "送信中"
        case .sent: "印刷中"
        case .done: "印刷済み"
        case .failed: "失敗"
        case .unknown: "要確認"
        case .canceled: "取消"
        }
    }
}

/// A paper in the ledger (印刷台帳).
public struct PrintEntry: Hashable, Sendable, Codable {
    /// Its name in the printer's list of jobs: short, and found nowhere else.
    public var key: String
    /// What makes it the same paper when the same is asked for again: document, ticket, which of several alike.
    var identity: String
    /// Its place in the order of printing.
    public var position: Int
    /// What people call it.
    public var label: String
    /// The file.
    public var path: String
    /// The hash (SHA-256) of the file when it was planned.
    public var sha256: String
    /// How many pages it has.
    public var pages: Int
    /// How it is printed.
    public var ticket: PrintTicket
    /// The address of the printer that it was sent to last.
    public var printer: String
    /// How far it is.
    public var state: PrintState
    /// The job's number at the printer.
    public var jobID: Int?
    /// What is said of the state, for people.
    public var detail: String

    /// What the printer's list of jobs shows: the key is its end.
    var jobName: String { "\(documentName) #\(key)" }

    /// What the printer may show while it prints: at most 200 bytes, as names of IPP have 255 (RFC 8011, 5.1.3).
    var documentName: String {
        var name = ""
        var length = 0
        for scalar in label.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
            length += UTF8.width(scalar)
            guard length <= 200 else { break }
            name.unicodeScalars.append(scalar)
        }
        return name.isEmpty ? "hanmen" : name
    }
}
