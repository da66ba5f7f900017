import HanmenCore

/// The document's metadata as XMP (ISO 16684-1), saying the same as the information dictionary.
struct XMPPacket {
    private let metadata: DocumentMetadata
    let options: FinishingOptions
    let identity: DocumentIdentity?
    private let label: String?

    init(
        _ metadata: DocumentMetadata, options: FinishingOptions, identity: DocumentIdentity? = nil,
        label: String? = nil
    ) {
        self.metadata = metadata
        self.options = options
        self.identity = identity
        self.label = label
    }

    /// The packet as it stands in the file.
    var bytes: [UInt8] { Array(text.utf8) }

    private var text: String {
        """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
         xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:xmp="http://ns.adobe.com/xap/1.0/"
         xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\(claimNamespaces)\(pressNamespaces)>
        \(([dublinCore, basics].flatMap { $0 } + claims + press).joined(separator: "\n"))
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
    }

    private var dublinCore: [String] {
        var lines = ["<dc:format>application/pdf</dc:format>", alternatives("dc:title", metadata.title)]
        if !metadata.author.isEmpty { lines.append(list("dc:creator", "Seq", [metadata.author])) }
        if !metadata.subject.isEmpty { lines.append(alternatives("dc:description", metadata.subject)) }
        if !metadata.keywords.isEmpty { lines.append(list("dc:subject", "Bag", metadata.keywords)) }
        lines.append(list("dc:language", "Bag", [metadata.language]))
        return lines
    }

    private var basics: [String] {
        let date = CalendarTime(secondsSince1970: metadata.created).iso8601
        var lines = ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"].map { element($0, date) }
        lines.append(element("xmp:CreatorTool", options.producer))
        lines.append(element("pdf:Producer", options.producer))
        if let label { lines.append(element("xmp:Label", label)) }
        if !metadata.keywords.isEmpty { lines.append(element("pdf:Keywords", metadata.joinedKeywords)) }
        return lines
    }

    private func alternatives(_ name: String, _ text: String) -> String {
        "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt></\(name)>"
    }

    private func list(_ name: String, _ kind: String, _ items: [String]) -> String {
        let items = items.map { element("rdf:li", $0) }.joined()
        return "<\(name)><rdf:\(kind)>\(items)</rdf:\(kind)></\(name)>"
    }

    private func element(_ name: String, _ text: String) -> String { "<\(name)>\(escaped(text))</\(name)>" }

    /// The text as XML; control characters, which XML cannot hold, are left out.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

// MARK: - What the file promises

extension XMPPacket {
    private var claimNamespaces: String {
        guard options.standard.archivalPart != nil else { return "" }
        return """

             xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
             xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
            """
    }

    private var claims: [String] {
        guard let part = options.standard.archivalPart else { return [] }
        return [
            "<pdfaid:part>\(part)</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>", Self.accessibilitySchema,
        ]
    }

    /// PDF/A wants every schema it does not know itself to be described (ISO 19005-2, 6.6.2.3).
    private static let accessibilitySchema = """
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        """
}
