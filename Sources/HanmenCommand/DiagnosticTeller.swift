package import HanmenCore

/// Tells problems as they were asked for: to people on standard error, to programs line by line on standard output.
package struct DiagnosticTeller {
    /// The language.
    let language: MessageLanguage
    /// Whether programs listen.
    let isJSON: Bool

    /// Who tells in a language, to people or to programs.
    package init(language: MessageLanguage, isJSON: Bool) {
        self.language = language
        self.isJSON = isJSON
    }

    /// Tells problems; those without a place are told of a file.
    package func tell(_ diagnostics: [Diagnostic], of path: String? = nil) {
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
