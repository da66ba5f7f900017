package import HanmenFinish
import CQPDF

/// An object of a file, by qpdf's handle; valid as long as the file is open.
package struct PDFObject {
    let file: PDFFile
    let handle: qpdf_oh

    private var data: qpdf_data { file.data }

    /// What a dictionary has under a key.
    package subscript(key: String) -> PDFObject? {
        guard qpdf_oh_has_key(data, handle, "/" + key) != 0 else { return nil }
        return PDFObject(file: file, handle: qpdf_oh_get_key(data, handle, "/" + key))
    }

    /// The dictionary of a stream.
    package var streamDictionary: PDFObject { PDFObject(file: file, handle: qpdf_oh_get_dict(data, handle)) }

    /// Puts a value under a key of a dictionary.
    package func set(_ key: String, _ value: PDFValue) {
        let item = file.make(value)
        qpdf_oh_replace_key(data, handle, "/" + key, item.handle)
        item.release()
    }

    /// Removes a key of a dictionary.
    package func remove(_ key: String) { qpdf_oh_remove_key(data, handle, "/" + key) }

    /// The keys of a dictionary, without their slashes.
    package var keys: [String] {
        guard qpdf_oh_is_dictionary(data, handle) != 0 else { return [] }
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(data, handle)
        while qpdf_oh_dict_more_keys(data) != 0 {
            keys.append(String(String(cString: qpdf_oh_dict_next_key(data)).dropFirst()))
        }
        return keys
    }

    /// The items of an array.
    package var items: [PDFObject] {
        guard qpdf_oh_is_array(data, handle) != 0 else { return [] }
        return (0..<qpdf_oh_get_array_n_items(data, handle))
            .map { PDFObject(file: file, handle: qpdf_oh_get_array_item(data, handle, $0)) }
    }

    /// Whether it is this name.
    package func isName(_ name: String) -> Bool { qpdf_oh_is_name_and_equals(data, handle, "/" + name) != 0 }

    /// Whether it is a stream.
    package var isStream: Bool { qpdf_oh_is_stream(data, handle) != 0 }

    /// Whether it is a dictionary.
    package var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != 0 }

    /// The name without its slash, or nil.
    package var nameValue: String? {
        guard qpdf_oh_is_name(data, handle) != 0 else { return nil }
        return String(String(cString: qpdf_oh_get_name(data, handle)).dropFirst())
    }

    /// A text string in any of PDF's encodings (ISO 32000-1, 7.9.2.2), or nil.
    package var textValue: String? {
        guard qpdf_oh_is_string(data, handle) != 0 else { return nil }
        var count = 0
        let start = qpdf_oh_get_binary_utf8_value(data, handle, &count)
        return start.map { String(decoding: UnsafeRawBufferPointer(start: $0, count: count), as: UTF8.self) }
    }

    /// Whether it is true; false for anything but a boolean.
    package var isTrue: Bool {
        qpdf_oh_is_bool(data, handle) != 0 && qpdf_oh_get_bool_value(data, handle) != 0
    }

    /// The value of a number, or nil.
    package var number: Double? {
        qpdf_oh_is_number(data, handle) != 0 ? qpdf_oh_get_numeric_value(data, handle) : nil
    }

    /// What refers to the object; a direct one becomes indirect for it.
    package var value: PDFValue {
        guard identifier == 0 else { return .reference(PDFReference(number: identifier)) }
        let indirect = qpdf_make_indirect_object(data, handle)
        defer { qpdf_oh_release(data, indirect) }
        return .reference(PDFReference(number: Int(qpdf_oh_get_object_id(data, indirect))))
    }

    /// The object's number in the file; 0 for a direct object.
    package var identifier: Int { Int(qpdf_oh_get_object_id(data, handle)) }

    /// Replaces a stream's bytes by compressed ones.
    func replaceStream(compressed bytes: [UInt8]) {
        let none = qpdf_oh_new_null(data)
        let filter = qpdf_oh_new_name(data, "/FlateDecode")
        qpdf_oh_replace_stream_data(data, handle, bytes, bytes.count, filter, none)
        qpdf_oh_release(data, none)
        qpdf_oh_release(data, filter)
    }

    /// Replaces a stream's bytes; qpdf compresses them when it writes.
    package func replaceStream(_ bytes: [UInt8]) {
        let none = qpdf_oh_new_null(data)
        qpdf_oh_replace_stream_data(data, handle, bytes, bytes.count, none, none)
        qpdf_oh_release(data, none)
    }

    /// Gives the handle back; the object stays where it was put.
    package func release() { qpdf_oh_release(data, handle) }
}
