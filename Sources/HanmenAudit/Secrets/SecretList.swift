public import HanmenCore
import HanmenForms
import HanmenYAML

/// A list of values that somebody wrote down: YAML or JSON (`氏名: [山田 太郎]`, or a list of `種類: 値`), or text with a
/// value a line, with its kind before a colon or without.
public enum SecretList {
    /// Reads a list; the name's ending says which kind of list it is.
    public static func read(name: String, bytes: [UInt8]) -> Diagnosed<[Secret]> {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return Diagnosed(
                nil,
                [
                    .error(
                        .auditList, Message("「\(name)」が UTF-8 として読めません。", en: "\(name) is not UTF-8."),
                        hints: [Message("「UTF-8」を選んで保存し直してください。", en: "Save it as UTF-8.")])
                ])
        }
        let source = SourceText(
            name: name, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
        let isText = !["yaml", "yml", "json"].contains { name.lowercased().hasSuffix(".\($0)") }
        return isText ? lines(of: source) : values(of: source)
    }

    // MARK: Lines

    private static func lines(of source: SourceText) -> Diagnosed<[Secret]> {
        var secrets: [Secret] = []
        for number in 1...source.lineCount {
            let line = source.line(number).trimmed
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            secrets.append(secret(line, place: "\(source.name):\(number):1"))
        }
        return Diagnosed(secrets)
    }

    /// `氏名: 山田 太郎`; a line without a known kind is a value as a whole.
    private static func secret(_ line: String, place: String) -> Secret {
        guard let colon = line.firstIndex(where: { ":：".contains($0) }),
            let kind = PrivateKind(rawValue: String(line[..<colon]).trimmed)
        else { return Secret(kind: .other, text: line, place: place) }
        return Secret(kind: kind, text: String(line[line.index(after: colon)...]).trimmed, place: place)
    }

    // MARK: YAML

    private static func values(of source: SourceText) -> Diagnosed<[Secret]> {
        let read = YAMLReader.read(source)
        guard let root = read.value else { return Diagnosed(nil, read.diagnostics.map(\.veiled)) }
        var reader = Reader()
        reader.take(root, kind: nil)
        return Diagnosed(reader.problems.isEmpty ? reader.secrets : nil, reader.problems)
    }

    private struct Reader {
        var secrets: [Secret] = []
        var problems: [Diagnostic] = []

        mutating func take(_ value: YAMLValue, kind: PrivateKind?) {
            switch value {
            case .scalar(let text):
                let value = text.value.trimmed
                if !value.isEmpty {
                    secrets.append(Secret(kind: kind ?? .other, text: value, place: "\(text.span)"))
                }
            case .sequence(let items, _): for item in items { take(item, kind: kind) }
            case .mapping(let entries, _): for entry in entries { take(entry) }
            }
        }

        private mutating func take(_ entry: YAMLEntry) {
            guard let kind = PrivateKind(rawValue: entry.key.value) else {
                return problems.append(.unknownSecretKind(entry.key))
            }
            take(entry.value, kind: kind)
        }
    }
}

extension Diagnostic {
    /// The problem with its place, but without the line: that may be a secret.
    fileprivate var veiled: Diagnostic {
        .error(
            .auditList,
            Message("秘密の一覧のこの行を読み取れません（\(id)）。", en: "this line of the list cannot be read (\(id))"),
            at: span?.withoutText,
            hints: [Message("「氏名: 値」か「氏名: [値, 値]」のように書いてください。", en: "write `氏名: value`")])
    }

    fileprivate static func unknownSecretKind(_ key: Spanned<String>) -> Diagnostic {
        let known = PrivateKind.allCases.map(\.rawValue).joined(separator: "、")
        return .error(
            .auditList, Message("この行の種類は、ありません。", en: "there is no such kind"), at: key.span.withoutText,
            hints: [Message("種類は \(known) です。", en: "kinds are \(known)")])
    }
}

extension SourceSpan {
    /// The same line of a text that says nothing.
    fileprivate var withoutText: SourceSpan {
        let empty = SourceText(name: source.name, text: String(repeating: "\n", count: start.line - 1))
        return empty.span(empty.utf8.count..<empty.utf8.count)
    }
}

extension String {
    /// Without spaces at both ends.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
