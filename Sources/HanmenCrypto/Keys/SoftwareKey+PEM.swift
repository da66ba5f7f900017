import COpenSSL

extension SoftwareKey {
    /// Reads a private key (PKCS#8, encrypted or not, or the older forms) and its certificates; both may stand in one
    /// file.
    public static func pem(
        key: [UInt8], certificates: [UInt8], password: Secret?, prefersPSS: Bool = false
    ) throws(KeyError) -> SoftwareKey {
        guard key.count <= largestFile, certificates.count <= largestFile else { throw .unreadable }
        defer { LibraryErrors.clear() }
        let privateKey = try PEMFile.privateKey(key, password: password)
        return try SoftwareKey(
            privateKey, certificates: PEMFile.certificates(certificates), prefersPSS: prefersPSS)
    }
}

/// Reads PEM (RFC 7468).
private enum PEMFile {
    static func privateKey(_ file: [UInt8], password: Secret?) throws(KeyError) -> PrivateKey {
        LibraryErrors.clear()
        guard let input = MemoryInput(file) else { throw .unreadable }
        let question = PasswordQuestion(password)
        let key = withExtendedLifetime(question) {
            PEM_read_bio_PrivateKey(
                input.pointer, nil, answerPassword, Unmanaged.passUnretained(question).toOpaque())
        }
        if let key { return PrivateKey(adopting: key) }
        if question.wasAsked { throw .wrongPassword }
        throw file.mentions("PRIVATE KEY-----") ? .unreadable : .incomplete
    }

    static func certificates(_ file: [UInt8]) -> [Certificate] {
        guard let input = MemoryInput(file) else { return [] }
        var certificates: [Certificate] = []
        while certificates.count < CertificateChain.mostCandidates,
            let pointer = PEM_read_bio_X509(input.pointer, nil, answerPassword, nil)
        {
            defer { X509_free(pointer) }
            if let certificate = Certificate(copying: pointer) { certificates.append(certificate) }
        }
        LibraryErrors.clear()
        return certificates
    }
}

/// What is answered when the library asks for a password; without an answer of ours it would ask at the terminal.
private final class PasswordQuestion {
    private let password: Secret?
    private(set) var wasAsked = false

    init(_ password: Secret?) { self.password = password }

    func answer(into buffer: UnsafeMutablePointer<CChar>, size: Int32) -> Int32 {
        wasAsked = true
        return password?.withBytes { bytes in
            guard bytes.count <= Int(size), let start = bytes.baseAddress else { return -1 }
            UnsafeMutableRawPointer(buffer).copyMemory(from: start, byteCount: bytes.count)
            return Int32(bytes.count)
        } ?? -1
    }
}

private func answerPassword(
    _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int32, _: Int32, _ data: UnsafeMutableRawPointer?
) -> Int32 {
    guard let data, let buffer else { return -1 }
    return Unmanaged<PasswordQuestion>.fromOpaque(data).takeUnretainedValue().answer(into: buffer, size: size)
}

extension [UInt8] {
    fileprivate func mentions(_ word: String) -> Bool {
        String(decoding: self, as: UTF8.self).contains(word)
    }
}
