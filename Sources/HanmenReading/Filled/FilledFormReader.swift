import HanmenFinish
import HanmenCore

/// Walks the fields of a file (ISO 32000-1, 12.7.3).
struct FilledFormReader {
    private var fields: [FilledForm.Field] = []
    private var visited: Set<Int> = []
    private var nodeCount = 0
    private var textLength = 0

    /// Reads a whole file.
    static func read(_ bytes: [UInt8]) throws(FilledFormError) -> FilledForm {
        guard bytes.count <= FilledFormLimits.largestFile else { throw .tooLarge }
        let outcome: Result<FilledForm, FilledFormError>
        do throws(FinishingError) {
            outcome = try PDFFile.withFile(bytes) { file throws(FinishingError) in read(file) }
        } catch .unreadable(let reason) where reason.contains("password") {
            throw .encrypted
        } catch .unreadable(let reason) {
            throw .damaged(reason: reason)
        } catch {
            throw .damaged(reason: "\(error)")
        }
        return try outcome.get()
    }

    private static func read(_ file: PDFFile) -> Result<FilledForm, FilledFormError> {
        guard !file.isEncrypted else { return .failure(.encrypted) }
        var reader = FilledFormReader()
        do throws(FilledFormError) {
            let roots = file.catalog["AcroForm"]?["Fields"]?.items ?? []
            guard !roots.isEmpty else { throw .noForm }
            for root in roots { try reader.walk(root, under: nil, inherited: nil, depth: 1) }
            guard !reader.fields.isEmpty else { throw .noForm }
            let identity = try reader.identity(of: file)
            return .success(FilledForm(fields: reader.fields, identity: identity))
        } catch {
            return .failure(error)
        }
    }

    // MARK: Fields

    /// A field's type and value come from those above it where it has none itself.
    private struct Inherited {
        var value: PDFObject?
        var type: String?
    }

    private mutating func walk(
        _ node: PDFObject, under name: String?, inherited: Inherited?, depth: Int
    ) throws(FilledFormError) {
        guard node.isDictionary else { return }
        nodeCount += 1
        guard nodeCount <= FilledFormLimits.mostFields else { throw .unreasonable(.fieldCount) }
        guard depth <= FilledFormLimits.deepest else { throw .unreasonable(.depth) }
        guard node.identifier == 0 || visited.insert(node.identifier).inserted else {
            throw .unreasonable(.cycle)
        }
        let part = try node["T"].map { object throws(FilledFormError) in try text(object) } ?? nil
        let name = [name, part].compactMap { $0 }.joined(separator: ".")
        let own = Inherited(
            value: node["V"] ?? inherited?.value, type: node["FT"]?.nameValue ?? inherited?.type)
        // Kids without a name are widgets of this field.
        let kids = (node["Kids"]?.items ?? []).filter { $0.isDictionary && $0["T"] != nil }
        guard kids.isEmpty else {
            for kid in kids { try walk(kid, under: name, inherited: own, depth: depth + 1) }
            return
        }
        // A digital signature is nothing that was written.
        guard own.type != "Sig" else { return }
        fields.append(FilledForm.Field(name: name, value: try value(own)))
    }

    private mutating func value(_ field: Inherited) throws(FilledFormError) -> String {
        guard let value = field.value else { return "" }
        if let name = value.nameValue { return field.type == "Btn" && name == "Off" ? "" : name }
        if let text = try text(value) { return text }
        // Several chosen words, each a line.
        var words: [String] = []
        for item in value.items { if let word = try text(item) { words.append(word) } }
        return words.joined(separator: "\n")
    }

    // MARK: Texts

    private mutating func text(_ object: PDFObject) throws(FilledFormError) -> String? {
        guard let text = object.textValue else { return nil }
        textLength += text.utf8.count
        guard text.utf8.count <= FilledFormLimits.longestText, textLength <= FilledFormLimits.longestTogether
        else { throw .unreasonable(.textLength) }
        return text.withPlainLineEnds
    }

    private mutating func identity(of file: PDFFile) throws(FilledFormError) -> [DocumentForm.Entry] {
        let data = file.catalog["PieceInfo"]?[FormIdentity.application]?["Private"]
        let items = data?[FormIdentity.entries]?.items ?? []
        guard items.count <= 64 else { throw .unreasonable(.fieldCount) }
        var texts: [String] = []
        for item in items { texts.append(try text(item) ?? "") }
        return stride(from: 0, to: texts.count - 1, by: 2).map {
            DocumentForm.Entry(key: texts[$0], value: texts[$0 + 1])
        }
    }
}

extension String {
    /// The text with `\n` for every way to end a line, and without characters that control devices.
    fileprivate var withPlainLineEnds: String {
        var result = String.UnicodeScalarView()
        var follows = false
        for scalar in unicodeScalars {
            defer { follows = scalar == "\r" }
            switch scalar.value {
            case 0x0A where follows: break
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
            case 0x09: result.append(scalar)
            case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: break
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
