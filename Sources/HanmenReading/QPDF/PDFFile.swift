package import HanmenFinish
import CQPDF
import Glibc

/// A PDF file held in memory by qpdf, open while a closure runs.
package final class PDFFile {
    let data: qpdf_data

    private init() throws(FinishingError) {
        guard let data = qpdf_init() else { throw .unreadable(reason: "qpdf cannot start") }
        self.data = data
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, 1)
    }

    deinit {
        // An error that nobody asked for would be written to the terminal.
        if qpdf_has_error(data) != 0 { _ = qpdf_get_error(data) }
        var data: qpdf_data? = data
        qpdf_cleanup(&data)
    }

    /// Opens a file; qpdf reads from `bytes` until the work is done.
    package static func withFile<Result>(
        _ bytes: [UInt8], _ work: (PDFFile) throws(FinishingError) -> Result
    ) throws(FinishingError) -> Result {
        try bytes.withUnsafeBufferPointer { buffer throws(FinishingError) in
            let file = try PDFFile()
            let start = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            let code = qpdf_read_memory(file.data, "drawn file", start, UInt64(buffer.count), nil)
            guard file.succeeded(code) else { throw .unreadable(reason: file.errorText) }
            return try work(file)
        }
    }

    /// Whether a call went well, and qpdf found nothing to repair.
    ///
    /// Cairo lists a picture twice that it draws twice on a page; qpdf tells that and keeps one, as it should.
    private func succeeded(_ code: QPDF_ERROR_CODE) -> Bool {
        var isSound = code & QPDF_ERRORS == 0
        while qpdf_more_warnings(data) != 0, let warning = qpdf_next_warning(data) {
            let text = String(cString: qpdf_get_error_full_text(data, warning))
            if !text.contains("duplicated key") { isSound = false }
        }
        return isSound
    }

    /// What qpdf had to pass over or repair since it was asked last; nil if nothing.
    package var complaint: String? {
        succeeded(QPDF_SUCCESS) && qpdf_has_error(data) == 0 ? nil : "objects had to be repaired \(errorText)"
    }

    /// What qpdf complains of; empty if nothing.
    private var errorText: String {
        guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return "" }
        return String(cString: qpdf_get_error_full_text(data, error))
    }
}

// MARK: - What is in the file

extension PDFFile {
    /// The document catalog.
    package var catalog: PDFObject { PDFObject(file: self, handle: qpdf_get_root(data)) }

    /// The trailer.
    package var trailer: PDFObject { PDFObject(file: self, handle: qpdf_get_trailer(data)) }

    /// The page dictionaries in order.
    package var pages: [PDFObject] {
        let count = max(0, Int(qpdf_get_num_pages(data)))
        return (0..<count).map { PDFObject(file: self, handle: qpdf_get_page_n(data, $0)) }
    }
}

extension PDFFile {
    /// Whether it is encrypted, with a password or without.
    package var isEncrypted: Bool { qpdf_is_encrypted(data) != 0 }

    /// Gives pages what they inherit from the nodes above them (ISO 32000-1, 7.7.3.4).
    package func pushInheritedAttributes() throws(FinishingError) {
        guard succeeded(qpdf_push_inherited_attributes_to_page(data)) else {
            throw .unreadable(reason: errorText)
        }
    }

    /// Adds a page behind the last.
    package func append(page: PDFObject) throws(FinishingError) {
        guard succeeded(qpdf_add_page(data, data, page.handle, 0)) else {
            throw .unwritable(reason: errorText)
        }
    }

    /// Takes a page out of the page tree.
    package func remove(_ page: PDFObject) { qpdf_remove_page(data, page.handle) }
}

// MARK: - Making objects

extension PDFFile {
    /// Makes an object; the caller may release it once it is put somewhere.
    package func make(_ value: PDFValue) -> PDFObject {
        PDFObject(file: self, handle: handle(for: value))
    }

    /// Makes an indirect object.
    package func add(_ value: PDFValue) -> PDFObject {
        let direct = make(value)
        defer { direct.release() }
        return PDFObject(file: self, handle: qpdf_make_indirect_object(data, direct.handle))
    }

