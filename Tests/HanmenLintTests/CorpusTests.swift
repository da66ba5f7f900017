import Foundation
import Hanmen
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenLint

@Suite("Clean texts and planted errors")
struct CorpusTests {
    @Test("nothing is found in clean texts")
    func clean() throws {
        let texts = try Corpus.clean()
        #expect(texts.count >= 12)
        let inspector = try Inspector(texts)
        for name in texts.keys.sorted() { #expect(inspector.findings(name).map(told) == [], "\(name)") }
    }

    @Test("a planted error is found at its line, and nothing else")
    func planted() throws {
        let bases = try Corpus.clean()
        let errors = try Corpus.planted().enumerated().map { index, error in
            (name: String(index), error: error, base: try #require(bases[error.name]))
        }
        let texts = try errors.map { name, error, base in
            let range = try #require(base.firstRange(of: error.old), "\(error): not in the text")
            return (name, base.replacingCharacters(in: range, with: error.new))
        }
        let inspector = try Inspector(Dictionary(uniqueKeysWithValues: texts))
        for ((name, error, base), (_, text)) in zip(errors, texts) {
            let found = inspector.findings(name)
            #expect(found.count == 1, "\(error): \(found.map(told))")
            guard let first = found.first else { continue }
            #expect(Corpus.isFinding(first, of: error.rule), "\(error): \(told(first))")
            #expect(first.span?.start.line == line(of: error, in: text, base), "\(error): \(told(first))")
            #expect(!first.hints.isEmpty, "no hint: \(told(first))")
        }
    }

    @Test("each rule has errors of its own here, but those over a year's rows and editions")
    func complete() throws {
        let counts = Dictionary(grouping: try Corpus.planted(), by: \.rule).mapValues(\.count)
        let elsewhere: [LintRule] = [.reconciliation, .masked]
        for rule in LintRule.allCases where !elsewhere.contains(rule) {
            #expect(counts[rule.code, default: 0] >= 3, "\(rule.code)")
        }
    }

    private func line(of error: Corpus.Planted, in text: String, _ base: String) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if !error.place.isEmpty { return lines.lastIndex { $0.contains(error.place) }.map { $0 + 1 } }
        let old = base.split(separator: "\n", omittingEmptySubsequences: false)
        return zip(lines, old).enumerated().first { $0.element.0 != $0.element.1 }.map { $0.offset + 1 }
    }
}

@Suite("What comes with the house")
struct ShippedTextsTests {
    private static let package = SharedFolder.package.path

    /// The samples of forms and councils, and the examples.
    private func paths() -> [String] {
        let files = FileManager.default.enumerator(atPath: Self.package + "/Layouts")?.compactMap {
            $0 as? String
        }
        let samples = (files ?? []).filter { $0.hasSuffix(".sample.md") && $0.hasPrefix("forms/") }
            .map { "\(Self.package)/Layouts/\($0)" }
        let examples = ["kenshu", "ketsugi", "shojo"].map { "\(Self.package)/Examples/\($0)-midorino.md" }
        return samples.sorted() + examples
    }

    @Test("samples and examples are clean")
    func clean() throws {
        let inspector = try Inspector([:], isOfCorpus: false)
        let paths = paths()
        #expect(paths.count >= 10)
        for path in paths {
            let found = inspector.findings(path, shared: SharedData()).filter {
                $0.id.name.hasPrefix("lint.")
            }
            #expect(found.map(told) == [], "\(path)")
        }
    }

    @Test("dictionaries can be read, and no right name is another's wrong one")
    func dictionaries() throws {
        let names = FileManager.default.enumerator(atPath: Self.package + "/Layouts")?.compactMap {
            $0 as? String
        }
        let files = (names ?? []).filter { $0.hasSuffix(LayoutStore.dictionaryFile) }
        #expect(files.count >= 2)
        for file in files {
            let text = try String(contentsOfFile: "\(Self.package)/Layouts/\(file)", encoding: .utf8)
            let read = LintDictionary.read(SourceText(name: file, text: text))
            #expect(read.diagnostics.map(\.summary.japanese) == [])
            let words = try #require(read.value).words
            #expect(Set(words.map(\.wrong)).isDisjoint(with: words.map(\.right)))
        }
    }

    @Test(
        "in the report that the project began with: the wrong post, and one pair of brackets",
        .enabled(if: SharedFolder.file("seed/kenshu-sanka-hokokusho.md") != nil, "no shared folder"))
    func seed() throws {
        let file = try #require(SharedFolder.file("seed/kenshu-sanka-hokokusho.md"))
        let old = SourceText(name: "seed.md", text: try String(contentsOf: file, encoding: .utf8))
        let markdown = try #require(OldTextImporter().importing(old).value).markdown
        let inspector = try Inspector(["seed.md": markdown], isOfCorpus: false)
        let found = inspector.findings("seed.md", shared: SharedData()).filter {
            $0.id.name.hasPrefix("lint.")
        }
        #expect(found.map(\.id) == [LintRule.width.id, LintRule.dictionary.id], "\(found.map(told))")
        #expect(found.last?.span?.text == "民政委員")
    }
}

/// A finding on one line.
func told(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.span?.start.description ?? "-") \(diagnostic.id): \(diagnostic.summary.japanese)"
}
