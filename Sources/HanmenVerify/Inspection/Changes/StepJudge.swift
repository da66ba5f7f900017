import HanmenCore
import HanmenReading

/// Names what a step did: each object that differs must be explained by a change that signers expect, or is told as
/// a change of the content (signing.md §7.4).
struct StepJudge {
    let step: RevisionStep
    private(set) var changes: [StepChange] = []
    /// Objects whose difference has been named.
    var explained: Set<Int> = []
    /// Widgets that were added with fields.
    var addedWidgets: Set<Int> = []

    /// The most changes told of a step.
    private static let limit = 100

    private init(_ step: RevisionStep) { self.step = step }

    /// The changes of a step.
    static func changes(of step: RevisionStep) -> [StepChange] {
        var judge = StepJudge(step)
        judge.explained = step.machinery.intersection(step.added)
        judge.judgeFields()
        judge.judgeForm()
        judge.judgeStore()
        judge.judgePages()
        judge.judgeCatalog()
        judge.judgeInformation()
        judge.judgeTrailer()
        judge.judgeRest()
        return judge.changes
    }

    // MARK: Telling

    /// Tells a change.
    mutating func tell(
        _ kind: Modification.Kind, _ permission: StepChange.Permission, object: Int? = nil, page: Int? = nil
    ) {
        changes.append(
            StepChange(
                kind: kind, object: object, page: page ?? object.flatMap(self.page), permission: permission))
    }

    /// Tells a change that no signature allows.
    mutating func refuse(_ message: Message, object: Int? = nil) {
        tell(.other(message), .never, object: object)
        if let object { explained.insert(object) }
    }

    private func page(of object: Int) -> Int? {
        newPages[object] ?? oldPages[object]
    }

    private var newPages: [Int: Int] { step.new.view.pages }
    private var oldPages: [Int: Int] { step.old.view.pages }

    // MARK: What is left

    private mutating func judgeRest() {
        guard !isAllExplained else { return }
        let owners = (old: step.old.graph.pages, new: step.new.graph.pages)
        let live = step.new.graph.live
        let strange = step.added.filter { !explained.contains($0) || step.dangling.contains($0) }
        let rest = step.changed.union(step.removed).subtracting(explained).union(strange).sorted()
        for number in rest.prefix(Self.limit) {
            tell(
                .other(message(for: number, isLive: live.contains(number))), .never, object: number,
                page: owners.new[number] ?? owners.old[number])
        }
        if rest.count > Self.limit {
            let more = rest.count - Self.limit
            tell(.other(Message("ほか \(more) 個の変更", en: "\(more) more changes")), .never)
        }
    }

    private var isAllExplained: Bool {
        step.changed.union(step.removed).union(step.added).isSubset(of: explained)
            && step.added.isDisjoint(with: step.dangling)
    }

    private func message(for number: Int, isLive: Bool) -> Message {
        let name = ChangeName(number, in: step)
        if step.changed.contains(number) { return name.changed }
        if step.removed.contains(number) { return name.removed }
        return isLive ? name.added : name.hidden
    }
}
