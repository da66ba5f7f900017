import Glibc
import HanmenCore

/// Programs of others. Hanmen itself starts none; recipes of its documentation do.
struct ToolCheck {
    var findings: [Finding] {
        Self.isInstalled("parallel")
            ? [
                Finding(
                    "tool.parallel", .ok,
                    Message("GNU parallel があります（任意）", en: "GNU parallel is here (optional)"))
            ]
            : [
                Finding(
                    "tool.parallel", .ok,
                    Message(
                        "GNU parallel はありません（任意。何台かで分けて作るときだけ使います。docs/scale.md）",
                        en: "GNU parallel is not here (optional: docs/scale.md)"),
                    remedy: Finding.installing(["parallel"]))
            ]
    }

    private static func isInstalled(_ name: String) -> Bool {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return folders.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
    }
}
