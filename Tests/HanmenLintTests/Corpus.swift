import Foundation
import Hanmen
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting

@testable import HanmenLint

/// Clean texts of a made-up council, and errors to plant in them, one at a time.
enum Corpus {
    static let folder = SharedFolder.package.appendingPathComponent("Tests/HanmenLintTests/Corpus")
    static let home = Home(path: SharedFolder.package.path)

    /// The clean texts by name.
    static func clean() throws -> [String: String] {
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent("clean"), includingPropertiesForKeys: nil)
        return try Dictionary(
            uniqueKeysWithValues: files.map { file in
                (
                    file.deletingPathExtension().lastPathComponent,
                    try String(contentsOf: file, encoding: .utf8)
                )
            })
    }

    /// An error: the rule that finds it, the text that it is planted in, what becomes of what.
    struct Planted: CustomStringConvertible {
        var rule: String
        var name: String
        var old: String
        var new: String
        /// What stands in the line that is told; the line that changed, where it is empty.
        var place: String

        var description: String { "\(rule) \(name): \(new)" }
    }

    /// The errors of a list.
    static func planted(_ list: String = "planted.tsv") throws -> [Planted] {
        let text = try String(contentsOf: folder.appendingPathComponent(list), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { $0.replacingOccurrences(of: "\\n", with: "\n") }
            return Planted(rule: cells[0], name: cells[1], old: cells[2], new: cells[3], place: cells[4])
        }
    }

    /// The members of the made-up faction.
    static var shared: SharedData {
        let rows = [
            ("青木 結", nil, nil), ("髙﨑 遥", "令和7年4月1日", nil), ("森 一郎", nil, "令和7年11月30日"),
            ("木村 葵", "令和7年11月1日", nil),
        ]
        let place = SourceText(name: "会派.yaml", text: "").span(0..<0)
        func entry(_ key: String, _ value: String?) -> ReportField? {
            value.map { ReportField(key: Spanned(key, at: place), value: .text(Spanned($0, at: place))) }
        }
        let members = rows.map { name, joined, left in
            FieldValue.record(
                [entry("氏名", name), entry("加入日", joined), entry("脱退日", left)].compactMap { $0 }, place)
        }
        return SharedData([.members: .list(members, place)])
    }

    /// Whether a finding is a rule's, by its own identifier or by one that already stands for it.
    static func isFinding(_ diagnostic: Diagnostic, of code: String) -> Bool {
        guard let rule = LintRule(rawValue: code) else { return false }
        return diagnostic.id == rule.id || rule.covered.contains(diagnostic.id)
    }
}

/// Looks texts through, from reading to the rules, with one press for all of them.
final class Inspector {
    private let press: Press
    private let options: Press.Options

    /// An inspector of texts by their names, under the made-up council's layout or under what they name themselves.
    init(_ texts: [String: String], isOfCorpus: Bool = true) throws {
        press = try Press(home: Corpus.home, workspace: Desk(texts: texts))
        let layout = Corpus.folder.appendingPathComponent("council.yaml").path
        options = Press.Options(layout: isOfCorpus ? .file(layout) : .fromReport)
    }

    /// What is found in a text, graver than a note.
    func findings(_ name: String, shared: SharedData = Corpus.shared) -> [Diagnostic] {
        let proof = press.proof(ofReportAt: name.hasPrefix("/") ? name : "/desk/\(name)", options: options)
        guard let value = proof.value else { return proof.diagnostics }
        let found =
            proof.diagnostics + press.violations(of: value.document) + press.lint(value, shared: shared)
        return found.filter { $0.severity > .note }
    }

    /// What the public edition of a text still has of what it masks; what stands in the way of making it.
    func leaks(_ name: String) -> [Diagnostic] {
        var options = options
        options.edition = .public
        let proof = press.proof(ofReportAt: "/desk/\(name)", options: options)
        return proof.value.map { press.leaks(in: $0) } ?? proof.diagnostics
    }
}

/// The disk, with texts and one photograph on a desk, and a clock that stands still.
private struct Desk: Workspace {
    var texts: [String: String]
    private let disk = DiskWorkspace()
    private static let photo = "/desk/kaijo.png"
    var now: Int { Fixed.created }

    init(texts: [String: String]) { self.texts = texts }

    func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        if let text = text(path) { return Array(text.utf8) }
        guard path == Self.photo else { return try disk.read(path, limit: limit) }
        // Eight pixels a byte: as many as a photograph needs in print.
        let row = [UInt8](repeating: 128, count: 100)
        return TestPNG.file(
            width: 800, height: 540, kind: .gray, depth: 1, rows: .init(repeating: row, count: 540))
    }

    func names(inFolder path: String) -> [String] { disk.names(inFolder: path) }
    func exists(_ path: String) -> Bool { text(path) != nil || path == Self.photo || disk.exists(path) }

    private func text(_ path: String) -> String? {
        path.hasPrefix("/desk/") ? texts[String(path.dropFirst("/desk/".count))] : nil
    }
}
