import HanmenCore
import HanmenCrypto
import HanmenReading
import HanmenSign
import HanmenVolume

/// Reads signed files that are to travel with a volume; what is not signed is refused.
enum SignedOriginals {
    static func read(_ paths: [String]) throws(DiagnosticError) -> [SignedOriginal] {
        var problems: [Diagnostic] = []
        var originals: [SignedOriginal] = []
        for path in paths {
            do throws(DiagnosticError) {
                originals.append(try original(path))
            } catch {
                problems += error.diagnostics
            }
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return originals
    }

    private static func original(_ path: String) throws(DiagnosticError) -> SignedOriginal {
        let bytes = try SignedFiles.read(path)
        let contents: PDFContents
        do throws(PDFReadingError) {
            contents = try PDFContents(bytes)
        } catch {
            throw DiagnosticError(unsigned(path))
        }
        guard SignatureFieldList(contents).fields.contains(where: \.isSigned) else {
            throw DiagnosticError(unsigned(path))
        }
        return SignedOriginal(
            name: path.split(separator: "/").last.map(String.init) ?? path, pages: contents.pages.count,
            sha256: Digest.sha256.hash(bytes).hexadecimal, bytes: bytes)
    }

    private static func unsigned(_ path: String) -> Diagnostic {
        .error(
            "volume.original.unsigned",
            Message("署名のあるファイルではありません: \(path)", en: "not a signed file: \(path)"),
            hints: [Message("`hanmen fields \(path)` で署名を確かめてください。", en: "see hanmen fields")])
    }
}
