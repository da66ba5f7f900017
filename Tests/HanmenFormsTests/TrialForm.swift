import HanmenCore
import HanmenForms
import HanmenReport

/// A form with a 明細, bound to a report.
func trial(
    _ fields: String, _ blocks: String, _ report: String, _ shared: SharedData = SharedData(),
    edition: Edition = .original
) -> Diagnosed<Form> {
    let form = "様式: 試し\n項目:\n\(fields)\n構成:\n\(blocks)\n"
    let store = LayoutStore(workspace: MemoryWorkspace(["f.yaml": form]), root: "L")
    return FormBinder(store: store).bind(
        .read("---\n様式: 試し\n\(report)\n---\n"), layout: .file("f.yaml"), shared: shared,
        edition: edition)
}

func problems(_ bound: Diagnosed<Form>) -> [String] {
    bound.diagnostics.map { "\($0.span.map { "\($0)" } ?? "-") \($0.id) \($0.summary.japanese)" }
}

extension TableBlock {
    var texts: [String] {
        (headRows + rows).map { row in
            row.cells.map { $0.paragraphs.map(\.plainText).joined(separator: "/") }.joined(separator: "|")
        }
    }
}

extension Form {
    var table: TableBlock? {
        blocks.flattened.lazy.compactMap { if case .table(let table) = $0.content { table } else { nil } }
            .first
    }
}
