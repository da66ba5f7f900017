import Hanmen
import HanmenBatch
import HanmenCore
import HanmenForms
import HanmenReport

/// Binds laid out reports: counts pages, sets cover, contents, slip sheets and index with the numbers that follow, and
/// joins all.
struct VolumeBinding {
    let reports: [LaidReport]
    let session: Session
    let options: VolumeOptions
    let edition: Edition
    let originals: [SignedOriginal]
    let press: Press
    let created: Int
    private(set) var problems: [Diagnostic] = []

    init(
        reports: [LaidReport], session: Session, options: VolumeOptions, edition: Edition,
        originals: [SignedOriginal], press: Press, created: Int
    ) {
        self.reports = reports
        self.session = session
        self.options = options
        self.edition = edition
        self.originals = originals
        self.press = press
        self.created = created
    }

    /// What stands behind the front matter, in order.
    private enum Piece {
        case slip(faction: Int)
        case report(Int)
        case originals
        case index
    }

    /// A faction with the places of its reports.
    private struct Faction {
        var name: String
        var reports: Range<Int>
    }

    private var factions: [Faction] {
        var factions: [Faction] = []
        for (index, report) in reports.enumerated() {
            if factions.last?.name == report.faction {
                factions[factions.count - 1].reports =
                    factions[factions.count - 1].reports.lowerBound..<index + 1
            } else {
                factions.append(Faction(name: report.faction, reports: index..<index + 1))
            }
        }
        return factions
    }

    mutating func bind() -> Diagnosed<PagedDocument> {
        let factions = factions
        var pieces: [Piece] = []
        for (number, faction) in factions.enumerated() {
            if options.hasSlips { pieces.append(.slip(faction: number)) }
            pieces += faction.reports.map(Piece.report)
        }
        if !originals.isEmpty { pieces.append(.originals) }
        if options.hasIndex { pieces.append(.index) }

        // First all is set with numbers that are not known yet, to count pages; numbers do not change how many.
        let unknown = Places(reports: reports.map { _ in 0 }, factions: factions.map { _ in 0...0 })
        var sheets = sheets(unknown, factions, linksBehind: nil)
        guard !problems.contains(where: { $0.severity == .error }) else { return Diagnosed(nil, problems) }
        problems = []
        let counts = pieces.map { piece in
            switch piece {
            case .slip(let faction): sheets.slips[faction].pages.count
            case .report(let report): reports[report].document.pages.count
            case .originals: sheets.originals?.pages.count ?? 0
            case .index: sheets.index?.pages.count ?? 0
            }
        }
        let coverPages = sheets.cover?.pages.count ?? 0
        // The back of a cover is blank, so that the contents begin on the right.
        let coverBack = options.startsRight && sheets.contents != nil ? coverPages % 2 : 0
        let numbers = VolumeNumbers(
            front: coverPages + coverBack + (sheets.contents?.pages.count ?? 0),
            pieces: zip(pieces, counts).map { VolumeNumbers.Piece(pages: $0.1, startsRight: true) },
            isPadded: options.startsRight)
        let places = places(of: pieces, numbers, counts, factions)
        sheets = self.sheets(places, factions, linksBehind: numbers)
        guard !problems.contains(where: { $0.severity == .error }) else { return Diagnosed(nil, problems) }
        return Diagnosed(
            joined(pieces, sheets, numbers, coverBack: coverBack, factions: factions), problems)
    }

    // MARK: Numbers

    /// The numbers of pages that the front matter speaks of.
    private struct Places {
        var reports: [Int]
        var factions: [ClosedRange<Int>]
        var originals = 0
        var index = 0
    }

    private func places(
        of pieces: [Piece], _ numbers: VolumeNumbers, _ counts: [Int], _ factions: [Faction]
    ) -> Places {
        var places = Places(reports: reports.map { _ in 0 }, factions: [])
        var slips = factions.map { _ in 0 }
        for (piece, start) in zip(pieces, numbers.starts) {
            switch piece {
            case .slip(let faction): slips[faction] = start
            case .report(let report): places.reports[report] = start
            case .originals: places.originals = start
            case .index: places.index = start
            }
        }
        places.factions = factions.enumerated().map { number, faction in
            let first = options.hasSlips ? slips[number] : places.reports[faction.reports.lowerBound]
            let last = faction.reports.upperBound - 1
            return first...(places.reports[last] + reports[last].document.pages.count - 1)
        }
        return places
    }

