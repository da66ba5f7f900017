import CQPDF
import CZlib
public import HanmenCore

extension LibraryVersion {
    /// What reads PDF.
    public static var reading: [LibraryVersion] {
        [
            LibraryVersion("qpdf", String(cString: qpdf_get_qpdf_version())),
            LibraryVersion("zlib", String(cString: zlibVersion())),
        ]
    }
}
