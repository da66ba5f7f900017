import HanmenTesting
import Testing

@testable import HanmenVolume

@Suite("Numbers of a volume's pages")
struct VolumeNumbersTests {
    @Test("reports begin on right-hand pages, in order, without a page between that is not blank")
    func laws() {
        var dice = Dice(seed: 81)
        for _ in 0..<200 {
            let pieces = (0..<Int.random(in: 1...30, using: &dice)).map { _ in
                VolumeNumbers.Piece(pages: Int.random(in: 1...9, using: &dice), startsRight: true)
            }
            let front = Int.random(in: 0...9, using: &dice)
            let numbers = VolumeNumbers(front: front, pieces: pieces, isPadded: true)
            #expect(numbers.frontPages.isMultiple(of: 2) && numbers.frontPages - front <= 1)
            #expect(numbers.starts.allSatisfy { !$0.isMultiple(of: 2) })
            var end = 0
            for (piece, start) in zip(pieces, numbers.starts) {
                #expect(start - end == 1 || start - end == 2)
                end = start + piece.pages - 1
            }
            #expect(numbers.last == end)
            // A number that is odd stands on a page that is odd among all: on the right.
            #expect(numbers.starts.allSatisfy { numbers.index(of: $0).isMultiple(of: 2) })
        }
    }

    @Test("without blank pages, pieces follow each other")
    func dense() {
        let pieces = [3, 2, 4].map { VolumeNumbers.Piece(pages: $0, startsRight: true) }
        let numbers = VolumeNumbers(front: 3, pieces: pieces, isPadded: false)
        #expect(numbers.starts == [1, 4, 6] && numbers.last == 9 && numbers.index(of: 1) == 3)
    }

    @Test("front matter has small Roman numbers")
    func roman() {
        #expect(
            (1...10).map(VolumeNumbers.roman) == [
                "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
            ])
        #expect(VolumeNumbers.roman(1994) == "mcmxciv")
    }
}
