import Foundation
import HanmenTesting
import Testing

/// The objects of a file as qpdf lists them, so that its wiring can be followed.
struct FileObjects {
    private let objects: [String: Any]

    init(_ pdf: [UInt8]) throws {
        let json = try PDFText.report("qpdf", ["--json=2", "--json-key=qpdf"], on: pdf).output
        let whole = try JSONSerialization.jsonObject(with: json) as? [String: Any]
        let parts = whole?["qpdf"] as? [[String: Any]]
        objects = try #require(parts?.last)
    }

    /// A dictionary, by reference or as it is.
    func dictionary(_ value: Any?) -> [String: Any] {
        if let reference = value as? String {
            let object = objects["obj:\(reference)"] as? [String: Any]
            return object?["value"] as? [String: Any] ?? [:]
        }
        return value as? [String: Any] ?? [:]
    }

    /// An array, by reference or as it is.
    func array(_ value: Any?) -> [Any] {
        if let reference = value as? String {
            let object = objects["obj:\(reference)"] as? [String: Any]
            return object?["value"] as? [Any] ?? []
        }
        return value as? [Any] ?? []
    }

    var catalog: [String: Any] {
        let trailer = objects["trailer"] as? [String: Any]
        return dictionary(dictionary(trailer?["value"])["/Root"])
    }

    /// References to the pages in order; Cairo writes one flat node.
    var pages: [String] { array(dictionary(catalog["/Pages"])["/Kids"]).compactMap { $0 as? String } }

    /// All dictionaries of a structure type.
    func elements(_ type: String) -> [[String: Any]] {
        objects.keys.sorted().map { dictionary(String($0.dropFirst(4))) }
            .filter { $0["/P"] != nil && $0["/S"] as? String == "/\(type)" }
    }
}
