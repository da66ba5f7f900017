public import HanmenCore
public import HanmenFinish

// MARK: - For a printing house

extension Press {
    /// Reads the ICC profile of a press.
    ///
    /// - Throws: why the file cannot be read, or cannot be used, with where to get one that can.
    public func outputProfile(at path: String) throws(DiagnosticError) -> OutputProfile {
        let bytes: [UInt8]
        do throws(WorkspaceError) {
            bytes = try workspace.read(path, limit: OutputProfile.largest)
        } catch {
            throw DiagnosticError(.file(error))
        }
        do throws(OutputProfileError) {
            return try OutputProfile(bytes: bytes)
        } catch {
            throw DiagnosticError(error.diagnostic(path: path))
        }
    }
}
