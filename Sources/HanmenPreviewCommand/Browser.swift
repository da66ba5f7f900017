import Foundation

/// The person's browser.
enum Browser {
    /// Opens an address, where there is a screen to show it on and a program that knows how.
    static func open(_ address: String) {
        let environment = ProcessInfo.processInfo.environment
        guard environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil else { return }
        let opener = Process()
        opener.executableURL = URL(fileURLWithPath: "/usr/bin/xdg-open")
        opener.arguments = [address]
        opener.standardOutput = FileHandle.nullDevice
        opener.standardError = FileHandle.nullDevice
        // Where it cannot be opened, the address is on the terminal.
        try? opener.run()
    }
}
