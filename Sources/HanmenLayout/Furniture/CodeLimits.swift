import HanmenCode
import HanmenCore
import HanmenForms

extension DiagnosticID {
    static let codeTooLong: DiagnosticID = "layout.code.too-long"
    static let codeTooFine: DiagnosticID = "layout.code.too-fine"
    static let furnitureNoRoom: DiagnosticID = "layout.furniture.no-room"
}

/// Finds QR codes that say too much for their size.
enum CodeLimits {
    /// An error for every such code of a form.
    static func diagnostics(_ form: Form) -> [Diagnostic] {
        let blocks = form.blocks.flattened.compactMap { block -> Diagnostic? in
            guard case .code(let code) = block.content else { return nil }
            return problem(code.text, side: code.side)
        }
        let furniture = form.furniture.compactMap { item -> Diagnostic? in
            guard case .code(let text, let side) = item.content else { return nil }
            return problem(text, side: side)
        }
        return blocks + furniture
    }

    private static func problem(_ text: Spanned<String>, side: Length) -> Diagnostic? {
        guard !text.value.isEmpty else { return nil }
        guard let code = QRCode(text.value) else { return .codeTooLong(at: text.span) }
        guard CodeDrawer.module(of: code, side: side) < CodeDrawer.leastModule else { return nil }
        return .codeTooFine(needs: CodeDrawer.leastModule * (code.side + QRCode.quietZone * 2), at: text.span)
    }
}

extension Diagnostic {
    fileprivate static func codeTooLong(at span: SourceSpan) -> Diagnostic {
        .error(
            .codeTooLong, Message("QRコードにする文が長すぎます", en: "the text of the QR code is too long"), at: span,
            hints: [
                Message(
                    "UTF-8 で \(QRCode.longestText) バイト（漢字で約 \(QRCode.longestText / 3) 字）までにしてください",
                    en: "at most \(QRCode.longestText) bytes of UTF-8")
            ])
    }

    fileprivate static func codeTooFine(needs: Length, at span: SourceSpan) -> Diagnostic {
        let millimetres = Int(needs.millimetres.rounded(.up))
        return .error(
            .codeTooFine,
            Message("QRコードの目が細かすぎて、刷ると読み取れません", en: "the modules of the QR code are too fine to be read"),
            at: span,
            hints: [
                Message(
                    "「大きさ」を \(millimetres)mm 以上にするか、文を短くしてください",
                    en: "make it at least \(millimetres) mm, or say less")
            ])
    }

    static func furnitureNoRoom(_ item: FurnitureItem, needs: Length, has: Length) -> Diagnostic {
        let (needs, has) = (Int(needs.millimetres.rounded(.up)), Int(has.millimetres.rounded(.down)))
        return .error(
            .furnitureNoRoom,
            Message(
                "欄外の「\(item.name)」は高さが \(needs)mm あり、余白の \(max(0, has))mm に入りません",
                en: "`\(item.name)` is \(needs) mm high and the margin leaves \(max(0, has)) mm"),
            at: item.span,
            hints: [Message("「大きさ」を小さくするか、用紙の余白を広げてください", en: "make it smaller, or the margin wider")])
    }
}
