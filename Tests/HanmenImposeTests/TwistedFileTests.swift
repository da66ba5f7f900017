import Foundation
import HanmenCore
import HanmenFinish
import HanmenImpose
import HanmenTesting
import Testing

@Suite("Twisted files")
struct TwistedFileTests {
    /// How many files are tried: HANMEN_TWISTS, or a few.
    private static let count = ProcessInfo.processInfo.environment["HANMEN_TWISTS"].flatMap { Int($0) } ?? 300

    /// A file with all that is read of one: boxes, turns, pieces of content, annotations, layers.
    private func sample() -> [UInt8] {
        var sketch = PDFSketch()
        let layer = sketch.add("<< /Type /OCG /Name (draft) >>")
        let form = sketch.addStream(
            "0 0 20 10 re f", "/Type /XObject /Subtype /Form /BBox [0 0 20 10] /Matrix [1 0 0 1 0 0]")
        let note = sketch.add(
            "<< /Type /Annot /Subtype /Stamp /F 4 /OC \(layer) 0 R /Rect [10 10 90 60] /AP << /N \(form) 0 R >> >>"
        )
        let button = sketch.add(
            "<< /Type /Annot /Subtype /Widget /F 4 /AS /On /Rect [10 70 90 90] /AP << /N << /On \(form) 0 R >> >> >>"
        )
        let (first, second) = (sketch.addStream("q 1 0 0 1 0 0 cm"), sketch.addStream("Q"))
        sketch.inherited = "/MediaBox [0 0 600 800] /Rotate 90"
        sketch.addPage("Midori", "/CropBox [10 10 590 790] /Annots [\(note) 0 R \(button) 0 R]")
        sketch.addPage("/Contents [\(first) 0 R \(second) 0 R] /UserUnit 1.5 /TrimBox [20 20 400 500]")
        sketch.setCatalog(
            "/OCProperties << /OCGs [\(layer) 0 R] /D << /OFF [] >> >> /ViewerPreferences << /Direction /R2L >>"
        )
        return sketch.bytes()
    }

    @Test("whatever is changed in a file, it is imposed or refused")
    func twists() throws {
        let original = sample()
        let numbers = original.indices.filter { (0x30...0x39).contains(original[$0]) }
        let words: [[UInt8]] = ["null", "-1", "1e9", "99999999999999999999", "[", ">>", "/N", "0 R", "nan"]
            .map { Array($0.utf8) }
        var dice = Dice(seed: 42)
        var imposed = 0
        for _ in 0..<Self.count {
            var file = original
            for _ in 0...dice.roll(0...3) {
                let place = dice.pick(numbers)
                switch dice.roll(0...3) {
                case 0: file[min(place, file.count - 1)] = UInt8(0x30 + dice.roll(0...9))
                case 1: file[dice.roll(0...file.count - 1)] = UInt8(dice.roll(0...255))
                case 2: file.insert(contentsOf: dice.pick(words), at: min(place, file.count))
                default:
                    file.removeSubrange(
                        min(place, file.count - 1)..<min(place + dice.roll(1...9), file.count))
                }
            }
            let options = ImpositionOptions(
                dice.pick([.booklet(), .nUp(.four), .single]), marks: [.crop, .fold])
            do throws(ImpositionError) {
                _ = try Imposer(options).impose(file, at: 0)
                imposed += 1
            } catch {
                #expect(error.diagnostic.severity == .error)
            }
        }
        #expect(imposed > 0 && imposed < Self.count)
    }

    @Test(
        "numbers of all sizes in their places",
        arguments: ["-1", "1e9", "99999999999999999999999999", "0.0000001", "(a)", "null", "[]"])
    func numbers(_ value: String) throws {
        for entry in [
            "/Rotate V", "/UserUnit V", "/MediaBox [0 0 V 800]", "/TrimBox [V 0 600 V]", "/CropBox V",
            "/Contents V", "/Annots V", "/Resources V", "/Group V",
        ] {
            var sketch = PDFSketch()
            sketch.inherited = "/MediaBox [0 0 600 800]"
            sketch.addPage(entry.replacing("V", with: value))
            do throws(ImpositionError) {
                let file = try Imposer(ImpositionOptions(.fold)).impose(sketch.bytes(), at: 0)
                #expect(file.plan.sheets.count == 1)
            } catch {
                #expect(error.diagnostic.severity == .error)
            }
        }
    }
}
