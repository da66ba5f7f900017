public import HanmenCore
import HanmenReading
public import HanmenReport

/// Brings a PDF form that somebody filled in into the canonical file.
///
/// Values are taken as they were typed; whether they are dates, choices and names that the layout takes is told when
/// the report is checked.
public struct FilledFormImporter: Sendable {
    /// The field whose text stands under the front matter.
    private static let bodyField = "本文"

    /// An importer.
    public init() {}

    /// Whether a file is a PDF.
    public static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

    /// The report in a file; `name` is the file's, for messages.
    public func importing(_ bytes: [UInt8], name: String) -> Diagnosed<ImportResult> {
        do throws(FilledFormError) {
            let result = result(
                of: try FilledForm(bytes), place: SourceText(name: name, text: "").span(0..<0))
            let unsure = result.findings.filter { $0.kind == .unsure }
            return Diagnosed(result, unsure.map { .warning(.formImportUnsure, $0.message, at: $0.span) })
        } catch {
            var problem = error.diagnostic
            problem.span = SourceText(name: name, text: "").span(0..<0)
            return Diagnosed(nil, [problem])
        }
    }

    private func result(of form: FilledForm, place: SourceSpan) -> ImportResult {
        let written = form.fields.filter { !$0.value.isEmpty && !$0.name.isEmpty }
        let arranged = FilledFields(form)
        let identity = arranged.identity.map { FilledReport.Entry(key: $0.key, value: $0.value) }
        let known = Set(identity.map(\.key))
        let entries = arranged.entries.filter { $0.key != Self.bodyField && !known.contains($0.key) }
        let body = written.first { $0.name == Self.bodyField }?.value ?? ""
        let report = FilledReport(entries: identity + entries, body: body)
        var findings = [ImportFinding(.recognised, .read(written.count, of: form.fields.count), at: place)]
        if form.identity.isEmpty { findings.append(ImportFinding(.unsure, .formUnknown, at: place)) }
        let lost = written.map(\.name).filter(known.contains) + arranged.unplaced
        findings += lost.map { ImportFinding(.unsure, .unplaced($0), at: place) }
        return ImportResult(markdown: report.markdown, findings: findings)
    }
}

extension DiagnosticID {
    static let formImportUnsure: DiagnosticID = "hanmen.form.import-unsure"
}

extension Message {
    fileprivate static func read(_ written: Int, of all: Int) -> Message {
        Message("\(all) 欄のうち、記入のある \(written) 欄を読み取りました。", en: "\(written) of \(all) fields are filled in")
    }

    fileprivate static var formUnknown: Message {
        Message(
            "どの様式に記入したものか、PDFに書かれていません。原稿の先頭に「様式: 名前」を書き足してください。",
            en: "the PDF does not say which form it is: add 様式 to the front matter")
    }

    fileprivate static func unplaced(_ name: String) -> Message {
        Message("欄「\(name)」は、原稿のどこに置くか決められません。", en: "there is no sure place for field \(name)")
    }
}
