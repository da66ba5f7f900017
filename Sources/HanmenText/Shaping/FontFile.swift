import CPango

/// A font file, with one face or several.
struct FontFile: ~Copyable {
    private let blob: OpaquePointer
    private let count: Int

    /// Opens a file; nil where it is missing or no font.
    init?(path: String) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
        let count = Int(hb_face_count(blob))
        guard count > 0 else {
            hb_blob_destroy(blob)
            return nil
        }
        self.blob = blob
        self.count = count
    }

    deinit { hb_blob_destroy(blob) }

    /// The face of a family; the first where none has its name.
    func index(ofFamily family: String) -> Int {
        (0..<count).first { index in
            with(index) { face in Self.names(of: face).contains(family) }
        } ?? 0
    }

    /// What fontconfig calls the kind of outlines that a face has.
    func format(at index: Int) -> String {
        with(index) { face in
            let table = hb_face_reference_table(face, 0x4346_4620)
            defer { hb_blob_destroy(table) }
            return hb_blob_get_length(table) > 0 ? "CFF" : "TrueType"
        }
    }

    private func with<Value>(_ index: Int, _ work: (OpaquePointer?) -> Value) -> Value {
        let face = hb_face_create(blob, UInt32(index))
        defer { hb_face_destroy(face) }
        return work(face)
    }

    /// The family names of a face, in all languages (OpenType, "name": 1 and 16).
    private static func names(of face: OpaquePointer?) -> [String] {
        var count: UInt32 = 0
        guard let entries = hb_ot_name_list_names(face, &count) else { return [] }
        return UnsafeBufferPointer(start: entries, count: Int(count)).filter { [1, 16].contains($0.name_id) }
            .map { name(of: face, $0) }
    }

    private static func name(of face: OpaquePointer?, _ entry: hb_ot_name_entry_t) -> String {
        var bytes = [CChar](repeating: 0, count: 256)
        var count = UInt32(bytes.count)
        hb_ot_name_get_utf8(face, entry.name_id, entry.language, &count, &bytes)
        return String(decoding: bytes.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
