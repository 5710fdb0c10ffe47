import Foundation
import Yams

/// docker-compose.yml, as far as the tests judge it.
struct ComposeFile {
    let services: [String: Service]
    /// Declared named volumes.
    let volumes: Set<String>

    struct Service {
        let dockerfile: String?
        let command: [String]
        let ports: [String]
        let mounts: [Mount]
        let healthCheck: [String]
        let isReadOnly: Bool

        /// The word after `flag` in the command.
        func value(of flag: String) -> String? {
            guard let index = command.firstIndex(of: flag), index + 1 < command.count else { return nil }
            return command[index + 1]
        }
    }

    struct Mount {
        let source: String
        let target: String
        let isReadOnly: Bool
    }

    struct Malformed: Error {
        let what: String
    }

    init(_ text: String) throws {
        guard let root = try Yams.load(yaml: text) as? [String: Any], let services = root["services"] as? [String: Any]
        else { throw Malformed(what: "no services") }
        volumes = Set((root["volumes"] as? [String: Any] ?? [:]).keys)
        self.services = try services.mapValues(Self.service)
    }

    private static func service(_ value: Any) throws -> Service {
        guard let fields = value as? [String: Any], let command = fields["command"] as? [String],
            let health = fields["healthcheck"] as? [String: Any], let test = health["test"] as? [String]
        else { throw Malformed(what: "a service needs a command and a health check, each a list of strings") }
        return Service(
            dockerfile: (fields["build"] as? [String: Any])?["dockerfile"] as? String, command: command,
            ports: fields["ports"] as? [String] ?? [], mounts: (fields["volumes"] as? [String] ?? []).map(mount),
            healthCheck: test, isReadOnly: fields["read_only"] as? Bool ?? false)
    }

    /// `source:target[:ro]`; a `${VARIABLE:-default}` in the source holds colons of its own.
    private static func mount(_ text: String) -> Mount {
        let isReadOnly = text.hasSuffix(":ro")
        let rest = isReadOnly ? text.dropLast(3) : text[...]
        let target = rest.split(separator: ":").last.map(String.init) ?? ""
        return Mount(source: String(rest.dropLast(target.count + 1)), target: target, isReadOnly: isReadOnly)
    }
}
