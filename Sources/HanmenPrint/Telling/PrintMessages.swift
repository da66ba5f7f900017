public import HanmenCore

/// The sentences for printing.
extension Diagnostic {
    static func unsupported(_ id: DiagnosticID, _ what: String, known: [String]) -> Diagnostic {
        let offer =
            known.isEmpty
            ? Message("このプリンターでは指定できません。", en: "this printer offers none")
            : Message(
                "このプリンターで使えるのは: \(known.joined(separator: "、"))",
                en: "offered: \(known.joined(separator: ", "))")
        return .error(
            id, Message("\(what)は、このプリンターにはありません。", en: "not offered by this printer: \(what)"),
            hints: [offer])
    }

    static func mediaNotReady(_ media: PrintMedia) -> Diagnostic {
        .warning(
            .printMediaNotReady,
            Message("どの給紙トレイにも \(media.word) がありません。", en: "no tray holds \(media.word)"),
            hints: [
                Message("\(media.word) をトレイに入れてください。入れるまでプリンターは待ちます。", en: "load it: the printer will wait")
            ])
    }

    static var mediaUnknown: Diagnostic {
        .warning(
            .printMediaUnknown,
            Message("頁の大きさが A4 などの用紙と合いません。用紙はプリンターに任せます。", en: "no paper of the page's size is known"),
            hints: [Message("用紙を決めるには --media A4 のように書いてください。", en: "name one with --media")])
    }

    static var printerTakesNoPDF: Diagnostic {
        .error(
            .printCapability, Message("このプリンターは PDF を直接印刷できません。", en: "this printer does not take PDF"),
            hints: [
                Message("CUPS の待ち行列を通すか、`--to フォルダ` で印刷用の一式を作ってください。", en: "use a CUPS queue, or --to")
            ])
    }

    static var printerTakesNoSteps: Diagnostic {
        .error(
            .printCapability,
            Message(
                "このプリンターは、止まったときに印刷済みかどうかを確かめられません（Create-Job がありません）。",
                en: "no Create-Job: cannot be made safe"),
            hints: [Message("`--to フォルダ` で印刷用の一式を作ってください。", en: "use --to FOLDER")])
    }

    static var printerNotAccepting: Diagnostic {
        .error(
            .printNotAccepting, Message("プリンターが受付を止めています。", en: "the printer accepts no jobs"),
            hints: [Message("プリンターの画面か管理者に確かめてください。", en: "see its panel, or ask its keeper")])
    }

    static var printerIsQueue: Diagnostic {
        .warning(
            .printQueue,
            Message(
                "CUPS の待ち行列を通します。PDF は途中で書き換えられ、電源断などでは二度印刷されることがあります。",
                en: "a CUPS queue rewrites the PDF, and may print twice after a crash"),
            hints: [
                Message(
                    "できればプリンターへ直接（ipp://プリンター/ipp/print）送ってください。", en: "send to the printer itself if you can"
                )
            ])
    }

    /// An address that is none.
    ///
    /// One with a user and a password is not repeated: others may read what is told.
    public static func printerAddressWrong(_ text: String) -> Diagnostic {
        if text.contains("://"), text.contains("@") {
            return .error(
                .printAddress,
                Message("プリンターの場所に、利用者名やパスワードは書けません。", en: "no user or password in a printer's address"),
                hints: [Message("「ipp://192.0.2.10/ipp/print」のように書いてください。", en: "ipp://HOST/ipp/print")])
        }
        return .error(
            .printAddress, Message("プリンターの場所として読めません: \(text)", en: "no printer address: \(text)"),
            hints: [
                Message(
                    "「ipp://192.0.2.10/ipp/print」か、CUPS の待ち行列の名前を書いてください。",
                    en: "ipp://… or the name of a queue")
            ])
    }

    static func printer(_ error: PrinterError, at address: PrinterAddress) -> Diagnostic {
        switch error {
        case .unreachable(let reason), .lost(let reason):
            .error(
                .printUnreachable,
                Message(
                    "プリンターにつながりません: \(address.text)（\(reason)）", en: "cannot reach \(address.text): \(reason)"
                ),
                hints: [Message("電源とネットワークを確かめてください。", en: "see to its power and network")])
        case .refused(let status, let message, let unsupported):
            .error(
                .printRefused,
                Message(
                    "プリンターが断りました: \(message ?? status.keyword)\(unsupported.isEmpty ? "" : "（\(unsupported.joined(separator: "、"))）")",
                    en: "refused: \(status.keyword) \(unsupported.joined(separator: ", "))"))
        }
    }

    static func printFileUnusable(_ path: String, _ reason: Message) -> Diagnostic {
        .error(
            .printFile,
            Message(
                "印刷できないファイルです: \(path)（\(reason.japanese)）", en: "cannot print \(path): \(reason.english)"))
    }

    static func ledgerUnusable(_ path: String, _ reason: String) -> Diagnostic {
        .error(
            .printLedger,
            Message("印刷の台帳を使えません: \(path)（\(reason)）", en: "cannot use the ledger \(path): \(reason)"))
    }

    static func ledgerMissing(_ path: String) -> Diagnostic {
        .error(
            .printLedgerMissing, Message("印刷の台帳がありません: \(path)", en: "no ledger: \(path)"),
            hints: [Message("印刷を始めたフォルダで実行するか、--ledger で台帳を指してください。", en: "name it with --ledger")])
    }

    static func ledgerBusy(_ path: String) -> Diagnostic {
        .error(
            .printLedgerBusy, Message("この台帳では、別の印刷が動いています: \(path)", en: "another run works with \(path)"),
            hints: [Message("終わるのを待ってください。様子は `hanmen print status` で見られます。", en: "see hanmen print status")])
    }

    static func ledgerKeyUnknown(_ key: String) -> Diagnostic {
        .error(
            .printKeyUnknown,
            Message("台帳に「\(key)」で始まる、要確認か失敗の書類がありません（または二つ以上あります）。", en: "no paper with the key \(key)"))
    }
}
