import HanmenCore
import HanmenForms
import HanmenReport

/// The checkout's folder.
private let packageFolder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

extension LayoutStore {
    /// The layouts that are shipped.
    static let shipped = LayoutStore(workspace: DiskWorkspace(), root: shippedRoot)
    static let shippedRoot = "\(packageFolder)/Layouts"

    /// The shipped base forms, by their files' names below the root: councils speak of many.
    static func shippedForms() throws -> [String: [UInt8]] {
        let disk = DiskWorkspace()
        var files: [String: [UInt8]] = [:]
        for name in disk.names(inFolder: "\(shippedRoot)/forms") where name.hasSuffix(".yaml") {
            files["forms/\(name)"] = try disk.read("\(shippedRoot)/forms/\(name)", limit: 1 << 20)
        }
        return files
    }
}

extension Report {
    /// A report read from text; its problems are the reader's tests' business.
    static func read(_ text: String) -> Report {
        let source = SourceText(name: "report.md", text: text)
        return ReportReader().read(source).value ?? Report(source: source, fields: [], body: [])
    }

    /// A made-up report: the lines of its front matter by key, with changes; nil takes a line out.
    static func sample(
        _ changes: KeyValuePairs<String, String?> = [:], body: String = "## ■所感\n\n有意義な研修であった。\n"
    )
        -> Report
    {
        var fields = sampleFields
        for (key, value) in changes {
            let index = fields.firstIndex { $0.key == key }
            switch (index, value) {
            case (let index?, let value?): fields[index].value = value
            case (let index?, nil): fields.remove(at: index)
            case (nil, let value?): fields.append((key, value))
            case (nil, nil): break
            }
        }
        return read("---\n" + fields.map { "\($0.key): \($0.value)\n" }.joined() + "---\n\n" + body)
    }

    private static var sampleFields: [(key: String, value: String)] {
        [
            ("様式", "研修参加報告書"), ("提出日", "令和 3年10月25日"), ("会派名", "緑風会"), ("会派代表者", "青木 結"),
            ("参加者", "青木結、森一郎"), ("期間", "令和3年10月4日(月)～5日(火)"),
            ("研修時間", "13:15～16:35、 9:00～12:20"), ("研修場所", "緑野市役所"), ("研修内容", "自治体のデジタル化"),
            ("目的", "先進事例を学ぶため。"),
        ]
    }
}
