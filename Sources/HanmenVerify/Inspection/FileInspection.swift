import HanmenCore
import HanmenCrypto
import HanmenReading

/// The inspection of one file, revision by revision.
struct FileInspection {
    private let file: [UInt8]
    private let map: RevisionMap
    private let last: PDFContents
    /// The first revision that brought something like a signature; the one behind the last where none did.
    private let firstSigned: Int
    private var signatures: [InspectedSignature] = []
    private var findings: [FileFinding] = []
    private var cautions: [FileFinding] = []

    /// The most bytes that are read for all revisions together.
    private static let budget = 1 << 30
    /// How many objects may lie wrong until nothing is read.
    private static let tangledLimit = 100
    /// The most signatures of a file.
    private static let signatureLimit = 500
    /// The most findings told of a file.
    private static let findingLimit = 1000
    /// The most changes told of a signature.
    private static let modificationLimit = 500

    /// Reads the file's revisions and its last state.
    init(_ file: [UInt8]) throws(InspectionError) {
        self.file = file
        let history = try RevisionHistory(file)
        map = RevisionMap(file, history)
        guard let end = map.records.last?.range.upperBound else { throw .damaged("startxref") }
        // Whoever reads each of many objects in objects reads without end.
        let tangled = map.faults.count { ["revision.overlap", "revision.offset"].contains($0.finding.rule) }
        guard tangled < Self.tangledLimit else {
            throw .damaged("objects overlap, or are not where they should be")
        }
        last = try Self.contents(Array(file[..<end]))
        firstSigned = Self.firstSigned(map, last)
        let work = map.records[firstSigned...].reduce(0) { $0 &+ $1.range.upperBound }
        guard work <= Self.budget else { throw .tooLarge }
    }

    private static func contents(_ bytes: [UInt8]) throws(InspectionError) -> PDFContents {
        do throws(PDFReadingError) {
            return try PDFContents(bytes)
        } catch {
            switch error {
            case .encrypted: throw .encrypted
            case .unreasonable: throw .tooLarge
            case .damaged(let reason): throw .damaged(reason)
            }
        }
    }

    /// Where signatures begin: by the plain objects of each revision; from the first on where only packed ones, or
    /// fields that look empty there, say so.
    private static func firstSigned(_ map: RevisionMap, _ last: PDFContents) -> Int {
        if let plain = map.firstSigned { return plain }
        let isPacked = last.objects.contains { $0.value.entries?["ByteRange"] != nil }
        let isSigned = FormFields(last).fields.contains { $0.isSignature && !$0.isEmpty }
        return isPacked || isSigned ? 0 : map.records.count
    }

    // MARK: Walking

    /// What there is to say.
    mutating func result() -> Inspection {
        var before: RevisionState?
        for index in map.records.indices where index >= firstSigned {
            guard let state = state(index) else {
                before = nil
                continue
            }
            if let before { compare(before, state) }
            checkPacks(of: state, from: before == nil ? 0 : index)
            take(state)
            if index == firstSigned { lint(state) }
            before = state
        }
        if firstSigned == map.records.count { lint(RevisionState(last, index: firstSigned - 1)) }
        checkStructure()
        checkTogether()
        return Inspection(
            size: file.count, revisions: map.records.map { Revision(end: $0.range.upperBound) },
            signatures: signatures, findings: findings, material: ValidationMaterial(ofStoreIn: last),
            cautions: cautions)
    }

    private mutating func state(_ index: Int) -> RevisionState? {
        if index == map.records.count - 1 { return RevisionState(last, index: index) }
        do throws(InspectionError) {
            return RevisionState(
                try Self.contents(Array(file[..<map.records[index].range.upperBound])), index: index)
        } catch {
            findings.append(.unreadable("\(error)"))
            return nil
        }
    }

    /// What the first signer should have been asked about.
    private mutating func lint(_ state: RevisionState) {
        let end = map.records[state.index].range.upperBound
        cautions += ShadowLint(Array(file[..<end]), state.contents).findings
    }

    /// Object streams must hold what the sections say, and nothing that readers take in two ways.
    private mutating func checkPacks(of state: RevisionState, from first: Int) {
        for index in first...state.index {
            let check = ObjectStreamCheck(map.records[index], state.contents)
            for finding in check.findings { add(finding, of: index) }
        }
    }

