import CDeflate
public import HanmenCore

extension LibraryVersion {
    /// What compresses PDF.
    public static var finish: [LibraryVersion] {
        [LibraryVersion("libdeflate", LIBDEFLATE_VERSION_STRING)]
    }
}
