import ArgumentParser

/// The test client: calls any method, loads a server, and carries a fictitious worker through the main job.
@main
struct FRMRCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frmr", abstract: "Test client of the register of medical workers.",
        subcommands: [CallCommand.self, LoadCommand.self, PeopleCommand.self, ScenarioCommand.self])
}
