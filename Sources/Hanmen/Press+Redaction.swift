public import HanmenCore
public import HanmenForms

// MARK: - Public editions

extension Press {
    /// What the public edition of a report masks, as it was written: none of it may be found in that edition's files.
    ///
    /// The report is bound as public, whatever edition the options name.
    public func masked(
        inReportAt path: String, options: Options = Options()
    ) -> Diagnosed<[MaskedValue]> {
        let read = read(path, encoding: options.encoding)
        guard let report = read.value, !read.hasErrors else { return Diagnosed(nil, read.diagnostics) }
        let bound = bind(report, layout: options.layout, edition: .public)
        return Diagnosed(bound.value?.masked, read.diagnostics + bound.diagnostics)
    }
}
