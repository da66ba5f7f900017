import HanmenCore

/// What can be wrong with the revisions of a file.
extension FileFinding {
    /// Whether readers may see different files for it, so that it matters in a signed revision as in a later one.
    var isGraveAnywhere: Bool {
        !["revision.stray", "revision.reused", "revision.generation", "object.repeated-key"].contains(rule)
    }

    static let hybrid = FileFinding(
        "revision.hybrid",
        Message(
            "相互参照表が二重になっています（XRefStm）。見る道具によって中身が変わります",
            en: "a table names a cross-reference stream beside it; readers see different files"))

    static func repeated(_ number: Int) -> FileFinding {
        FileFinding(
            "revision.repeated",
            Message("相互参照表に同じ番号が二度あります", en: "a cross-reference section lists a number twice"),
            object: number)
    }

    static func beyondSize(_ number: Int) -> FileFinding {
        FileFinding(
            "revision.size",
            Message("相互参照表の Size を超える番号があります", en: "a number lies beyond the Size of its section"),
            object: number)
    }

    static func reused(_ number: Int) -> FileFinding {
        FileFinding(
            "revision.reused",
            Message("消した番号がもう一度使われています", en: "a number that was freed is used again"),
            object: number)
    }

    static func generation(_ number: Int) -> FileFinding {
        FileFinding(
            "revision.generation",
            Message("世代番号が 0 ではありません", en: "an object has a generation other than 0"),
            object: number)
    }

    static func outside(_ number: Int) -> FileFinding {
        FileFinding(
            "revision.outside",
            Message("相互参照表が自分の版の外を指しています", en: "an entry leads out of its own revision"),
            object: number)
    }

    static func offset(_ number: Int) -> FileFinding {
        FileFinding(
            "revision.offset",
            Message("相互参照表の指す所にその物がありません", en: "an entry does not lead to its object"),
            object: number)
    }

    static func repeatedKey(_ number: Int) -> FileFinding {
        FileFinding(
            "object.repeated-key",
            Message("辞書に同じ鍵が二度あります", en: "a dictionary has a key twice; readers take one or the other"),
            object: number)
    }

    static func overlap(at place: Int) -> FileFinding {
        FileFinding(
            "revision.overlap",
            Message("\(place) バイト目で物が重なっています", en: "objects overlap at byte \(place)"))
    }

    static func stray(at place: Int) -> FileFinding {
        FileFinding(
            "revision.stray",
            Message(
                "\(place) バイト目に、どの物にも属さないデータがあります", en: "at byte \(place) stands what belongs to no object"))
    }

    static func trailing(at place: Int) -> FileFinding {
        FileFinding(
            "revision.trailing",
            Message(
                "最後の %%EOF の後ろ（\(place) バイト目から）にデータがあります",
                en: "behind the last %%EOF, at byte \(place), stands more"))
    }

    static let header = FileFinding(
        "revision.header",
        Message("ファイルが %PDF で始まっていません", en: "the file does not begin with %PDF"))

    static func unreadable(_ reason: String) -> FileFinding {
        FileFinding(
            "revision.unreadable",
            Message("前の版を読めません（\(reason)）", en: "an earlier revision cannot be read (\(reason))"))
    }

    static func packedWrongly(_ number: Int) -> FileFinding {
        FileFinding(
            "object-stream.index",
            Message("オブジェクトストリームの中身が相互参照表と合いません", en: "an object stream does not hold what its section says"),
            object: number)
    }

    static let hiddenSignature = FileFinding(
        "signature.hidden",
        Message(
            "どの版にも属さない所に署名らしいデータがあります（署名のある版が外されています）",
            en:
                "what looks like a signature stands where no revision leads: a signed revision was passed over"
        ))
}
