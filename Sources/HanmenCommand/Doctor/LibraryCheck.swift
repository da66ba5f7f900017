import HanmenCore
import HanmenCrypto
import HanmenFinish
import HanmenReading
import HanmenRender
import HanmenText

/// The libraries in use; the program starts with none of them missing.
enum LibraryCheck {
    static var findings: [Finding] {
        let versions =
            (LibraryVersion.text + LibraryVersion.render + LibraryVersion.finish + LibraryVersion.reading
            + LibraryVersion.crypto)
            .map { "\($0.name) \($0.version)" }.joined(separator: ", ")
        return [Finding("libraries", .ok, Message("ライブラリ: \(versions)", en: "libraries: \(versions)"))]
    }
}
