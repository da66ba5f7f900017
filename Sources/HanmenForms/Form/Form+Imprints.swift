extension Form {
    /// Makes it what a public edition may show.
    mutating func removeImprints() {
        blocks = blocks.withoutImprints
        furniture.removeAll { if case .seal = $0.content { true } else { false } }
    }
}

extension [FormBlock] {
    /// The blocks as a public edition has them: the imprint of a seal could be copied, so only ㊞ says that there was
    /// one.
    fileprivate var withoutImprints: [FormBlock] {
        map { block in
            var block = block
            block.content = block.content.withoutImprints
            return block
        }
    }
}

extension FormContent {
    fileprivate var withoutImprints: FormContent {
        switch self {
        case .sender(var sender):
            for index in sender.rows.indices {
                sender.rows[index].seal = sender.rows[index].seal.withoutImprint
            }
            return .sender(sender)
        case .signature(var signature):
            signature.seal = signature.seal.withoutImprint
            return .signature(signature)
        case .approval(var approval):
            for index in approval.boxes.indices {
                approval.boxes[index].seal = approval.boxes[index].seal.withoutImprint
            }
            return .approval(approval)
        case .group(let blocks): return .group(blocks.withoutImprints)
        case .slips(var slips):
            slips.slips = slips.slips.map(\.withoutImprints)
            return .slips(slips)
        default: return self
        }
    }
}
