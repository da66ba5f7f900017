import Testing

/// What an attacker appends.
struct ForgedUpdate: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var objects: [Int: String]
    var free: [Int] = []

    init(_ name: String, _ objects: [Int: String], free: [Int] = []) {
        testDescription = name
        self.objects = objects
        self.free = free
    }

    private static let forged = SignedPDF.stream("BT /F1 12 Tf 100 700 Td (92,000 yen) Tj ET")
    static let all = [
        ForgedUpdate("content", [SignedPDF.content: forged]),
        ForgedUpdate(
            "more content", [SignedPDF.page: SignedPDF.page(content: "[4 0 R 60 0 R]"), 60: forged]),
        ForgedUpdate(
            "annotation",
            [
                SignedPDF.page: SignedPDF.page(annotations: "7 0 R 8 0 R 9 0 R 60 0 R"),
                60: "<</Type/Annot/Subtype/FreeText/Rect[90 690 300 720]/Contents(92,000 yen)>>",
            ]),
        ForgedUpdate("catalog", [SignedPDF.catalog: SignedPDF.catalog("/OpenAction<</S/JavaScript/JS(1)>>")]),
        ForgedUpdate("page tree", [SignedPDF.pages: "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>"]),
        ForgedUpdate(
            "font",
            [
                SignedPDF.font:
                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[49/nine]>>>>"
            ]),
        ForgedUpdate("structure", [SignedPDF.structure: "<</Type/StructTreeRoot/K[]>>"]),
        ForgedUpdate("stripped field", [SignedPDF.form: "<</Fields[8 0 R 9 0 R]/SigFlags 3>>"]),
        ForgedUpdate(
            "emptied field", [SignedPDF.representative: SignedPDF.base[SignedPDF.representative] ?? ""]),
        ForgedUpdate("no form", [SignedPDF.catalog: "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 12 0 R>>"]),
        ForgedUpdate("hidden object", [60: forged]),
        ForgedUpdate("freed object", [:], free: [SignedPDF.structure]),
        ForgedUpdate(
            "title",
            [SignedPDF.information: "<</Producer(Hanmen)/Title(Other)/ModDate(D:20260301090000+09'00')>>"]),
    ]
}
