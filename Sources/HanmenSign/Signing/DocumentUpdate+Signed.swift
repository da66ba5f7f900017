import HanmenCrypto
import HanmenDigest

extension DocumentUpdate {
    /// The file with the update and the message over it.
    ///
    /// - Parameters:
    ///   - object: the object that was added with the dictionary's bytes.
    ///   - message: makes the message over the hash of all bytes but its own.
    func signed(
        _ dictionary: SignatureDictionary, object: Int, digest: Digest,
        by message: (_ hash: [UInt8]) throws(SigningError) -> [UInt8]
    ) throws(SigningError) -> [UInt8] {
        let written = written(salt: dictionary.bytes + Digest.sha256.hash(original))
        guard let offset = written.rawOffsets[object] else { return original }
        var file = written.file
        let ranges = dictionary.fillByteRange(in: &file, at: offset)
        let message = try message(digest.hash(file, ranges: ranges))
        try dictionary.fill(message, in: &file, at: offset)
        return file
    }
}
