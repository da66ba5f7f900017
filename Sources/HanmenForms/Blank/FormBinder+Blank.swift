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
        let findings = Findings()
        findings.add(contentsOf: resolved.diagnostics)
        if purpose == .screen, layout.style.writingMode == .vertical {
            findings.add(.blankVertical(layout.title, at: layout.tree.span))
        }
        var form = form(layout, values(of: layout, for: purpose, findings))
        if purpose == .screen { form.blank = documentForm(of: layout, report) }
        return Diagnosed(findings.hasErrors ? nil : form, findings.diagnostics)
    }

    private func values(
        of layout: ResolvedLayout, for purpose: BlankPurpose, _ findings: Findings
    ) -> [String: TypedValue] {
        var values: [String: TypedValue] = [:]
        for field in layout.fields {
            let printed = layout.printedValue(of: field, for: purpose)
            let value = printed.flatMap { printed in
                findings.catching { () throws(DiagnosticError) in try field.read(printed) }
            }
            values[field.name.value] = value ?? .blank(BlankField(definition: field, purpose: purpose))
        }
        values["様式"] = .text(Spanned(layout.title, at: layout.tree.span))
        return values
    }

    // MARK: Fields of a PDF form

    private func documentForm(of layout: ResolvedLayout, _ report: Report) -> DocumentForm {
        let open = layout.fields.filter { layout.printedValue(of: $0, for: .screen) == nil }
        var identity = [DocumentForm.Entry(key: ControlKeys.form, value: layout.title)]
        for key in [ControlKeys.council, ControlKeys.faction] {
            guard case .text(let text)? = report[key] else { continue }
            identity.append(DocumentForm.Entry(key: key, value: text.value))
        }
        return DocumentForm(fields: open.map(\.formField), identity: identity)
    }
}

extension ResolvedLayout {
    /// What a blank form says in the place of a field: what the layout fixes; for a pen also what it says where
    /// nobody writes anything else.
    fileprivate func printedValue(of field: FieldDefinition, for purpose: BlankPurpose) -> FieldValue? {
        let value = fixedValues[field.name.value] ?? (purpose == .pen ? field.fallback : nil)
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension FieldDefinition {
    /// The field as a PDF form has it.
    fileprivate var formField: FormField {
        FormField(
            name: name.value, tooltip: name.value + (isRequired ? "（必須）" : "") + instruction, kind: formKind,
            isRequired: isRequired, value: (fallback?.words ?? []).joined(separator: "\n"), span: name.span)
    }

    private var formKind: FormField.Kind {
        switch type.kind {
        case .choice: .choice(options: choices.map(\.value))
        case .prose: .text(isMultiline: true)
        case .texts: .text(isMultiline: type != PersonsField.self)
        case .text, .date, .period, .times, .amount: .text(isMultiline: false)
        }
    }

    /// How the value is written, where it is not just any text.
    private var instruction: String {
        switch type.kind {
        case .date: "。例: 令和6年5月13日"
        case .period: "。例: 令和6年5月13日～14日"
        case .times: "。例: 13:00～16:30"
        case .amount: "。金額（円）"
        case .texts: type == PersonsField.self ? "。「、」で区切って並べる" : "。一行に一つ"
        case .choice: "。一つを選ぶ"
        case .text, .prose: ""
        }
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
