public import HanmenCore
public import HanmenReport

extension FormBinder {
    /// The blank form that a report would be bound to: what its layout fixes is printed, all else is room.
    ///
    /// - Parameters:
    ///   - report: names the form, and the council and the faction where it has some; nothing else of it counts.
    public func blank(
        _ report: Report, layout choice: LayoutChoice = .fromReport, for purpose: BlankPurpose
    ) -> Diagnosed<Form> {
        let resolved = layout(of: report, choice: choice)
        guard let layout = resolved.value, !resolved.hasErrors else {
            return Diagnosed(nil, resolved.diagnostics)
        }
        let blank = blank(layout, of: report, for: purpose)
        return Diagnosed(blank.value, resolved.diagnostics + blank.diagnostics)
    }

    /// The blank form of a layout.
    public func blank(
        _ layout: ResolvedLayout, of report: Report, for purpose: BlankPurpose
    ) -> Diagnosed<Form> {
        let findings = Findings()
        if purpose == .screen, layout.style.writingMode == .vertical {
            findings.add(.blankVertical(layout.title, at: layout.tree.span))
        }
        let blank = BlankForm(layout: layout, purpose: purpose, findings: findings)
        var form = form(layout, blank.values())
        form.takesSignatures = purpose == .screen
        findings.add(contentsOf: form.signatureFields.repetitions)
        if purpose == .screen {
            form.blank = DocumentForm(
                fields: blank.fields, identity: identity(of: layout, report) + blank.sectionEntries)
        }
        return Diagnosed(findings.hasErrors ? nil : form, findings.diagnostics)
    }

    /// What a report of the form begins with.
    private func identity(of layout: ResolvedLayout, _ report: Report) -> [DocumentForm.Entry] {
        var identity = [DocumentForm.Entry(key: ControlKeys.form, value: layout.title)]
        for key in [ControlKeys.council, ControlKeys.faction] {
            guard case .text(let text)? = report[key] else { continue }
            identity.append(DocumentForm.Entry(key: key, value: text.value))
        }
        return identity
    }
}

extension Diagnostic {
    fileprivate static func blankVertical(_ form: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .blankVertical,
            Message(
                "縦組みの様式「\(form)」は、画面で記入できるPDFにできません",
                en: "`\(form)` is set in columns: a PDF form has no vertical fields"),
            at: span,
            hints: [
                Message(
                    "--fillable を付けずに、紙に書き込む様式として作ってください", en: "leave out --fillable, and print it for a pen")
            ])
    }
}
