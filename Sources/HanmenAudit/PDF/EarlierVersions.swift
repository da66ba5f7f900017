import HanmenReading

/// Searches what a file was before it was changed: an update is written behind the file, which stays (ISO 32000-1,
/// 7.5.6).
enum EarlierVersions {
    static func search(_ file: PDFInspector.File, _ inspection: inout Inspection) {
        let ends = ends(in: file.bytes).dropLast()
        guard ends.count <= AuditLimits.revisionCount else {
            return inspection.doubt(.tooMuch, at: Place(.earlierVersions, path: file.path))
        }
        for (index, end) in ends.enumerated() {
            let place = Place(.earlierVersions, path: file.path, detail: "第 \(index + 1) 版")
            let bytes = Array(file.bytes[..<end])
            guard let contents = try? PDFContents(bytes) else {
                // A file for fast web view begins with a table that is no version of its own.
                if index > 0 || !isLinearized(file) { inspection.doubt(.brokenVersion, at: place) }
                continue
            }
            search(contents, bytes, place, &inspection)
        }
    }

    /// All that is found in a version is told under one place.
    private static func search(
        _ contents: PDFContents, _ bytes: [UInt8], _ place: Place, _ inspection: inout Inspection
    ) {
        let file = PDFInspector.File(
            bytes: bytes, contents: contents, drawn: ContentInterpreter.run(contents), path: place.path)
        var older = Inspection(inspection.finder.patterns)
        do throws(AuditError) {
            try PDFInspector.searchObjects(of: file, &older)
        } catch {
            inspection.doubt(.brokenVersion, at: place)
        }
        PopplerSearch.search(file, &older)
        for leak in older.finder.leaks {
            var place = place
            place.object = leak.place.object
            place.page = leak.place.page
            inspection.finder.take(Leak(secret: leak.secret, place: place))
        }
        for doubt in older.unproven { inspection.doubt(doubt.reason, at: place) }
    }

    private static func isLinearized(_ file: PDFInspector.File) -> Bool {
        file.contents.objects.values.contains { $0.entries?["Linearized"] != nil }
    }

    /// The offsets behind each end mark.
    private static func ends(in bytes: [UInt8]) -> [Int] {
        let mark = Array("%%EOF".utf8)
        return bytes.indices.filter { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
            .map { $0 + mark.count }
    }
}
