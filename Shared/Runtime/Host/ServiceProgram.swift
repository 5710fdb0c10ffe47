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
    /// What its store holds, and how that is looked after.
    static var care: StoreCare { get }
}

extension ServiceProgram {
    /// What every service offers beside serving; `rebuild` where there is something to rebuild.
    package static var commands: [any ParsableCommand.Type] {
        let rebuild: [any ParsableCommand.Type] = care.rebuilds.isEmpty ? [] : [RebuildStore<Self>.self]
        return [
            ShowSettings<Self>.self, CheckStore<Self>.self, MigrateStore<Self>.self, SweepStore<Self>.self,
            Backup<Self>.self, Restore<Self>.self, Reconcile<Self>.self,
        ] + rebuild
    }

    package static var schema: Schema { care.schema }
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
