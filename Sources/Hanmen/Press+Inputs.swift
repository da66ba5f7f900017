public import HanmenForms

// MARK: - What a report's pages are made of

extension Press {
    /// The files of the pictures of a form, each once, in order; those of its report lie below `folder`.
    public func pictureFiles(of form: Form, picturesIn folder: String) -> [String] {
        ImageStore(workspace: workspace, folder: folder).files(of: form)
    }
}
