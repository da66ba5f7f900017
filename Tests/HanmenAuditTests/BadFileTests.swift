import HanmenCore
import HanmenFinish
import HanmenReading
import HanmenForms
import HanmenTesting
import Testing

@testable import HanmenAudit

@Suite("Files that hold what they must not hold")
struct BadFileTests {
    private let secret = BadFile.secret

    @Test("a file without the value passes, and every canary is found")
    func clean() throws {
        let report = try Auditor(secrets: [BadFile.wanted]).audit(BadFile().bytes, name: "公開用.pdf")
        #expect(report.verdict == .pass)
        #expect(report.deafChannels.isEmpty && report.canaryCount > 20)
        let copy = try #require(FileCanaries.planted(in: BadFile().bytes, name: "a.pdf"))
        #expect(Set(copy.canaries.map(\.channel)) == Set(Channel.allCases).subtracting([.text]))
    }

    @Test("a black box over live text")
    func blackBox() throws {
        let file = try BadFile.finished { sample in
            let leaf = sample.addText(BadFile.secret, x: 85, y: 600)
            sample.children.append(.node(StructureNode(.paragraph, children: [leaf])))
            sample.addArtifact(
                .rule(
                    Rule(
                        from: Point(x: .pt(80), y: .pt(596)), to: Point(x: .pt(200), y: .pt(596)),
                        thickness: .pt(16))))
        }
        let found = try channels(file)
        #expect(found.isSuperset(of: [.drawnText, .structureText, .popplerText]))
    }

    @Test("text in white, in decoration")
    func unseen() throws {
        let file = try BadFile.finished { sample in
            sample.addArtifact(.glyphs(sample.run(BadFile.secret, x: 85, y: 600, color: .white)))
        }
        #expect(try channels(file).contains(.drawnText))
    }

    @Test("a value in pieces: runs, lines, pages")
    func pieces() throws {
        let runs = try BadFile.finished { sample in
            let leaves = [("鷲", 85.0), ("尾", 120), ("楓子", 150)].map { text, x in
                sample.addText(text, x: x, y: 600)
            }
            sample.children.append(.node(StructureNode(.paragraph, children: leaves)))
        }
        #expect(try channels(runs).isSuperset(of: [.drawnText, .structureText, .popplerText]))
        let lines = try BadFile.finished { $0.addParagraph(["講師は鷲尾", "楓子であった。"], y: 600) }
        #expect(try channels(lines).isSuperset(of: [.drawnText, .structureText, .popplerText]))
        let pages = try BadFile.finished { sample in
            let first = sample.addText("講師は鷲尾", x: 85, y: 700)
            sample.addFolio()
            sample.addPage()
            let second = sample.addText("楓子であった。", x: 85, y: 100)
            sample.children.append(.node(StructureNode(.paragraph, children: [first, second])))
        }
        #expect(try channels(pages).contains(.structureText))
    }

    @Test(
        "title, bookmarks, names, comments and scripts", arguments: ["Title", "Alt", "Contents", "JS", "V"])
    func strings(key: String) throws {
        let file = try BadFile().with(.dictionary([key: .string(BadFile.utf16("報告（\(secret)）"))]))
        #expect(try channels(file).contains(.objectStrings))
    }

