import HanmenCore

/// What can be wrong with a signature's dictionary and its field.
extension FileFinding {
    static func notPlain(_ number: Int) -> FileFinding {
        FileFinding(
            "signature.not-plain",
            Message(
                "署名辞書が独立した物として書かれていません（圧縮・直接・欠落）",
                en: "the signature's dictionary is no plain object of its own"),
            object: number)
    }

    static func older(_ number: Int) -> FileFinding {
        FileFinding(
            "signature.older",
            Message("署名辞書が署名欄より前の版のものです", en: "the signature's dictionary is older than its field's value"),
            object: number)
    }

    static func wrongType(_ number: Int) -> FileFinding {
        FileFinding(
            "signature.type",
            Message("署名辞書の Type と SubFilter が合いません", en: "Type and SubFilter do not fit"), object: number)
    }

    static func certificationNotNamed(_ number: Int) -> FileFinding {
        FileFinding(
            "certification.not-named",
            Message(
                "証明（DocMDP）が文書のカタログ（Perms）と合いません",
                en: "the certification and the catalog's Perms do not agree"),
            object: number)
    }

    static func certificationNotFirst(_ number: Int) -> FileFinding {
        FileFinding(
            "certification.not-first",
            Message("証明の署名が最初の署名ではありません", en: "a certification is not the first signature"), object: number)
    }

    static func removed(_ number: Int) -> FileFinding {
        FileFinding(
            "signature.removed",
            Message("署名または署名欄が後の版で外されています", en: "a later revision takes the signature or its field away"),
            object: number)
    }

    static func replaced(_ number: Int) -> FileFinding {
        FileFinding(
            "signature.replaced",
            Message("署名または署名欄が後の版で書き換えられています", en: "a later revision changes the signature or its field"),
            object: number)
    }

    static func shared(_ number: Int) -> FileFinding {
        FileFinding(
            "signature.shared",
            Message("同じ署名が二つの署名欄にあります", en: "two fields have the same signature"), object: number)
    }

    static func copied(_ number: Int) -> FileFinding {
        FileFinding(
            "signature.copied",
            Message("同じ署名データが二つの署名辞書にあります", en: "two dictionaries hold the same message"), object: number)
    }

    static func unreferenced(_ number: Int) -> FileFinding {
        FileFinding(
            "signature.unreferenced",
            Message("どの署名欄のものでもない署名辞書があります", en: "a signature's dictionary belongs to no field"),
            object: number)
    }

    static let many = FileFinding(
        "signature.many",
        Message("署名が多すぎて、すべては見られません", en: "there are too many signatures to look at all"))

    static func repeatedField(_ number: Int) -> FileFinding {
        FileFinding(
            "field.repeated",
            Message("同じ入力欄が二度、または同じ名前の署名欄が二つあります", en: "a field stands twice, or two have one name"),
            object: number)
    }
}
