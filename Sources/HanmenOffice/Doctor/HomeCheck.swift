import Hanmen
import HanmenCommand
import HanmenCore
import HanmenText

/// Hanmen's own files, and the fonts that they name.
struct HomeCheck {
    private let workspace: DiskWorkspace

    init(_ workspace: DiskWorkspace) { self.workspace = workspace }

    var findings: [Finding] {
        do throws(DiagnosticError) {
            let home = try SourceOptions.home(workspace)
            return [layouts(of: home)] + FontCheck(home, workspace).findings
        } catch {
            return error.diagnostics.map { diagnostic in
                Finding(
                    "home", .missing, diagnostic.summary,
                    remedy: "HANMEN_HOME=Hanmen のフォルダ hanmen doctor")
            }
        }
    }

    private func layouts(of home: Home) -> Finding {
        let forms = workspace.names(inFolder: "\(home.layouts)/forms").filter { $0.hasSuffix(".yaml") }
        let version = "hanmen \(Version.current)"
        guard !forms.isEmpty else {
            return Finding(
                "home", .missing,
                Message(
                    "\(version): 様式がありません（\(home.layouts)/forms）",
                    en: "\(version): no layouts in \(home.layouts)/forms"))
        }
        return Finding(
            "home", .ok,
            Message(
                "\(version): 様式 \(forms.count) 件（\(home.layouts)/forms）",
                en: "\(version): \(forms.count) layouts in \(home.layouts)/forms"))
    }
}
