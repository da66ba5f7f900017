import CQPDF
import CZlib
public import HanmenCore

extension LibraryVersion {
    /// What writes PDF.
    public static var finish: [LibraryVersion] {
        [
            LibraryVersion("qpdf", String(cString: qpdf_get_qpdf_version())),
            LibraryVersion("zlib", String(cString: zlibVersion())),
        ]
    }
}
