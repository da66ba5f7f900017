public import HanmenCore
public import HanmenLayout

// MARK: - What is put on finished pages

extension Press {
    /// Sets a few words on one line by themselves: a folio of a whole volume.
    public func words(_ text: String, role: String, size: Length) -> SetWords {
        SetWords(text, role: role, size: size, library: library)
    }
}
