import HanmenCore

/// Tells problems as they were asked for: to people on standard error, to programs line by line on standard output.
struct DiagnosticTeller {
    /// The language.
    let language: MessageLanguage
    /// Whether programs listen.
    let isJSON: Bool

    /// Tells problems; those without a place are told of a file.
    func tell(_ diagnostics: [Diagnostic], of path: String? = nil) {
        let printer = DiagnosticPrinter(language: language)
        for diagnostic in diagnostics {
            var diagnostic = diagnostic
            diagnostic.span = diagnostic.span ?? path.map { SourceText(name: $0, text: "").span(0..<0) }
            if isJSON {
                print(DiagnosticJSON(diagnostic, language: language).line)
            } else {
                StandardError.write(printer.print(diagnostic))
            }
        }
    }
}
