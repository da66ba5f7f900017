import ArgumentParser
import HanmenCommand

/// The command `hanmen`: it makes pages itself, and starts fast for that; all else, and the help for all, it leaves to
/// `hanmen-office`.
@main
struct HanmenProgram: CommandProgram {
    static let configuration = hanmen(PageCommands.all())
    static let answeringWithTwo: String? = nil

    static func main() {
        guard let first = CommandLine.arguments.dropFirst().first, PageCommands.contains(first) else {
            do { try NeighbourProgram.office.takeOver() } catch { exit(withError: error) }
        }
        start()
    }
}
