import HanmenCore
import HanmenForms
import Testing

@testable import HanmenBatch

private func entry(_ number: Int, _ output: String, key: String? = "k") -> Manifest.Entry {
    Manifest.Entry(
        id: "\(number)-original", number: number, source: "../r\(number).md", row: nil, form: nil,
        faction: "緑風会",
        title: "研修参加報告書", edition: "original", output: output, key: key, time: 1)
}

private let header = Manifest.Header(
    hanmen: "0", council: "緑野市議会", meeting: "定例会", layout: nil, encoding: "utf-8")

private func result(_ entry: Manifest.Entry, _ hash: String?) -> RunResult {
    RunResult(
        id: entry.id, key: entry.key, output: entry.output, sha256: hash, pages: 1, bytes: 1, milliseconds: 1,
        findings: [])
}

@Suite("Manifests and results")
struct ManifestTests {
    @Test("a manifest is read as it was written")
    func roundTrip() {
        let manifest = Manifest(
            header: header, entries: [entry(1, "原本/1.pdf"), entry(2, "原本/\"2\".pdf", key: nil)])
        let lines = [LineFile.line(header)] + manifest.entries.map { LineFile.line($0) }
        let workspace = MemoryWorkspace(["d/manifest.jsonl": lines.joined(separator: "\n") + "\n"])
        #expect(BatchFolder("d/").readManifest(workspace).value == manifest)
    }

    @Test(
        "a broken one is refused with its line",
        arguments: [
            "", "{}", "[]", "\(LineFile.line(header))\n{\"id\":",
            "\(LineFile.line(header))\n\(LineFile.line(entry(1, "/etc/x.pdf")))",
            "\(LineFile.line(header))\n\(LineFile.line(entry(1, "原本/../../x.pdf")))",
        ])
    func broken(text: String) {
        let read = BatchFolder("d").readManifest(MemoryWorkspace(["d/manifest.jsonl": text]))
        #expect(read.value == nil && read.diagnostics.map(\.id) == [.batchManifest])
    }

    @Test("shards have every entry once", arguments: [1, 2, 3, 5, 8])
    func shards(count: Int) throws {
        let manifest = Manifest(header: header, entries: (1...7).map { entry($0, "\($0).pdf") })
        let all = try (1...count).flatMap { manifest.entries(of: try #require(Shard("\($0)/\(count)"))) }
        #expect(all.map(\.number).sorted() == Array(1...7))
    }

    @Test("what was made counts, whatever failed before or after; what was made of something else does not")
    func known() {
        let (one, changed) = (entry(1, "1.pdf"), entry(1, "1.pdf", key: "other"))
        let known = KnownResults([
            result(one, nil), result(one, "aa"), result(one, nil), result(changed, nil),
        ])
        #expect(
            known[one]?.sha256 == "aa" && known[changed]?.isMade == false && known[entry(2, "2.pdf")] == nil)
        #expect(known.outputs == ["1.pdf": ["aa"]])
    }

    @Test("a list names what is there and what is not, and neutralizes what a spreadsheet would compute")
    func summary() throws {
        var bad = entry(2, "原本/=2.pdf")
        bad.title = "＝1+1"
        let rows = [
            BatchSummary.Row(
                entry: entry(1, "原本/<1>.pdf"), state: .good, result: result(entry(1, "原本/<1>.pdf"), "aa")),
            BatchSummary.Row(entry: bad, state: .missing, result: nil),
        ]
        let summary = BatchSummary(header: header, rows: rows)
        #expect(summary.madeCount == 1 && summary.pageCount == 1 && !summary.isComplete)
        #expect(summary.text(.csv).contains(",'＝1+1,") && summary.text(.csv).hasPrefix("\u{FEFF}番号,会派"))
        #expect(summary.text(.html).contains("原本/&lt;1&gt;.pdf") && !summary.text(.html).contains("<1>"))
        #expect(summary.text(.html).contains("href=\"%E5%8E%9F%E6%9C%AC/%3C1%3E.pdf\""))
    }
}
