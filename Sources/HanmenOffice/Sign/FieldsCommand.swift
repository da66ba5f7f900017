import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenFinish
import HanmenSign

/// `hanmen fields`: which signature fields a file has.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "PDF の署名欄を一覧にします。")

    @Argument(help: "PDF のファイル。", completion: .file(extensions: ["pdf"]))
    var file: String

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let fields = try reporting.attempt { () throws(DiagnosticError) in
            let bytes = try FinishedFile.read(file)
            do throws(SigningError) {
                return try SignatureFieldList(file: bytes).fields
            } catch {
                throw DiagnosticError(error.diagnostics)
            }
        }
        for field in fields { print(reporting.json ? json(field).line : line(field)) }
        if fields.isEmpty, !reporting.json {
            StandardError.write(
                Message("署名欄はありません。", en: "There is no signature field.").text(in: reporting.lang))
        }
    }

    private func line(_ field: SignatureField) -> String {
        let state =
            field.isSigned ? Message("署名済み", en: "signed") : Message("空き", en: "open")
        let place =
            field.isVisible
            ? Message("\((field.page ?? 0) + 1) ページ", en: "page \((field.page ?? 0) + 1)")
            : Message("見えない欄", en: "not seen")
        return "\(field.name)\t\(state.text(in: reporting.lang))\t\(place.text(in: reporting.lang))"
    }

    private func json(_ field: SignatureField) -> JSONValue {
        .object([
            .init(key: "field", value: .string(field.name)),
            .init(key: "signed", value: .boolean(field.isSigned)),
            .init(key: "page", value: field.page.map { .integer($0 + 1) } ?? .null),
            .init(key: "visible", value: .boolean(field.isVisible)),
        ])
    }
}
