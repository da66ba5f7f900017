import GRDB
import Glibc
public import HanmenCore

/// What was asked of printers, and what came of it: written to the disk before each step, so that after any crash it is
/// known what may have been printed.
public final class PrintLedger: Sendable {
    /// The file.
    public let path: String
    private let database: DatabaseQueue
    private let lease: Int32

    /// The ledger's usual name.
    public static let usualName = "印刷台帳.sqlite"

    /// Opens a ledger, to work with it or to look into it.
    ///
    /// - Parameter isMade: whether it is made where there is none.
    /// - Throws: that another run works with it, that it cannot be used, or that there is none.
    public init(_ path: String, toWork isWork: Bool, orNew isMade: Bool = false) throws(DiagnosticError) {
        self.path = path
        guard isMade || access(path, F_OK) == 0 else { throw DiagnosticError(.ledgerMissing(path)) }
        lease = isWork ? open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600) : -1
        if isWork {
            guard lease >= 0 else {
                throw DiagnosticError(.ledgerUnusable(path, String(cString: strerror(errno))))
            }
            guard flock(lease, LOCK_EX | LOCK_NB) == 0 else {
                close(lease)
                throw DiagnosticError(.ledgerBusy(path))
            }
        }
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.readonly = !isWork && access(path, W_OK) != 0
            configuration.prepareDatabase { database in
                // Each step is on the disk before the next is taken, whatever happens to the machine; FULL may lose
                // the last step with the power, as it leaves the folder's entry of the journal to chance.
                try database.execute(sql: "PRAGMA synchronous = EXTRA")
            }
            database = try DatabaseQueue(path: path, configuration: configuration)
            if !configuration.readonly { try Self.migrator.migrate(database) }
        } catch {
            if lease >= 0 { close(lease) }
            throw DiagnosticError(.ledgerUnusable(path, "\(error)"))
        }
    }

    deinit {
        guard lease >= 0 else { return }
        // Unlocked by word: a program that is just being started may hold a copy of what is closed.
        flock(lease, LOCK_UN)
        close(lease)
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("entries") { database in
            try database.create(table: EntryRow.databaseTableName) { table in
                table.primaryKey("key", .text)
                table.column("identity", .text).notNull().unique()
                table.column("position", .integer).notNull()
                table.column("label", .text).notNull()
                table.column("path", .text).notNull()
                table.column("sha256", .text).notNull()
                table.column("pages", .integer).notNull()
                table.column("ticket", .jsonText).notNull()
                table.column("printer", .text).notNull()
                table.column("state", .text).notNull()
                table.column("jobID", .integer)
                table.column("detail", .text).notNull()
            }
        }
        return migrator
    }

    // MARK: Papers

    /// All papers in the order of printing.
    public func entries() throws(DiagnosticError) -> [PrintEntry] {
        try guarded { try database.read { try EntryRow.order(Column("position")).fetchAll($0).map(\.entry) } }
    }

    /// Plans papers: those that are in the ledger already stay as they are, whatever came of them; those that were
    /// cancelled, and nothing else, are planned anew.
    ///
    /// - Parameter again: whether papers that are printed already are planned once more.
    /// - Returns: the papers' entries, in order.
    public func plan(
        _ papers: [PrintPaper], printer: PrinterAddress, again: Bool = false
    ) throws(DiagnosticError) -> [PrintEntry] {
        try guarded {
            try database.write { database in
                var last = try Int.fetchOne(database, sql: "SELECT MAX(position) FROM entry") ?? 0
                var alike: [String: Int] = [:]
                return try papers.map { paper in
                    let content = paper.identity
                    alike[content, default: 0] += 1
                    var round = 0
                    var identity = "\(content) \(alike[content] ?? 0) \(round)"
                    while let known = try EntryRow.filter(Column("identity") == identity).fetchOne(database)?
                        .entry
                    {
                        guard known.state == .canceled || (again && known.state == .done) else {
                            return try Self.moved(known, to: paper, database)
                        }
                        round += 1
                        identity = "\(content) \(alike[content] ?? 0) \(round)"
                    }
                    last += 1
                    let entry = PrintEntry(
                        key: JobKey.make(), identity: identity, position: last, label: paper.label,
                        path: paper.path, sha256: paper.sha256, pages: paper.pages, ticket: paper.ticket,
                        printer: printer.text, state: .planned, jobID: nil, detail: "")
                    try EntryRow(entry).insert(database)
                    return entry
                }
            }
        }
    }

    /// A paper that waits: where it lies now, and printed as the printer at hand can.
    private static func moved(
        _ known: PrintEntry, to paper: PrintPaper, _ database: Database
    ) throws -> PrintEntry {
        guard [.planned, .failed].contains(known.state),
            known.path != paper.path || known.ticket != paper.ticket
        else { return known }
        var entry = known
        entry.path = paper.path
        entry.ticket = paper.ticket
        try EntryRow(entry).update(database)
        return entry
    }

    /// Takes a person's word for a paper that nobody else can speak of: it is printed, or it is to be printed again.
    ///
    /// - Parameter key: the beginning of its key, as people type it.
    public func settle(_ key: String, isPrinted: Bool) throws(DiagnosticError) {
        let found = try entries().filter { !key.isEmpty && $0.key.hasPrefix(key.uppercased()) }
        guard found.count == 1, var entry = found.first, entry.state == .unknown || entry.state == .failed
        else {
            throw DiagnosticError(.ledgerKeyUnknown(key))
        }
        entry.state = isPrinted ? .done : .planned
        // Its job stays known: before the paper is sent again, the run looks whether the printer still has it.
        entry.detail = isPrinted ? "人が確かめました" : ""
        try write(entry)
    }

    /// Plans papers that were not printed once more, at a person's word.
    public func retryFailed() throws(DiagnosticError) {
        for var entry in try entries() where entry.state == .failed {
            entry.state = .planned
            entry.detail = ""
            try write(entry)
        }
    }

    /// Leaves out of the tickets of papers that wait what a printer does not have.
    public func reduce(by check: TicketCheck) throws(DiagnosticError) {
        for var entry in try entries() where entry.state == .planned {
            entry.ticket = check.reduced(entry.ticket)
            try write(entry)
        }
    }

    /// Writes down the next step of a paper; on the disk when this returns.
    func write(_ entry: PrintEntry) throws(DiagnosticError) {
        try guarded { try database.write { try EntryRow(entry).update($0) } }
    }

    private func guarded<Value>(_ work: () throws -> Value) throws(DiagnosticError) -> Value {
        do {
            return try work()
        } catch {
            throw DiagnosticError(.ledgerUnusable(path, "\(error)"))
        }
    }
}

/// Makes the names of jobs: ten characters that nobody mixes up (Crockford's base 32), from the system's randomness.
enum JobKey {
    static func make() -> String {
        let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        var random = SystemRandomNumberGenerator()
        return String((0..<10).map { _ in letters[Int.random(in: 0..<32, using: &random)] })
    }
}
