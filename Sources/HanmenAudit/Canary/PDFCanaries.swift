import HanmenReading

/// Plants a canary in a copy of a PDF for every way in which a value may leave with it.
struct PDFCanaries {
    private var nest = CanaryNest()
    private var update: PDFUpdate
    private let contents: PDFContents

    /// A planted copy with what was planted; nil where nothing can be written behind the file.
    static func planted(in bytes: [UInt8], contents: PDFContents) -> (bytes: [UInt8], canaries: [Canary])? {
        guard let update = PDFUpdate(of: bytes, trailer: contents.trailer) else { return nil }
        var planter = PDFCanaries(update: update, contents: contents)
        planter.plantEarlierVersion()
        planter.plantBytes()
        planter.plantObjects()
        planter.plantStreams()
        planter.plantCatalog()
        planter.update.close()
        return (planter.update.bytes, planter.nest.canaries)
    }

    private init(update: PDFUpdate, contents: PDFContents) {
        self.update = update
        self.contents = contents
    }

    // MARK: Bytes

    /// Objects that a later update takes back.
    private mutating func plantEarlierVersion() {
        let text = nest.text(for: .earlierVersions, "置き換えられたオブジェクト")
        let packed = nest.text(for: .packedParts, "消された圧縮ストリーム")
        let first = update.add(.dictionary(["T": .string(Self.text(text))]))
        let second = update.add(
            .stream(
                PDFStream(
                    dictionary: ["Filter": .name("FlateDecode")], data: StoredZlib.packed(Array(packed.utf8)))
            ))
        update.close()
        update.replace(first, by: .null)
        update.replace(second, by: .null)
    }

    /// Comments in every encoding, and literals in them.
    private mutating func plantBytes() {
        let encodings: [(ByteEncoding, String)] = [
            (.utf8, "UTF-8"), (.utf16BigEndian, "UTF-16BE"), (.utf16LittleEndian, "UTF-16LE"),
            (.windows31J, "Windows-31J"), (.eucJP, "EUC-JP"),
        ]
        for (encoding, name) in encodings {
            let text = nest.text(for: .rawBytes, "注釈行（\(name)）")
            update.write(Array("\n% ".utf8) + text.unicodeScalars.flatMap(encoding.bytes) + [0x0A])
        }
        let hexadecimal = nest.text(for: .literals, "十六進の文字列")
        update.write([0x25] + PDFSyntax.written(.string(Self.text(hexadecimal))) + [0x0A])
        let octal = nest.text(for: .literals, "八進のエスケープ")
        let escapes = Self.text(octal).map { "\\" + String(0o1000 + Int($0), radix: 8).dropFirst() }.joined()
        update.write(Array("%(\(escapes))\n".utf8))
    }

    /// UTF-16 with its mark.
    private static func text(_ text: String) -> [UInt8] {
        [0xFE, 0xFF] + text.unicodeScalars.flatMap(ByteEncoding.utf16BigEndian.bytes)
    }

    // MARK: Objects

    private mutating func plantObjects() {
        let string = nest.text(for: .objectStrings, "どこからも使われないオブジェクト")
        let name = nest.text(for: .objectStrings, "名前オブジェクト")
        _ = update.add(.dictionary(["X": .array([.string(Self.text(string)), .name(name)])]))
    }

    private mutating func plantStreams() {
        let stream = nest.text(for: .streams, "フィルターを掛けたストリーム")
        let digits = Array(stream.utf8.map(PDFSyntax.hexadecimal).joined().utf8)
        _ = update.add(
            .stream(
                PDFStream(dictionary: ["Filter": .name("ASCIIHexDecode")], data: digits + Array(">".utf8))))
        let picture = nest.text(for: .pictureMetadata, "画像の EXIF")
        let content = Array("Exif\0\0".utf8) + Array(picture.utf8)
        let size = content.count + 2
        let entries: [String: PDFNode] = [
            "Type": .name("XObject"), "Subtype": .name("Image"), "Filter": .name("DCTDecode"),
        ]
        _ = update.add(
            .stream(
                PDFStream(
                    dictionary: entries,
                    data: [0xFF, 0xD8, 0xFF, 0xE1, UInt8(size >> 8), UInt8(size & 0xFF)] + content + [
                        0xFF, 0xD9,
                    ])))
        let map = nest.text(for: .fontMaps, "書体の対応表")
        let lines = map.unicodeScalars.enumerated().map { index, scalar in
            let digits = ByteEncoding.utf16BigEndian.bytes(of: scalar)
            return "<\(String(0x10 + index, radix: 16))> "
                + String(decoding: PDFSyntax.written(.string(digits)), as: UTF8.self)
        }
        let table = "\(lines.count) beginbfchar\n\(lines.joined(separator: "\n"))\nendbfchar"
        _ = update.add(.stream(PDFStream(dictionary: [:], data: Array(table.utf8))))
    }

