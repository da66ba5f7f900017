import HanmenCore

/// Finds what is wrong with the files that a document is to carry.
struct AttachmentChecker {
    /// The violations in the attachments' order; those of all together come last.
    func violations(of attachments: [Attachment]) -> [Violation] {
        let together = attachments.reduce(0) { $0 + $1.bytes.count }
        return attachments.flatMap(violations)
            + (together > Attachment.largestTogether ? [Violation(.attachmentsTooLarge)] : [])
    }

    private func violations(of attachment: Attachment) -> [Violation] {
        var found = [Violation(.attachmentForbidden(name: attachment.name))]
        if !attachment.name.isFileName { found.append(Violation(.attachmentNameWrong(attachment.name))) }
        if attachment.bytes.count > Attachment.largest {
            found.append(Violation(.attachmentTooLarge(name: attachment.name)))
        }
        return found + [attachment.name, attachment.description].compactMap { $0.tooLong(at: nil) }
    }
}

extension String {
    /// Whether a file can be saved under it: it says something, and leads into no other folder.
    fileprivate var isFileName: Bool {
        !allSatisfy { $0.isWhitespace || $0 == "." }
            && unicodeScalars.allSatisfy { $0.value >= 0x20 && !"/\\\u{7F}".unicodeScalars.contains($0) }
    }
}
