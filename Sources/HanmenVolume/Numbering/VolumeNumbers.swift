/// Where each piece of a volume begins, and what its pages are called: front matter in small Roman numbers, then
/// numbers from 1, each report on a right-hand page, which has an odd number.
struct VolumeNumbers: Hashable, Sendable {
    /// A piece behind the front matter.
    struct Piece: Hashable, Sendable {
        var pages: Int
        /// Whether it must begin on a right-hand page.
        var startsRight: Bool
    }

    /// How many pages the front matter has, with the blank one that may end it.
    let frontPages: Int
    /// The number of the first page of each piece.
    let starts: [Int]
    /// The number of the last page of the volume.
    let last: Int

    /// - Parameters:
    ///   - front: the pages of cover and contents.
    ///   - isPadded: whether blank pages are put in, so that pieces begin on right-hand pages.
    init(front: Int, pieces: [Piece], isPadded: Bool) {
        frontPages = isPadded ? front + front % 2 : front
        var next = 1
        var starts: [Int] = []
        for piece in pieces {
            if isPadded, piece.startsRight, next.isMultiple(of: 2) { next += 1 }
            starts.append(next)
            next += piece.pages
        }
        self.starts = starts
        last = next - 1
    }

    /// The place of a numbered page among all pages, from 0.
    func index(of number: Int) -> Int { frontPages + number - 1 }

    /// A number in small Roman letters, as front matter is numbered.
    static func roman(_ number: Int) -> String {
        let signs = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var (rest, text) = (number, "")
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
