import HanmenReading

/// Searches the streams of every object by what they are: metadata, attachments, pictures, and all others.
enum StreamSearch {
    private static let pictureFilters: Set<String> = [
        "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode",
    ]

    static func search(_ file: PDFInspector.File, _ inspection: inout Inspection) throws(AuditError) {
        let names = AttachmentNames.names(in: file.contents)
        for (number, node) in file.contents.objects.sorted(by: { $0.key < $1.key }) {
            guard let stream = node.stream else { continue }
            let place = Place(.streams, path: file.path, object: number)
            if stream.openFilters.contains(where: { !pictureFilters.contains($0) }) {
                inspection.doubt(.unknownFilter, at: place)
            }
            inspection.searched.insert(stream.data)
            let type = file.contents.resolved(stream.dictionary["Type"])?.nameText
            let subtype = file.contents.resolved(stream.dictionary["Subtype"])?.nameText
            if type == "Metadata" || subtype == "XML" {
                let place = Place(.metadata, path: file.path, object: number)
                PlainText.search(stream.data, at: place, &inspection)
            } else if type == "EmbeddedFile" || names[number] != nil {
                let name = names[number] ?? "オブジェクト \(number)"
                try FileInspector.inspect(stream.data, name: name, path: file.path + [name], &inspection)
            } else if subtype == "Image" {
                picture(stream, Place(.pictureMetadata, path: file.path, object: number), &inspection)
            } else {
                other(stream.data, place, &inspection)
            }
        }
    }

    private static func picture(_ stream: PDFStream, _ place: Place, _ inspection: inout Inspection) {
        if stream.data.starts(with: [0xFF, 0xD8]) {
            JPEGMetadata.search(stream.data, at: place, &inspection)
        }
        inspection.finder.search(stream.data, as: .anything, at: place)
    }

    private static func other(_ data: [UInt8], _ place: Place, _ inspection: inout Inspection) {
        inspection.finder.search(data, as: .anything, at: place)
        var place = place
        place.detail = "文字列"
        var finder = inspection.finder
        LiteralScanner.scan(data[...]) { finder.search($0, as: .anything, at: place) }
        inspection.finder = finder
    }
}
