/// Searches texts and bytes for all values and gathers where they were found.
struct Finder {
    let patterns: PatternSet
    /// What was found so far, each value once a place.
    private(set) var leaks: [Leak] = []
    private var seen: Set<Leak> = []
    /// How many bytes may still be looked through.
    private(set) var budget: Int

    init(_ patterns: PatternSet, budget: Int = AuditLimits.searchedBytes) {
        self.patterns = patterns
        self.budget = budget
    }

    /// Whether there was more than could be looked through.
    var isExhausted: Bool { budget < 0 }

    private mutating func note(_ form: Int, at place: Place) {
        take(Leak(secret: patterns.forms[form].secret, place: place))
    }

    /// Takes what was found; each once.
    mutating func take(_ leak: Leak) {
        if leaks.count < AuditLimits.leakCount, seen.insert(leak).inserted { leaks.append(leak) }
    }

    // MARK: Texts

    /// Searches a text; spaces and line ends in values do not count.
    mutating func search(_ text: String, at place: Place) {
        search(text.unicodeScalars.map(\.value)) { _ in place }
    }

    /// Searches a text whose place depends on the offset.
    mutating func search(_ scalars: [UInt32], at place: (Int) -> Place) {
        budget -= scalars.count
        guard !isExhausted else { return }
        var found: [(form: Int, start: Int)] = []
        scalars.withUnsafeBufferPointer { scalars in
            for start in 0..<scalars.count where patterns.mayBegin(scalars[start]) {
                walk(scalars, from: start, &found)
            }
        }
        for (form, start) in found { note(form, at: place(start)) }
    }

    private func walk(
        _ scalars: UnsafeBufferPointer<UInt32>, from start: Int, _ found: inout [(form: Int, start: Int)]
    ) {
        var walk = FormWalk(patterns, gaps: .text)
        var index = start
        while index < scalars.count {
            let step = walk.take(scalars[index])
            index += 1
            if case .stops = step { return }
            guard case .found(let forms) = step else { continue }
            let before = start > 0 ? scalars[start - 1] : 0
            let after = index < scalars.count ? scalars[index] : 0
            for form in forms where isWhole(form, before, after) { found.append((form, start)) }
        }
    }

    /// A number in a longer number is another number; so is a word in a longer word.
    private func isWhole(_ index: Int, _ before: UInt32, _ after: UInt32) -> Bool {
        let form = patterns.forms[index]
        if form.beginsWithDigit, before.isWrittenDigit { return false }
        if form.endsWithDigit, after.isWrittenDigit { return false }
        guard form.isASCII else { return true }
        if form.beginsWithLatin, before.isASCIILetter { return false }
        return !(form.endsWithLatin && after.isASCIILetter)
    }

    // MARK: Bytes

    /// How sure it is that bytes are text.
    enum Reading {
        /// A string or a text file.
        case text
        /// Anything: programs, pictures, tables. Four bytes may be a name by chance, so that what stands beside
        /// them has to look like text too.
        case anything
    }

    /// Searches bytes in every encoding.
    mutating func search(_ bytes: [UInt8], as reading: Reading, at place: Place) {
        search(bytes[...], as: reading, at: place)
    }

    /// Searches a part of some bytes in every encoding.
    mutating func search(_ bytes: ArraySlice<UInt8>, as reading: Reading, at place: Place) {
        budget -= bytes.count
        guard !isExhausted, !bytes.isEmpty else { return }
        let found = bytes.withUnsafeBufferPointer { search($0, reading) }
        for form in found { note(form, at: place) }
    }

    private func search(_ bytes: UnsafeBufferPointer<UInt8>, _ reading: Reading) -> Set<Int> {
        var found: Set<Int> = []
        patterns.pairs.withUnsafeBufferPointer { pairs in
            patterns.singles.withUnsafeBufferPointer { singles in
                for index in 0..<bytes.count {
                    let first = Int(bytes[index])
                    let second = index + 1 < bytes.count ? Int(bytes[index + 1]) : 0
                    let flags = pairs[first << 8 | second] | singles[first]
                    guard flags != 0 else { continue }
                    for encoding in ByteEncoding.allCases where flags & encoding.rawValue != 0 {
                        walk(bytes, from: index, encoding, reading, &found)
                    }
                }
            }
        }
        return found
    }

    private func walk(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ encoding: ByteEncoding, _ reading: Reading,
        _ found: inout Set<Int>
    ) {
        var walk = FormWalk(patterns, gaps: reading == .text ? .text : .bytes)
        var index = start
        while let (scalar, count) = encoding.character(in: bytes, at: index) {
            let step = walk.take(scalar)
            index += count
            if case .stops = step { return }
            guard case .found(let forms) = step else { continue }
            let beside = Neighbours(bytes, start..<index, encoding)
            guard reading == .text || index - start > 4 || encoding == .utf8 || beside.lookLikeText else {
                continue
            }
            for form in forms where isWhole(form, beside.before, beside.after) { found.insert(form) }
        }
    }
}
