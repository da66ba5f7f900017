import ArgumentParser
import HanmenCommand
import HanmenCore

/// `hanmen volume` with all it can do: signed files also travel with it (`--signed`).
struct VolumeWithOriginals: ParsableCommand {
    static let configuration = VolumeCommand.configuration

    @OptionGroup var volume: VolumeCommand

    func run() throws {
        try volume.run { paths in
            Result { () throws(DiagnosticError) in try SignedOriginals.read(paths) }
        }
    }
}
