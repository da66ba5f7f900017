import HanmenCore

/// A change from one revision to the next, before it is held against what each signature allows.
struct StepChange {
    /// What becomes of it.
    enum Permission {
        /// Nobody minds.
        case always
        /// Not behind a certification that allows no changes, nor where the field is locked.
        case filling
        /// Only behind a certification that allows fields to be filled in: what signers saw was another value.
        case changing
        /// Not behind any certification, nor where the field is locked.
        case uncertified
        case never
    }

    var kind: Modification.Kind
    var object: Int?
    var page: Int?
    var permission: Permission

    /// How a signature sees it.
    func modification(of signature: InspectedSignature, limit: Int?) -> Modification {
        Modification(
            kind: kind, object: object, page: page, isAllowed: isAllowed(by: signature, limit: limit))
    }

    private func isAllowed(by signature: InspectedSignature, limit: Int?) -> Bool {
        switch permission {
        case .always: true
        case .never: false
        case .filling: limit != 1 && !isLocked(by: signature)
        case .changing: limit ?? 1 > 1 && !isLocked(by: signature)
        case .uncertified: limit == nil && !isLocked(by: signature)
        }
    }

    private func isLocked(by signature: InspectedSignature) -> Bool {
        switch kind {
        case .signature(let field), .fieldValue(let field): signature.lock.locks(field)
        default: false
        }
    }
}