    // MARK: Signatures

    private mutating func take(_ state: RevisionState) {
        let reader = SignatureReader(contents: state.contents, map: map, revision: state.index)
        var signed: Set<Int> = []
        for field in state.fields.fields where field.isSignature && !field.isEmpty {
            if let number = field.valueObject { signed.insert(number) }
            guard signatures.count < Self.signatureLimit else {
                add(.many, of: state.index)
                continue
            }
            let isKnown = signatures.contains {
                $0.field == field.name && $0.object == field.valueObject ?? 0
            }
            if !isKnown {
                signatures.append(reader.signature(of: field, view: state.view))
            }
        }
        for (number, node) in state.contents.objects.sorted(by: { $0.key < $1.key })
        where node.entries?["ByteRange"] != nil && node.entries?["Contents"] != nil
            && !signed.contains(number)
        {
            let isKnown = signatures.contains { $0.object == number }
            let finding = FileFinding.unreferenced(number)
            if !isKnown { add(finding, of: state.index) }
        }
        for number in state.fields.repeated.sorted() { add(.repeatedField(number), of: state.index) }
    }

    private mutating func compare(_ old: RevisionState, _ new: RevisionState) {
        let step = RevisionStep(from: old, to: new, machinery: map.machinery(of: new.index))
        let changes = StepJudge.changes(of: step)
        let limit = permission
        for index in signatures.indices {
            for change in changes {
                let modification = change.modification(of: signatures[index], limit: limit)
                guard signatures[index].modifications.count < Self.modificationLimit,
                    !signatures[index].modifications.contains(modification)
                else { continue }
                signatures[index].modifications.append(modification)
            }
            checkPresence(of: index, step)
        }
    }

    /// What the certification and the locks so far allow.
    private var permission: Int? {
        signatures.flatMap { [$0.certification, $0.lock.permission].compactMap { $0 } }.min()
    }

    private mutating func checkPresence(of index: Int, _ step: RevisionStep) {
        let signature = signatures[index]
        let field = step.new.fields.fields.first { $0.name == signature.field && $0.isSignature }
        let finding: FileFinding? =
            if field?.valueObject ?? 0 != signature.object {
                field == nil || field?.isEmpty == true
                    ? .removed(signature.object) : .replaced(signature.object)
            } else if step.changed.contains(signature.object) {
                .replaced(signature.object)
            } else {
                nil
            }
        if let finding, !signature.findings.contains(finding) { signatures[index].findings.append(finding) }
    }

    // MARK: The whole

    private mutating func checkStructure() {
        if !file.starts(with: "%PDF-".utf8) { findings.append(.header) }
        for fault in map.faults { add(fault.finding, of: fault.revision) }
        if let end = map.records.last?.range.upperBound,
            let place = file[end...].firstIndex(where: { !ByteReader.isSpace($0) })
        {
            findings.append(.trailing(at: place))
        }
    }

    /// What signers signed was so when they did; it is told, and no signature is wrong for it.
    private mutating func add(_ finding: FileFinding, of revision: Int) {
        guard findings.count + cautions.count < Self.findingLimit else { return }
        if revision <= firstSigned, !finding.isGraveAnywhere {
            if !cautions.contains(finding) { cautions.append(finding) }
        } else if !findings.contains(finding) {
            findings.append(finding)
        }
    }

    /// What is wrong with several signatures at once.
    private mutating func checkTogether() {
        for (index, signature) in signatures.enumerated() {
            let others = signatures.indices.filter { $0 != index }.map { signatures[$0] }
            if signature.object > 0, others.contains(where: { $0.object == signature.object }) {
                signatures[index].findings.append(.shared(signature.object))
            } else if !signature.message.isEmpty, others.contains(where: { $0.message == signature.message })
            {
                signatures[index].findings.append(.copied(signature.object))
            }
            if others.contains(where: { $0.field == signature.field && $0.revision == signature.revision }) {
                signatures[index].findings.append(.repeatedField(signature.object))
            }
            if signature.certification != nil, index > 0 {
                signatures[index].findings.append(.certificationNotFirst(signature.object))
            }
        }
    }
}