    // MARK: The document

    /// What hangs below the catalog is replaced in the copy.
    private mutating func plantCatalog() {
        guard case .reference(let root) = contents.trailer["Root"] else { return }
        var catalog = contents.catalog
        let metadata = nest.text(for: .metadata, "XMP")
        catalog["Metadata"] = .reference(
            update.add(
                .stream(
                    PDFStream(
                        dictionary: ["Type": .name("Metadata"), "Subtype": .name("XML")],
                        data: Array("<x:xmpmeta>\(metadata)</x:xmpmeta>".utf8)))))
        let title = nest.text(for: .objectStrings, "しおり")
        let item = update.add(.dictionary(["Title": .string(Self.text(title))]))
        catalog["Outlines"] = .reference(
            update.add(.dictionary(["First": .reference(item), "Last": .reference(item)])))
        plantAttachment()
        plantPage(&catalog)
        update.replace(root, by: .dictionary(catalog))
    }

    private mutating func plantAttachment() {
        let text = nest.text(for: .attachments, "添付ファイル")
        let name = nest.text(for: .objectStrings, "添付のファイル名")
        let stream = update.add(
            .stream(PDFStream(dictionary: ["Type": .name("EmbeddedFile")], data: Array(text.utf8))))
        _ = update.add(
            .dictionary([
                "Type": .name("Filespec"), "F": .string(Self.text(name)),
                "EF": .dictionary(["F": .reference(stream)]),
            ]))
    }

    /// Text on the first page, out of two runs, hidden, in a font of the file; and an element around it.
    private mutating func plantPage(_ catalog: inout [String: PDFNode]) {
        guard let number = contents.pages.first, var page = contents.objects[number]?.entries else { return }
        guard let ink = CanaryInk(contents, &nest, &update) else { return }
        nest.plant(
            ink.text, for: .drawnText, "二つに分けた見えない文字", also: [.structureText, .popplerText])
        let corner = (contents.resolved(page["MediaBox"])?.items ?? []).prefix(2).compactMap { $0.integer }
        let (x, y) = corner.count == 2 ? (corner[0] + 12, corner[1] + 12) : (12, 12)
        let mark = 1_000_000
        let lines =
            "Q q /Span <</MCID \(mark)>> BDC BT /\(CanaryInk.fontName) 6 Tf 3 Tr \(x) \(y) Td "
            + "<\(ink.codes[0])> Tj \(ink.advance) 0 Td <\(ink.codes[1])> Tj ET EMC Q"
        let before = update.add(.stream(PDFStream(dictionary: [:], data: Array("q\n".utf8))))
        let after = update.add(.stream(PDFStream(dictionary: [:], data: Array(lines.utf8))))
        let old = contents.resolved(page["Contents"])?.items ?? [page["Contents"]].compactMap { $0 }
        page["Contents"] = .array([.reference(before)] + old + [.reference(after)])
        page["Resources"] = .dictionary(ink.resources(of: page, contents))
        plantAnnotation(&page)
        update.replace(number, by: .dictionary(page))
        plantElement(&catalog, page: number, mark: mark)
    }

    private mutating func plantAnnotation(_ page: inout [String: PDFNode]) {
        let text = nest.text(for: .objectStrings, "注釈の中身")
        let annotation = update.add(
            .dictionary([
                "Type": .name("Annot"), "Subtype": .name("Text"), "Contents": .string(Self.text(text)),
                "Rect": .array([.number(0), .number(0), .number(0), .number(0)]), "F": .number(2),
            ]))
        page["Annots"] = .array((contents.resolved(page["Annots"])?.items ?? []) + [.reference(annotation)])
    }

    private mutating func plantElement(_ catalog: inout [String: PDFNode], page: Int, mark: Int) {
        let alternative = nest.text(for: .structureText, "代替テキスト", also: .objectStrings)
        var root = contents.entries(catalog["StructTreeRoot"]) ?? ["Type": .name("StructTreeRoot")]
        let element = update.add(
            .dictionary([
                "Type": .name("StructElem"), "S": .name("Span"), "Pg": .reference(page),
                "Alt": .string(Self.text(alternative)), "K": .number(Double(mark)),
            ]))
        let kids = contents.resolved(root["K"])?.items ?? [root["K"]].compactMap { $0 }
        root["K"] = .array(kids + [.reference(element)])
        catalog["StructTreeRoot"] = .reference(update.add(.dictionary(root)))
    }
}
