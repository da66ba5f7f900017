import HanmenCore

/// Finds ruby groups `{牧野|まきの}` in UTF-8; a backslash before `{` takes its meaning away.
struct RubyScanner {
    /// A whole group, by the offsets of its three marks.
    struct Group: Equatable {
        var open: Int
        var bar: Int
        var close: Int
    }

    /// Why braces with a bar are not ruby.
    enum Fault: Equatable {
        case unclosed, emptyBase, emptyReading, manyBars
        /// `{山田|非公開:なまえ}`.
        case unknownPrivateKind
    }

    private(set) var groups: [Group] = []
    private(set) var faults: [(Fault, Range<Int>)] = []
    private let bytes: ArraySlice<UInt8>
    private var open: Int?
    private var bars: [Int] = []

    /// Looks through bytes; offsets are those of the slice. A group never goes over a line end.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.endIndex, bytes[offset + 1] != 0x0A {
                offset += 2
            } else {
                take(bytes[offset], at: offset)
                offset += 1
            }
        }
        abandon(at: bytes.endIndex)
    }

    private mutating func take(_ byte: UInt8, at offset: Int) {
        switch byte {
        case UInt8(ascii: "{"):
            abandon(at: offset)
            open = offset
        case UInt8(ascii: "|") where open != nil && bars.count < 2: bars.append(offset)
        case UInt8(ascii: "}"): close(at: offset)
        case 0x0A: abandon(at: offset)
        default: break
        }
    }

    /// Braces without a bar are the writer's own.
    private mutating func abandon(at offset: Int) {
        if let open, !bars.isEmpty { faults.append((.unclosed, open..<offset)) }
        open = nil
        bars = []
    }

    private mutating func close(at offset: Int) {
        if let open, let bar = bars.first {
            let whole = open..<offset + 1
            if bars.count > 1 {
                faults.append((.manyBars, whole))
            } else if bar == open + 1 {
                faults.append((.emptyBase, whole))
            } else if bar + 1 == offset {
                faults.append((.emptyReading, whole))
            } else {
                groups.append(Group(open: open, bar: bar, close: offset))
                let annotation = String(decoding: bytes[bar + 1..<offset], as: UTF8.self)
                if let mark = PrivateAnnotation(annotation), mark.kind == nil {
                    faults.append((.unknownPrivateKind, whole))
                }
            }
        }
        open = nil
        bars = []
    }
}
