package import ArgumentParser
package import RuleSettings
package import Storage

/// What the command line of a service knows of it.
package protocol ServiceProgram {
    associatedtype Policy: Sendable

    /// Name in addresses, logs and keys of settings: "identity", "registry", "verification".
    static var service: String { get }
    /// Where it listens unless told.
    static var port: Int { get }
    /// What of its rules may be set.
    static var rules: SettingTable<Policy> { get }
    /// What its store holds.
    static var schema: Schema { get }
}

extension ServiceProgram {
    /// What every service offers beside serving.
    package static var commands: [any ParsableCommand.Type] {
        [
            ShowSettings<Self>.self, MigrateStore<Self>.self, Backup<Self>.self, Restore<Self>.self,
            Reconcile<Self>.self,
        ]
    }
}

/// `SERVICE settings`: prints every setting with what holds and where it comes from, then what is wrong with them.
package struct ShowSettings<Program: ServiceProgram>: ParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "settings", abstract: "Prints every setting with its value and where it comes from.")
    }

    @OptionGroup var options: ServeOptions

    package init() {}

    package func run() { ServiceLauncher.printSettings(Program.self, options: options) }
}
