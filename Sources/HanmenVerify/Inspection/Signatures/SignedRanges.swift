import HanmenCore

/// What a signature's ByteRange says, held against the bytes (ISO 32000-1, 12.8.1; signing.md §7.2).
struct SignedRanges {
    /// The two parts; empty where something is wrong with them.
    private(set) var ranges: [Range<Int>] = []
    /// What is wrong.
    private(set) var findings: [FileFinding] = []

    /// Looks at a signature's dictionary as it lies in the file.
    init(of object: RawObject, in file: [UInt8], record: RevisionHistory.Record) {
        let number = object.number
        guard let written = object.value["ByteRange"] else {
            findings.append(.byteRange("missing", "ByteRange がありません", "there is no ByteRange", number))
            return
        }
        let numbers = written.items?.map(\.digits) ?? []
        guard numbers.count == 4, let start = numbers[0], let first = numbers[1], let second = numbers[2],
            let last = numbers[3]
        else {
            findings.append(
                .byteRange(
                    "syntax", "ByteRange が 0 以上の整数四つではありません",
                    "ByteRange is not four whole numbers from 0", number))
            return
        }
        // Digits are at most 18, so that no sum overflows.
        let end = second &+ last
        guard end <= file.count, first <= second else {
            findings.append(
                .byteRange("bounds", "ByteRange がファイルの外に出ています", "ByteRange leaves the file", number))
            return
        }
        if start != 0 {
            findings.append(
                .byteRange("start", "ByteRange が 0 から始まっていません", "ByteRange does not start at 0", number))
        }
        if object.value["Contents"]?.range != first..<second {
            findings.append(
                .byteRange(
                    "gap", "ByteRange の隙間がこの署名の Contents と一致しません",
                    "the gap of ByteRange is not this signature's Contents", number))
        }
        if !Self.isEnd(end, of: record, in: file) {
            findings.append(
                .byteRange(
                    "end", "ByteRange が署名した版の終わりまで届いていません",
                    "ByteRange does not reach the end of its revision", number))
        }
        if findings.isEmpty { ranges = [0..<first, second..<end] }
    }

    /// White space behind `%%EOF` may be signed or not.
    private static func isEnd(_ end: Int, of record: RevisionHistory.Record, in file: [UInt8]) -> Bool {
        end >= record.mark && end <= file.count && file[record.mark..<end].allSatisfy(ByteReader.isSpace)
    }
}

extension FileFinding {
    fileprivate static func byteRange(
        _ name: String, _ japanese: String, _ english: String, _ object: Int
    ) -> FileFinding {
        FileFinding("byte-range.\(name)", .init(japanese, en: english), object: object)
    }
}