    // MARK: Papers of the volume's own

    private struct Sheets {
        var cover: PagedDocument?
        var contents: PagedDocument?
        var slips: [PagedDocument]
        var originals: PagedDocument?
        var index: PagedDocument?
    }

    private mutating func sheets(
        _ places: Places, _ factions: [Faction], linksBehind numbers: VolumeNumbers?
    ) -> Sheets {
        var sheets = Sheets(slips: [])
        if options.hasCover { sheets.cover = set(cover(places, factions)) }
        if options.hasContents {
            let sheet = contents(places, factions)
            sheets.contents = set(sheet.sheet)
            if let document = sheets.contents, let numbers {
                var targets: [Int: RowLinks.Target] = [:]
                for (row, target) in sheet.targets.enumerated() {
                    targets[sheet.sheet.line(ofRow: row)] = RowLinks.Target(
                        page: numbers.index(of: target.number), text: target.text)
                }
                sheets.contents = RowLinks(targets: targets, source: sheet.sheet.source).applied(to: document)
            }
        }
        if options.hasSlips {
            for (number, faction) in factions.enumerated() {
                if let slip = set(slip(faction, places.factions[number])) { sheets.slips.append(slip) }
            }
        }
        if !originals.isEmpty { sheets.originals = set(originalsList) }
        if options.hasIndex { sheets.index = set(index(places, factions)) }
        return sheets
    }

    private mutating func set(_ sheet: FrontSheet) -> PagedDocument? {
        // A council may have editions of its own of these papers; without one the base forms serve.
        let own = session.council.isEmpty ? nil : press.bind(sheet.report(council: session.council))
        let bound = own.flatMap { $0.hasErrors ? nil : $0 } ?? press.bind(sheet.report(council: nil))
        problems += bound.diagnostics
        guard let form = bound.value, !bound.hasErrors else { return nil }
        let laidOut = press.layOut(form, picturesIn: ".")
        problems += laidOut.diagnostics
        return laidOut.value
    }

    private func cover(_ places: Places, _ factions: [Faction]) -> FrontSheet {
        let rows = zip(factions, places.factions).map { faction, range in
            [("名前", faction.name), ("件数", String(faction.reports.count)), ("頁", Self.text(range))]
                .map { (key: $0.0, text: $0.1) }
        }
        return FrontSheet(
            "報告書綴り表紙",
            [
                ("表題", .text(options.title + edition.suffix)), ("会議", .text(session.meeting)),
                ("議会名", .text(session.council)), ("会派別", .rows(rows)),
            ].filter { if case .text(let text) = $0.1 { !text.isEmpty } else { true } })
    }

    /// The contents, and for each row the page that it leads to.
    private func contents(
        _ places: Places, _ factions: [Faction]
    ) -> (sheet: FrontSheet, targets: [(number: Int, text: String)]) {
        var rows: [[(key: String, text: String)]] = []
        var targets: [(number: Int, text: String)] = []
        func add(_ key: String, _ title: String, _ number: Int) {
            rows.append([(key: key, text: title), (key: "頁", text: String(number))])
            targets.append((number, "\(title) \(number)頁"))
        }
        for (faction, range) in zip(factions, places.factions) {
            add("会派", faction.name.isEmpty ? "会派なし" : faction.name, range.lowerBound)
            for report in faction.reports { add("題", reports[report].title, places.reports[report]) }
        }
        if !originals.isEmpty { add("会派", "署名付き原本の一覧", places.originals) }
        if options.hasIndex { add("会派", "索引", places.index) }
        return (FrontSheet("報告書綴り目次", [("目次", .rows(rows))]), targets)
    }

    private var originalsList: FrontSheet {
        let rows = originals.map { original in
            [
                (key: "ファイル名", text: original.name), (key: "頁数", text: String(original.pages)),
                (key: "ハッシュ値", text: original.sha256),
            ]
        }
        return FrontSheet("報告書綴り原本", [("原本", .rows(rows))])
    }

