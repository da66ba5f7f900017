import HanmenCore

/// Bytes of a file → text, with the byte named that does not fit.
struct ReportDecoder {
    var limits: ReadingLimits

    /// Decodes a file; a byte order mark is dropped.
    func decode(name: String, bytes: [UInt8], as encoding: TextEncoding) -> Diagnosed<SourceText> {
        if let problem = tooLarge(name: name, byteCount: bytes.count) { return Diagnosed(nil, [problem]) }
        switch encoding {
        case .utf8: return decodeUTF8(name: name, bytes: bytes)
        case .windows31J: return decodeWindows31J(name: name, bytes: bytes)
        }
    }

    /// The refusal of a text above the limit, before anything heavy is done.
    func tooLarge(name: String, byteCount: Int) -> Diagnostic? {
        guard byteCount > limits.fileBytes else { return nil }
        let limit = limits.fileBytes >> 20
        return .error(
            .fileTooLarge,
            Message(
                "「\(name)」が大きすぎます。報告書は \(limit) MB までです（このファイルは \(byteCount >> 10) KB）。",
                en:
                    "\(name) is too large: a report has at most \(limit) MB (this one has \(byteCount >> 10) KB)"
            ),
            hints: [
                Message("写真は本文に貼り付けず、画像ファイルとして指定してください。", en: "name photographs as image files")
            ])
    }

    private func decodeUTF8(name: String, bytes: [UInt8]) -> Diagnosed<SourceText> {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let text = String(validating: bytes, as: UTF8.self) {
            return Diagnosed(SourceText(name: name, text: text))
        }
        let source = SourceText(name: name, text: String(decoding: bytes, as: UTF8.self))
        let offset = zip(source.utf8, bytes).prefix { $0 == $1 }.count
        return Diagnosed(nil, [notUTF8(bytes, at: source.span(offset..<offset + 3))])
    }

    private func notUTF8(_ bytes: [UInt8], at span: SourceSpan) -> Diagnostic {
        let offset = span.range.lowerBound
        let byte = offset < bytes.count ? hexadecimal(UInt32(bytes[offset]), digits: 2) : "??"
        return .error(
            .fileNotUTF8,
            Message(
                "\(span.start.line) 行 \(span.start.column) 文字目が UTF-8 として読めません（バイト \(byte)）。",
                en: "not UTF-8 at \(span.start) (byte \(byte))"),
            at: span, hints: [Self.encodingHint(bytes)])
    }

    private static func encodingHint(_ bytes: [UInt8]) -> Message {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Message(
                "この文字コードは UTF-16 のようです。「UTF-8」を選んで保存し直してください。", en: "this looks like UTF-16: save it as UTF-8"
            )
        }
        if Windows31J.isLikely(bytes) {
            return Message(
                "この文字コードは Windows-31J (Shift_JIS) のようです。`--encoding windows-31j` を付けてください。",
                en: "this looks like Windows-31J (Shift_JIS): use `--encoding windows-31j`")
        }
        return Message("「UTF-8」を選んで保存し直してください。", en: "save the file as UTF-8")
    }

    private func decodeWindows31J(name: String, bytes: [UInt8]) -> Diagnosed<SourceText> {
        switch Windows31J.decode(bytes) {
        case .text(let text): return Diagnosed(SourceText(name: name, text: text))
        case .wrongByte(let offset):
            return Diagnosed(nil, [notWindows31J(name: name, bytes: bytes, offset: offset)])
        case .unavailable:
            return Diagnosed(
                nil,
                [
                    .error(
                        .fileNotWindows31J,
                        Message(
                            "この機械では Windows-31J を読めません。「UTF-8」で保存し直してください。",
                            en: "Windows-31J is not available on this machine: save the file as UTF-8"))
                ])
        }
    }

    /// The place is named in the text that could be read up to the wrong byte.
    private func notWindows31J(name: String, bytes: [UInt8], offset: Int) -> Diagnostic {
        var readable = ""
        if case .text(let text) = Windows31J.decode(Array(bytes[..<offset])) { readable = text }
        let source = SourceText(name: name, text: readable)
        let span = source.span(source.utf8.count..<source.utf8.count)
        let byte = hexadecimal(UInt32(bytes[offset]), digits: 2)
        return .error(
            .fileNotWindows31J,
            Message(
                "\(span.start.line) 行 \(span.start.column) 文字目が Windows-31J として読めません（バイト \(byte)）。",
                en: "not Windows-31J at \(span.start) (byte \(byte))"),
            at: span,
            hints: [
                Message(
                    "`--encoding` を外すと UTF-8 として読みます。", en: "without `--encoding` the file is read as UTF-8")
            ])
    }
}

/// A number in upper-case hexadecimal digits, filled with zeros.
func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
