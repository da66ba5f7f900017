import HanmenCrypto
import Testing

@Suite("Addresses of keys in tokens") struct TokenAddressTests {
    @Test("all parts are read") func parts() throws {
        let address = try TokenAddress(
            "pkcs11:token=%E7%B7%91%E9%87%8E;manufacturer=m;model=c;serial=12;slot-id=7;object=a%3Bb;"
                + "id=%01%FFx;type=private?module-path=/usr/lib/m.so&pin-source=file:/run/pin")
        #expect(address.token == "緑野")
        #expect(address.manufacturer == "m")
        #expect(address.model == "c")
        #expect(address.serial == "12")
        #expect(address.slot == 7)
        #expect(address.object == "a;b")
        #expect(address.id == [0x01, 0xFF, 0x78])
        #expect(address.modulePath == "/usr/lib/m.so")
        #expect(address.pinSource == "/run/pin")
    }

    @Test("an address may be empty, or name its module only") func short() throws {
        #expect(try TokenAddress("pkcs11:").token == nil)
        #expect(try TokenAddress("pkcs11:?module-name=softhsm2").moduleName == "softhsm2")
    }

    @Test(
        "what cannot be read, or is not known, is refused",
        arguments: [
            ("", "pkcs11:"), ("http://x", "pkcs11:"), ("pkcs11:objekt=a", "objekt"),
            ("pkcs11:object", "object"),
            ("pkcs11:id=%0", "id"), ("pkcs11:id=%GG", "id"), ("pkcs11:token=%FF", "token"),
            ("pkcs11:token=a;token=b", "token"), ("pkcs11:slot-id=x", "slot-id"),
            ("pkcs11:type=public", "type"),
            ("pkcs11:object=a?pin-value=1234", "pin-value"), ("pkcs11:?module-name=../evil", "module-name"),
        ])
    func refused(text: String, reason: String) {
        #expect(throws: KeyError.wrongAddress(reason)) { try TokenAddress(text) }
    }

    @Test("an address that is refused does not tell what stood in it") func silent() {
        let error = #expect(throws: KeyError.self) { try TokenAddress("pkcs11:object=a?pin-value=1234") }
        #expect(!String(describing: error).contains("1234"))
    }
}