    private func slip(_ faction: Faction, _ range: ClosedRange<Int>) -> FrontSheet {
        FrontSheet(
            "報告書綴り合紙",
            [
                ("会派名", .text(faction.name.isEmpty ? "会派なし" : faction.name)),
                ("件数", .text(String(faction.reports.count))), ("頁", .text("\(Self.text(range)) 頁")),
            ])
    }

    private func index(_ places: Places, _ factions: [Faction]) -> FrontSheet {
        var order: [String] = []
        var pages: [String: [Int]] = [:]
        for (report, number) in zip(reports, places.reports) {
            for member in report.members {
                if pages[member] == nil { order.append(member) }
                pages[member, default: []].append(number)
            }
        }
        let members = order.map { name in
            [
                (key: "氏名", text: name),
                (key: "頁", text: (pages[name] ?? []).map(String.init).joined(separator: "、")),
            ]
        }
        let names = zip(factions, places.factions).map { faction, range in
            [
                (key: "名前", text: faction.name.isEmpty ? "会派なし" : faction.name),
                (key: "頁", text: Self.text(range)),
            ]
        }
        return FrontSheet("報告書綴り索引", [("議員", .rows(members)), ("会派別", .rows(names))])
    }

    private static func text(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? String(range.lowerBound) : "\(range.lowerBound)～\(range.upperBound)"
    }

    // MARK: Joining

    private func joined(
        _ pieces: [Piece], _ sheets: Sheets, _ numbers: VolumeNumbers, coverBack: Int, factions: [Faction]
    ) -> PagedDocument {
        var volume = JoinedDocument(
            DocumentMetadata(
                title: [session.meeting, options.title].filter { !$0.isEmpty }.joined(separator: " ")
                    + edition.suffix, author: session.council, created: created,
                isPublicEdition: edition == .public))
        func frontLabels(_ count: Int) -> [String] {
            (0..<count).map { VolumeNumbers.roman(volume.document.pages.count + $0 + 1) }
        }
        if let cover = sheets.cover {
            volume.append(cover, labels: frontLabels(cover.pages.count), outline: Self.entry("表紙", 1))
        }
        for _ in 0..<coverBack { volume.appendBlank(label: frontLabels(1)[0]) }
        if let contents = sheets.contents {
            volume.append(contents, labels: frontLabels(contents.pages.count), outline: Self.entry("目次", 1))
        }
        while volume.document.pages.count < numbers.frontPages {
            volume.appendBlank(label: frontLabels(1)[0])
        }
        for (piece, start) in zip(pieces, numbers.starts) {
            while volume.document.pages.count < numbers.index(of: start) {
                volume.appendBlank(label: String(volume.document.pages.count - numbers.frontPages + 1))
            }
            append(piece, at: start, sheets, factions, to: &volume)
        }
        if options.hasFolios { FolioStamp(press: press).stamp(&volume, from: numbers.frontPages) }
        return volume.document
    }

    private func append(
        _ piece: Piece, at start: Int, _ sheets: Sheets, _ factions: [Faction],
        to volume: inout JoinedDocument
    ) {
        func labels(_ document: PagedDocument) -> [String] {
            document.pages.indices.map { String(start + $0) }
        }
        switch piece {
        case .slip(let faction):
            let document = sheets.slips[faction]
            volume.append(
                document, labels: labels(document), outline: Self.entry(factions[faction].name, 1))
        case .report(let report):
            let first = factions.contains { $0.reports.lowerBound == report }
            if !options.hasSlips, first { volume.appendOutline(reports[report].faction, level: 1) }
            let document = reports[report].document
            volume.append(document, labels: labels(document), outline: Self.entry(reports[report].title, 2))
        case .originals:
            guard let document = sheets.originals else { return }
            volume.append(document, labels: labels(document), outline: Self.entry("署名付き原本の一覧", 1))
        case .index:
            guard let document = sheets.index else { return }
            volume.append(document, labels: labels(document), outline: Self.entry("索引", 1))
        }
    }

    private static func entry(_ title: String, _ level: Int) -> OutlineEntry {
        OutlineEntry(title: title.isEmpty ? "会派なし" : title, level: level, page: 0, position: .zero)
    }
}
