import HanmenPrint
import Testing

@Suite("Addresses of printers")
struct AddressTests {
    @Test(
        "addresses of IPP are taken as they are",
        arguments: [
            "ipp://192.0.2.10/ipp/print", "ipps://printer.example.jp/ipp/print", "ipp://printer.local:8631/",
            "ipp://[2001:db8::1]/ipp/print", "ipp://localhost",
        ])
    func good(_ text: String) { #expect(PrinterAddress(text)?.text == text) }

    @Test(
        "what is no address of IPP is refused",
        arguments: [
            "", "ipp://", "ipp:///ipp/print", "http://192.0.2.10/ipp/print", "file:///etc/passwd",
            "lpd://192.0.2.10/queue", "ipp://192.0.2.10:99999/", "ipp://192.0.2.10:port/",
            "ipp://" + String(repeating: "a", count: 300) + "/", "socket://192.0.2.10",
        ])
    func bad(_ text: String) { #expect(PrinterAddress(text) == nil) }

    @Test("a user or a password in an address is refused")
    func password() {
        #expect(PrinterAddress("ipp://user:secret@192.0.2.10/ipp/print") == nil)
        #expect(PrinterAddress("ipp://user@192.0.2.10/ipp/print") == nil)
    }

    @Test("any other word is a queue of this machine's CUPS")
    func queues() {
        #expect(PrinterAddress("mfp-2")?.text == "ipp://localhost:631/printers/mfp-2")
        #expect(
            PrinterAddress("二階")?.text == "ipp://localhost:631/printers/%E4%BA%8C%E9%9A%8E")
        for text in ["a b", "a/b", "a?b", "a#b", "../x", String(repeating: "a", count: 128)] {
            #expect(PrinterAddress(text) == nil)
        }
    }
}
