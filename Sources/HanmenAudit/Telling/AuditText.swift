public import HanmenCore
import HanmenForms

/// Tells people what an audit found, never the values themselves.
public struct AuditText {
    private let report: AuditReport
    private let name: String
    private let language: MessageLanguage

    /// What was found in a file of a name.
    public init(_ report: AuditReport, name: String, language: MessageLanguage) {
        self.report = report
        self.name = name
        self.language = language
    }

    /// The lines, the verdict first.
    public var lines: [String] {
        ["\(name): \(verdict)"] + leaks + unproven + deaf + notes
    }

    private func say(_ japanese: String, _ english: String) -> String {
        language == .japanese ? japanese : english
    }

    private var verdict: String {
        let (count, canaries) = (report.secrets.count, report.canaryCount)
        switch report.verdict {
        case .pass:
            return say(
                "合格。\(count) 件の値は見つかりませんでした。仕掛けた \(canaries) の印は、すべて見つかりました。",
                "PASS. None of \(count) values was found; all \(canaries) canaries were.")
        case .leak:
            let found = Set(report.leaks.map(\.secret)).count
            return say(
                "漏れ。\(count) 件の値のうち \(found) 件が見つかりました。このまま公開しないでください。",
                "LEAK. \(found) of \(count) values were found. Do not publish this file.")
        case .unproven:
            return say(
                "証明できません。合格とは言えません。\(count) 件の値は見つかっていませんが、次のことが分かりません。",
                "UNPROVEN. None of \(count) values was found, but that does not prove enough:")
        }
    }

    private func named(_ number: Int) -> String {
        let secret = report.secrets[number]
        return "\(secret.kind.rawValue)「\(secret.veiled)」" + (secret.place.map { "（\($0)）" } ?? "")
    }

    private var leaks: [String] {
        let grouped = Dictionary(grouping: report.leaks, by: \.secret)
        return grouped.sorted { $0.key < $1.key }.flatMap { number, leaks in
            ["  \(named(number))"] + leaks.prefix(20).map { "    - \($0.place.text(in: language))" }
                + (leaks.count > 20
                    ? ["    - " + say("ほか \(leaks.count - 20) か所", "\(leaks.count - 20) more")] : [])
        }
    }

    private var unproven: [String] {
        report.unproven.map { doubt in
            let what = doubt.secret.map(named) ?? doubt.place?.text(in: language) ?? ""
            return "  \(what): \(say(doubt.reason.rawValue, "\(doubt.reason)"))"
        }
    }

    private var deaf: [String] {
        report.deafChannels.map {
            say(
                "  仕掛けた印が見つかりません: \($0.channel.rawValue)（\($0.name)）",
                "  a canary was not found: \($0.channel) (\($0.name))")
        }
    }

    private var notes: [String] {
        let hints = report.hints.map {
            say(
                "  参考: \(named($0.secret)) の文字が、\($0.place.text(in: language))に並んでいます。",
                "  note: characters of \(named($0.secret)) stand side by side: \($0.place.text(in: language))"
            )
        }
        guard !report.pagesWithPictures.isEmpty else { return hints }
        let pages = report.pagesWithPictures.map(String.init).joined(separator: ", ")
        return hints + [
            say(
                "  参考: 画像の画素は読んでいません。目で確かめてください（\(pages) ページ）。",
                "  note: pixels are not read; look at the pictures on page \(pages).")
        ]
    }
}

extension Place {
    /// As it is told in a language.
    func text(in language: MessageLanguage) -> String {
        guard language == .english else { return description }
        var parts = path.map { "in \($0)" } + ["\(channel)"]
        if let page { parts.append("page \(page)") }
        if let object { parts.append("object \(object)") }
        if let detail { parts.append(detail) }
        return parts.joined(separator: ", ")
    }
}
