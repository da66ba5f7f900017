import Foundation
import HanmenCore
import HanmenFinish
import HanmenImpose
import HanmenRender
import HanmenTesting
import Testing

/// A finished document of numbered pages.
func document(pages: Int, title: String = "研修参加報告書") throws -> [UInt8] {
    let mincho = try #require(TestFont.mincho)
    var sample = SampleDocument(fonts: [mincho])
    for number in 1...pages {
        if number > 1 { sample.addPage() }
        sample.addParagraph(["第\(number)頁の本文。", "緑野市議会"], y: 200)
        sample.addUnmarked(
            .marked(.pagination(.footer), [.glyphs(sample.run("- \(number) -", x: 285, y: 800))]))
    }
    let document = sample.document(title: title)
    return try Finisher().finish(PDFRenderer().render(document), document: document)
}

func impose(_ file: [UInt8], _ options: ImpositionOptions) throws -> ImposedFile {
    try Imposer(options).impose(file, at: Fixed.created)
}

/// The text in a part of a page, as poppler reads it, without white space.
func text(_ pdf: [UInt8], page: Int, _ part: Rect? = nil) throws -> String {
    var arguments = ["-f", "\(page)", "-l", "\(page)"]
    if let part {
        arguments += [
            "-x", "\(Int(part.minX.points))", "-y", "\(Int(part.minY.points))", "-W",
            "\(Int(part.size.width.points))", "-H", "\(Int(part.size.height.points))",
        ]
    }
    let outcome = try Tool.run("pdftotext", arguments + ["-", "-"], stdin: Data(pdf))
    return outcome.text.filter { !$0.isWhitespace }
}

func check(_ pdf: [UInt8]) throws {
    let outcome = try PDFText.report("qpdf", ["--check"], on: pdf)
    #expect(outcome.succeeded && outcome.errorText.isEmpty, "\(outcome.text)\(outcome.errorText)")
}

/// The gray samples of a page at 36 dots an inch, row by row.
func picture(_ pdf: [UInt8], page: Int) throws -> (width: Int, pixels: [UInt8]) {
    let data = try Tool.run(
        "pdftoppm", ["-gray", "-r", "36", "-f", "\(page)", "-l", "\(page)", "-"], stdin: Data(pdf)
    ).output
    let bytes = [UInt8](data)
    let head = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 3)
    let width = String(decoding: head[1], as: UTF8.self).split(separator: " ").first.flatMap { Int($0) }
    return (try #require(width), Array(head[3]))
}
