import HanmenCore
import HanmenFinish
import HanmenForms

/// What a report's PDF carries of the report itself: the file as written, its layouts, its data.
struct ProofAttachments {
    let proof: Proof
    /// The time they are marked with: that of the PDF, so that the same input gives the same bytes.
    let modified: Int

    /// The attachments: source first, then layouts from the base form upwards, then data. A public edition has data
    /// only: what was written, and what layouts fix, may be private.
    var all: [Attachment] { proof.form.edition == .public ? data : [source] + layouts + data }

    private var source: Attachment {
        attachment(
            proof.path.lastPathComponent, .markdown, "報告書の原稿（書かれたまま）", .source, proof.bytes)
    }

    private var layouts: [Attachment] {
        let layers = proof.form.layers
        return layers.enumerated().map { index, layer in
            attachment(
                "様式\(index + 1)-\(layer.name.lastPathComponent)", .yaml,
                "報告書を組んだ様式（\(layers.count)枚の\(index + 1)枚目。基本の様式から順に）", .supplement, layer.utf8)
        }
    }

    private var data: [Attachment] {
        let values = proof.form.data
        return [
            attachment("データ.json", .json, "報告書の項目と値（JSON）", .data, Array(FormDataJSON(values).text.utf8)),
            attachment("データ.csv", .csv, "報告書の項目と値（表計算用のCSV）", .data, Array(FormDataCSV(values).text.utf8)),
        ]
    }

    private func attachment(
        _ name: String, _ type: MediaType, _ description: String, _ relationship: Attachment.Relationship,
        _ bytes: [UInt8]
    ) -> Attachment {
        Attachment(
            name: name, mediaType: type, description: description, relationship: relationship, bytes: bytes,
            modified: modified)
    }
}

extension String {
    /// The name of a file without its folders.
    var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? "" }
}
