public import Hanmen
public import HanmenForms

/// What one window of the preview shows; every window has its own.
public struct PreviewView: Hashable, Sendable {
    /// The report that is shown, as a path in the opened folder; nil: the first one.
    public var file: String?
    /// The layout to use in place of what the report names.
    public var layout: LayoutName?
    /// What an opened layout is tried with.
    public var trial: LayoutCase
    /// Which edition is shown.
    public var edition: Edition
    /// A second layout, shown beside the first.
    public var compared: LayoutName?

    /// The original edition of the first report, in the layout that it names.
    public init(
        file: String? = nil, layout: LayoutName? = nil, trial: LayoutCase = .sample,
        edition: Edition = .original, compared: LayoutName? = nil
    ) {
        self.file = file
        self.layout = layout
        self.trial = trial
        self.edition = edition
        self.compared = compared
    }
}
