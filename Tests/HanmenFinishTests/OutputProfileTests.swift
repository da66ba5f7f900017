import HanmenCore
import HanmenFinish
import HanmenTesting
import Testing

@Suite("The profile of a press (ICC)")
struct OutputProfileTests {
    private func refused(_ bytes: [UInt8]) -> OutputProfileError? {
        do throws(OutputProfileError) {
            _ = try OutputProfile(bytes: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test("is read with its name, in versions 2 and 4", arguments: [2, 4] as [UInt8])
    func name(version: UInt8) throws {
        var profile = TestProfile(name: "Coated (test)")
        profile.version = version
        #expect(try OutputProfile(bytes: profile.bytes).name == "Coated (test)")
        profile.elements[0].content = TestProfile.texts([("jaJP", "コート紙"), ("enUS", "Coated")])
        #expect(try OutputProfile(bytes: profile.bytes).name == "Coated")
    }

    @Test("a name that is none in ASCII becomes that of its colours")
    func nameless() throws {
        var profile = TestProfile(name: "")
        #expect(try OutputProfile(bytes: profile.bytes).name == "CMYK")
        profile.elements[0].content = TestProfile.texts([("jaJP", "コート紙")])
        #expect(try OutputProfile(bytes: profile.bytes).name == "CMYK")
    }

    @Test("what follows the profile in its file is left out")
    func padded() throws {
        let bytes = TestProfile().bytes
        #expect(try OutputProfile(bytes: bytes + [0, 0, 0]).bytes == bytes)
    }

    @Test("files that are none are refused", arguments: [0, 1, 39, 128, 5000])
    func notProfile(count: Int) {
        #expect(refused([UInt8](repeating: 0x41, count: count)) == .notProfile)
    }

    @Test("a file cut anywhere is refused")
    func truncated() {
        let bytes = TestProfile().bytes
        for count in 0..<bytes.count {
            let error = refused(Array(bytes.prefix(count)))
            #expect(error == (count < 40 ? .notProfile : .damaged), "\(count)")
        }
    }

    @Test(
        "profiles of displays and scanners, of RGB and gray presses, and of other versions are refused by name"
    )
    func wrong() {
        var profile = TestProfile()
        for name in ["mntr", "scnr", "link", "abst"] {
            profile.profileClass = name
            #expect(refused(profile.bytes) == .profileClass(name))
        }
        profile.profileClass = "prtr"
        for name in ["RGB ", "GRAY", "6CLR"] {
            profile.space = name
            #expect(refused(profile.bytes) == .space(name))
        }
        profile.space = "CMYK"
        for version: UInt8 in [0, 1, 3, 5] {
            profile.version = version
            #expect(refused(profile.bytes) == .version(Int(version)))
        }
    }

    @Test("a table that points outside, or counts more entries than there are, is refused")
    func lying() {
        let bytes = TestProfile().bytes
        for (offset, value) in [
            (128, 0x7FFF_FFFF), (128, 200), (136, 0), (136, 0xFFFF_FFF0), (140, 0xFFFF_FFFF), (140, 3),
            (0, 12),
            (0, 0xFFFF_FFFF),
        ] {
            var damaged = bytes
            damaged.replaceSubrange(offset..<offset + 4, with: TestProfile.number(value))
            #expect(refused(damaged) == .damaged, "\(offset) \(value)")
        }
    }

    @Test("a profile without the tables that printing needs is refused", arguments: 0..<3)
    func missing(index: Int) {
        var profile = TestProfile()
        let tag = profile.elements.remove(at: index).tag
        #expect(refused(profile.bytes) == .tagMissing(tag))
    }

    @Test("any bytes in place of any four are read or refused, never a crash")
    func fuzz() {
        var profile = TestProfile()
        profile.elements[0].content = TestProfile.texts([("enUS", "Coated"), ("jaJP", "コート紙")])
        var random = SplitMix(state: 7)
        for _ in 0..<3000 {
            var bytes = profile.bytes
            let offset = Int(random.next() % UInt64(bytes.count - 4))
            let value = Int(random.next() & 0xFFFF_FFFF)
            bytes.replaceSubrange(offset..<offset + 4, with: TestProfile.number(value))
            _ = refused(bytes)
        }
    }

    @Test("a file larger than any profile is refused")
    func large() {
        let bytes = [UInt8](repeating: 0, count: OutputProfile.largest + 1)
        #expect(refused(bytes) == .tooLarge(limit: OutputProfile.largest))
    }

    @Test("each refusal names the file, says why and where to get one that can be used")
    func told() {
        let errors: [OutputProfileError] = [
            .tooLarge(limit: 8 << 20), .notProfile, .damaged, .version(3), .profileClass("mntr"),
            .profileClass("\u{1}x"), .space("RGB "), .tagMissing("B2A0"),
        ]
        for error in errors {
            let told = error.diagnostic(path: "a.icc")
            #expect(told.id.name.hasPrefix("finish.profile."))
            #expect(told.summary.japanese.contains("a.icc"))
            #expect(told.hints[0].japanese.contains("印刷所"))
        }
    }

    @Test("the profile of a real press is taken", .enabled(if: TestProfile.installed != nil, "scribus-data"))
    func real() throws {
        let bytes = try #require(TestProfile.installed)
        #expect(try OutputProfile(bytes: bytes).name.contains("ISO Coated"))
    }
}

/// Numbers that look random and are the same every time.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