    @Test("a name, a key, an address with percent signs")
    func names() throws {
        let written = secret.replacing(" ", with: "")
        #expect(try channels(BadFile().with(.dictionary(["A": .name(written)]))).contains(.objectStrings))
        #expect(
            try channels(BadFile().with(.dictionary([written: .null, "B": .number(1)]))).contains(.literals)
                == false)
        let escaped = written.utf8.map { "%" + PDFSyntax.hexadecimal($0) }.joined()
        let uri = PDFNode.dictionary(["URI": .string(Array("https://example.jp/\(escaped)".utf8))])
        #expect(try channels(BadFile().with(uri)).contains(.objectStrings))
    }

    @Test("XMP, plainly and as references to characters")
    func metadata() throws {
        let entities = secret.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
        for text in [secret, entities] {
            let stream = PDFStream(
                dictionary: ["Type": .name("Metadata"), "Subtype": .name("XML")],
                data: Array("<dc:creator>\(text)</dc:creator>".utf8))
            #expect(try channels(BadFile().with(.stream(stream))).contains(.metadata))
        }
    }

    @Test("the map of a font")
    func fontMap() throws {
        let lines = secret.unicodeScalars.filter { $0 != " " }.enumerated().map { index, scalar in
            "<000\(index + 1)> <\(String(scalar.value, radix: 16))>"
        }
        let map = "\(lines.count) beginbfchar\n\(lines.joined(separator: "\n"))\nendbfchar"
        let stream = PDFStream(dictionary: [:], data: Array(map.utf8))
        #expect(try channels(BadFile().with(.stream(stream))) == [.fontMaps])
    }

    @Test("two characters in a font's map are a hint")
    func fontMapHint() throws {
        let stream = PDFStream(
            dictionary: [:], data: Array("2 beginbfchar <01> <9DF2> <02> <5C3E> endbfchar".utf8))
        let auditor = try Auditor(secrets: [Secret(kind: .person, text: "鷲尾")])
        let report = try auditor.search(BadFile().with(.stream(stream)), name: "a.pdf")
        #expect(report.leaks.isEmpty && report.hints.count == 1)
    }

    @Test("EXIF of a picture in the file")
    func exif() throws {
        let content = Array("Exif\0\0".utf8) + Array("Artist \(secret)".utf8)
        let picture = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(content.count + 2)] + content + [0xFF, 0xD9]
        let entries: [String: PDFNode] = ["Subtype": .name("Image"), "Filter": .name("DCTDecode")]
        let file = try BadFile().with(.stream(PDFStream(dictionary: entries, data: picture)))
        #expect(try channels(file).contains(.pictureMetadata))
    }

    @Test("an attachment, and a file in the attachment")
    func attachment() throws {
        func attached(_ bytes: [UInt8], name: String) throws -> [UInt8] {
            let options = FinishingOptions(
                standard: .archivalWithAttachments,
                attachments: [
                    Attachment(
                        name: name, mediaType: .csv, description: "資料",
                        relationship: .supplement, bytes: bytes, modified: Fixed.created)
                ])
            return try BadFile.finished(options) { _ in }
        }
        let inner = try attached(Array("氏名,\(secret)\n".utf8), name: "名簿.csv")
        let report = try Auditor(secrets: [BadFile.wanted]).search(inner, name: "a.pdf")
        #expect(report.leaks.contains { $0.place.path == ["名簿.csv"] })
        let outer = try attached(inner, name: "資料.pdf")
        let deep = try Auditor(secrets: [BadFile.wanted]).search(outer, name: "a.pdf")
        #expect(deep.leaks.contains { $0.place.path == ["資料.pdf", "名簿.csv"] })
    }

    @Test("an object that nothing refers to, in every encoding", arguments: ByteEncoding.allCases)
    func unreferenced(encoding: ByteEncoding) throws {
        let bytes = secret.unicodeScalars.flatMap(encoding.bytes)
        #expect(try channels(BadFile().with(.array([.string(bytes)]))).contains(.objectStrings))
    }

    @Test("an earlier version")
    func earlier() throws {
        let base = try BadFile()
        let contents = try PDFContents(base.bytes)
        var update = try #require(PDFUpdate(of: base.bytes, trailer: contents.trailer))
        let number = update.add(.dictionary(["Title": .string(BadFile.utf16(secret))]))
        let stream = PDFStream(
            dictionary: ["Filter": .name("FlateDecode")], data: StoredZlib.packed(Array(secret.utf8)))
        let packed = update.add(.stream(stream))
        update.close()
        for number in [number, packed] { update.replace(number, by: .null) }
        update.close()
        #expect(try channels(update.bytes).isSuperset(of: [.earlierVersions, .packedParts, .literals]))
    }

    @Test("raw bytes: comments, behind the end, hexadecimal and octal digits")
    func raw() throws {
        let clean = try BadFile().bytes
        #expect(try channels(clean + Array("% \(secret)\n".utf8)).contains(.rawBytes))
        let octal = BadFile.utf16(secret).map { "\\" + String(0o1000 + Int($0), radix: 8).dropFirst() }
            .joined()
        #expect(try channels(clean + Array("(\(octal))".utf8)).contains(.literals))
        let digits = BadFile.utf16(secret).map(PDFSyntax.hexadecimal).joined(separator: "\n")
        #expect(try channels(clean + Array("<\(digits)>".utf8)).contains(.literals))
    }

    @Test("half-width kana, full-width digits, a date of the other calendar, an address with hyphens")
    func forms() throws {
        func file(_ text: String) throws -> [UInt8] {
            try BadFile().with(.dictionary(["T": .string(BadFile.utf16(text))]))
        }
        let name = Secret(kind: .person, text: "わしお かえで")
        #expect(try channels(file("ﾜｼｵ ｶｴﾃﾞ"), for: name).contains(.objectStrings))
        let phone = Secret(kind: .phone, text: "090-1234-5678")
        #expect(try channels(file("電話（０９０）１２３４ー５６７８"), for: phone).contains(.objectStrings))
        let birthday = Secret(kind: .birthday, text: "昭和56年3月4日")
        #expect(try channels(file("1981-03-04生"), for: birthday).contains(.objectStrings))
        let address = Secret(kind: .address, text: "緑野市若葉町三丁目4番5号")
        #expect(try channels(file("緑野市若葉町3-4-5"), for: address).contains(.objectStrings))
    }

    @Test("the file's own name")
    func fileName() throws {
        #expect(try channels(BadFile().bytes, name: "報告書_鷲尾楓子.pdf") == [.fileName])
    }

    @Test("a form that no page draws")
    func form() throws {
        let font = PDFNode.dictionary(["Subtype": .name("Type0"), "Encoding": .name("UniJIS-UTF16-H")])
        let codes = BadFile.utf16(secret).dropFirst(2).map(PDFSyntax.hexadecimal).joined()
        let stream = PDFStream(
            dictionary: [
                "Subtype": .name("Form"), "Resources": .dictionary(["Font": .dictionary(["F": font])]),
            ], data: Array("BT /F 9 Tf 3 Tr <\(codes)> Tj ET".utf8))
        #expect(try channels(BadFile().with(.stream(stream))).contains(.drawnText))
    }

    @Test("what has to be read aloud in place of glyphs")
    func actualText() throws {
        let text = BadFile.utf16(secret).map(PDFSyntax.hexadecimal).joined()
        let stream = PDFStream(
            dictionary: ["Subtype": .name("Form")],
            data: Array("/Span <</ActualText <\(text)>>> BDC EMC".utf8))
        #expect(try channels(BadFile().with(.stream(stream))).isSuperset(of: [.drawnText, .streams]))
    }
}