    /// Makes a stream.
    package func addStream(_ bytes: [UInt8], _ dictionary: PDFDictionary) -> PDFObject {
        let stream = PDFObject(file: self, handle: qpdf_oh_new_stream(data))
        stream.replaceStream(bytes)
        let entries = PDFObject(file: self, handle: qpdf_oh_get_dict(data, stream.handle))
        for (key, value) in dictionary { entries.set(key, value) }
        return stream
    }

    /// Makes a stream of what is compressed already.
    package func addStream(
        compressed bytes: [UInt8], _ dictionary: PDFDictionary
    ) -> PDFObject {
        let stream = PDFObject(file: self, handle: qpdf_oh_new_stream(data))
        stream.replaceStream(compressed: bytes)
        let entries = stream.streamDictionary
        for (key, value) in dictionary { entries.set(key, value) }
        return stream
    }

    private func handle(for value: PDFValue) -> qpdf_oh {
        switch value {
        case .boolean(let value): qpdf_oh_new_bool(data, value ? 1 : 0)
        case .integer(let value): qpdf_oh_new_integer(data, Int64(value))
        case .real(let value): qpdf_oh_new_real_from_double(data, value, 4)
        case .name(let name): qpdf_oh_new_name(data, "/" + name)
        case .text(let text): qpdf_oh_new_binary_unicode_string(data, text, text.utf8.count)
        case .bytes(let bytes): string(bytes)
        case .array(let values): array(values)
        case .dictionary(let entries): dictionary(entries)
        case .reference(let reference): qpdf_get_object_by_id(data, Int32(clamping: reference.number), 0)
        case .null: qpdf_oh_new_null(data)
        }
    }

    private func string(_ bytes: [UInt8]) -> qpdf_oh {
        bytes.withUnsafeBytes {
            qpdf_oh_new_binary_string(data, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
        }
    }

    private func array(_ values: [PDFValue]) -> qpdf_oh {
        let array = qpdf_oh_new_array(data)
        for value in values {
            let item = make(value)
            qpdf_oh_append_item(data, array, item.handle)
            item.release()
        }
        return array
    }

    private func dictionary(_ entries: PDFDictionary) -> qpdf_oh {
        let dictionary = PDFObject(file: self, handle: qpdf_oh_new_dictionary(data))
        for (key, value) in entries { dictionary.set(key, value) }
        return dictionary.handle
    }
}

// MARK: - Writing

extension PDFFile {
    /// Writes the file with object streams and an identifier made from its content, page by page for fast web view if
    /// asked; of its own version where none is given.
    package func write(version: String? = nil, linearized: Bool) throws(FinishingError) -> [UInt8] {
        // No object is asked for any more; what refers to them would only take room.
        qpdf_oh_release_all(data)
        guard qpdf_has_error(data) == 0, qpdf_init_write_memory(data) == 0 else {
            throw .unwritable(reason: errorText)
        }
        qpdf_set_deterministic_ID(data, 1)
        qpdf_set_object_stream_mode(data, qpdf_o_generate)
        qpdf_set_newline_before_endstream(data, 1)
        qpdf_set_linearization(data, linearized ? 1 : 0)
        if let version { qpdf_force_pdf_version(data, version) }
        guard succeeded(qpdf_write(data)), qpdf_has_error(data) == 0 else {
            throw .unwritable(reason: errorText)
        }
        return [UInt8](UnsafeBufferPointer(start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data)))
    }
}

extension PDFFile: ObjectHolder {
    package func addObject(_ value: PDFValue) -> PDFReference {
        PDFReference(number: add(value).identifier)
    }
    package func addObject(stream bytes: [UInt8], _ dictionary: PDFDictionary) -> PDFReference {
        PDFReference(number: addStream(bytes, dictionary).identifier)
    }
    // Such streams qpdf leaves as they are.
    package func addObject(metadata bytes: [UInt8], _ dictionary: PDFDictionary) -> PDFReference {
        addObject(stream: bytes, dictionary)
    }
    package func setInCatalog(_ key: String, _ value: PDFValue) { catalog.set(key, value) }
    package func setInTrailer(_ key: String, _ value: PDFValue) { trailer.set(key, value) }
}
