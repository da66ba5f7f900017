import ArgumentParser
import HanmenCommand

/// `hanmen-office`: the command `hanmen` with all of its subcommands, those for finished files too: signing, judging,
/// searching, imposing, printing. `hanmen` starts it.
@main
struct OfficeProgram: CommandProgram {
    static let configuration = hanmen(
        PageCommands.all(render: LinearizingRender.self, volume: VolumeWithOriginals.self) + [
            ImportCommand.self, PrintCommand.self, ImposeCommand.self, AuditCommand.self, SignCommand.self,
            FieldsCommand.self,
            TimestampCommand.self, LongTermCommand.self, VerifyCommand.self, DoctorCommand.self,
            ComposeCommand.self,
        ])
    static let answeringWithTwo = VerifyCommand.configuration.commandName

    static func main() { start() }
}
