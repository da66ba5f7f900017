import CCups
import Glibc

/// Where a printer is: an address of IPP (RFC 8010; `ipp://`, with TLS `ipps://`).
public struct PrinterAddress: Hashable, Sendable {
    /// The whole address.
    public let text: String
    let host: String
    let port: Int32
    let resource: String
    let isEncrypted: Bool

    /// An address as it is typed, or the name of a queue (待ち行列) of the CUPS on this machine; nil for what is
    /// neither. A password in an address is refused: others could see it.
    public init?(_ written: String) {
        guard let written = written.contains("://") ? written : Self.queue(written),
            written.utf8.count <= Self.longest
        else { return nil }
        var port: Int32 = 0
        let parts = [32, 256, 256, 1024].map { [CChar](repeating: 0, count: $0) }
        var (scheme, user, host, resource) = (parts[0], parts[1], parts[2], parts[3])
        let status = httpSeparateURI(
            HTTP_URI_CODING_HOSTNAME, written, &scheme, Int32(scheme.count), &user, Int32(user.count), &host,
            Int32(host.count), &port, &resource, Int32(resource.count))
        let name = Self.text(scheme)
        guard status.rawValue >= HTTP_URI_STATUS_OK.rawValue, ["ipp", "ipps"].contains(name), user[0] == 0,
            (1...Self.longestHost).contains(Self.text(host).utf8.count)
        else { return nil }
        text = written
        self.host = Self.text(host)
        self.port = port > 0 ? port : 631
        self.resource = resource[0] == 0 ? "/" : Self.text(resource)
        isEncrypted = name == "ipps"
    }

    /// The longest address (RFC 8011, 5.1.6).
    private static let longest = 1023
    /// The longest name of a machine (RFC 1035, 3.1).
    private static let longestHost = 253

    private static func text(_ buffer: [CChar]) -> String {
        String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The address of a queue on this machine.
    private static func queue(_ name: String) -> String? {
        let isName =
            !name.isEmpty && name.utf8.count <= 127
            && name.unicodeScalars.allSatisfy { $0.value > 0x20 && !"/\\?#'\"".unicodeScalars.contains($0) }
        return isName ? "ipp://localhost:631/printers/\(encoded(name))" : nil
    }

    private static func encoded(_ name: String) -> String {
        name.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x5F, 0x2E].contains(byte)
            if isPlain { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" + digits : digits)
        }.joined()
    }
}
