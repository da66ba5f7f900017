import HanmenCore
import HanmenCrypto
import HanmenVerify

/// Whose signatures are believed.
enum TrustedRoots {
    /// The certificates of files.
    static func read(_ paths: [String], _ workspace: any Workspace) throws(DiagnosticError) -> TrustStore {
        var anchors: [Certificate] = []
        for path in paths {
            let bytes: [UInt8]
            do throws(WorkspaceError) {
                bytes = try workspace.read(path, limit: TrustStore.largestFile)
            } catch {
                throw DiagnosticError(.error(.verifyTrust, error.message))
            }
            do throws(TrustStoreError) {
                anchors += try TrustStore(pem: bytes).anchors
            } catch {
                throw DiagnosticError(error.diagnostic(path))
            }
        }
        return TrustStore(anchors: anchors)
    }
}
