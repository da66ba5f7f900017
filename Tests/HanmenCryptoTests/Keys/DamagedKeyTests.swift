import HanmenCrypto
import HanmenTesting
import Testing

/// Nothing that anyone writes into a file may end the process; what it gives is a key or a `KeyError`.
@Suite("Damaged keys", .enabled(if: TestPKI.isAsked, Sample.needsPKI)) struct DamagedKeyTests {
    @Test("PKCS#12 with bytes changed, cut off or repeated", arguments: ["treasurer.p12", "secretariat.p12"])
    func pkcs12(name: String) throws {
        let file = try TestPKI.bytes(name)
        for seed in 0..<150 {
            _ = try? SoftwareKey.pkcs12(mutated(file, seed: UInt64(seed)), password: Sample.password)
        }
    }

    @Test("PEM with bytes changed, cut off or repeated") func pem() throws {
        let key = try TestPKI.bytes("treasurer.key.pem")
        let certificates = try TestPKI.bytes("treasurer.chain.pem")
        for seed in 0..<150 {
            _ = try? SoftwareKey.pem(
                key: mutated(key, seed: UInt64(seed)),
                certificates: mutated(certificates, seed: UInt64(seed + 7)),
                password: nil)
        }
    }
}

/// Bytes with a few accidents.
func mutated(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    var dice = Dice(seed: seed)
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: bytes.removeSubrange(place...)
        case 1: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        case 2: bytes.remove(at: place)
        default: bytes[place] = .random(in: .min ... .max, using: &dice)
        }
    }
    return bytes
}
