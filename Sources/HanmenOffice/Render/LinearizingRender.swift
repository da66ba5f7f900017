import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenFinish
import HanmenReading

/// `hanmen render` with all it can do: finished files also in the order of a page at a time (`--linearize`).
struct LinearizingRender: ParsableCommand {
    static let configuration = RenderCommand.configuration

    @OptionGroup var render: RenderCommand

    func run() throws {
        let isLinearized = render.linearize
        try render.run { file in
            guard isLinearized else { return .success(file) }
            return Result { () throws(FinishingError) in try Linearizer.linearized(file) }
                .mapError { DiagnosticError($0.diagnostics) }
        }
    }
}
