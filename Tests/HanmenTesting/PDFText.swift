import Foundation

/// What independent tools read in a PDF.
public enum PDFText {
    /// The text in order of drawing, spaces and line ends taken out.
    public static func characters(_ pdf: [UInt8]) throws -> String {
        let outcome = try Tool.run("pdftotext", ["-raw", "-", "-"], stdin: Data(pdf))
        return String(
            String.UnicodeScalarView(outcome.text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    /// The file without compression, to be searched as text.
    public static func uncompressed(_ pdf: [UInt8]) throws -> String {
        try TemporaryFolder.with { folder in
            let file = folder.file("a.pdf")
            try Data(pdf).write(to: file)
            let arguments = ["--qdf", "--object-streams=disable", "--no-original-object-ids", file.path, "-"]
            return try Tool.run("qpdf", arguments).text
        }
    }

    /// What a tool that takes a file name prints about the file.
    public static func report(_ tool: String, _ arguments: [String] = [], on pdf: [UInt8]) throws
        -> Tool.Outcome
    {
        try TemporaryFolder.with { folder in
            let file = folder.file("a.pdf")
            try Data(pdf).write(to: file)
            return try Tool.run(tool, arguments + [file.path])
        }
    }
}

extension String {
    /// How often a text occurs in it, overlaps not counted.
    public func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
