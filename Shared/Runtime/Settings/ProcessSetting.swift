/// A setting of the process itself, the same for every service.
package struct ProcessSetting: Sendable {
    package let key: String
    /// What holds where nothing is given; PORT stands for the service's port, and an empty text for nothing.
    package let fallback: String
    package let meaning: String

    /// `--data-dir` for `data.dir`.
    package var flag: String { "--" + key.replacing(".", with: "-") }

    package static let all = texts + ProcessDuration.all.map(\.setting)

    private static let texts = [
        ProcessSetting(
            key: "listen", fallback: "127.0.0.1:PORT",
            meaning: "address; off loopback the TLS files are required"),
        ProcessSetting(key: "data.dir", fallback: "", meaning: "directory of the store and of files; required"),
        ProcessSetting(
            key: "peer.identity", fallback: "",
            meaning: "addresses of the service identity; several with commas between them"),
        ProcessSetting(key: "peer.registry", fallback: "", meaning: "addresses of the service registry, likewise"),
        ProcessSetting(
            key: "peer.verification", fallback: "", meaning: "addresses of the service verification, likewise"),
        ProcessSetting(
            key: "peer.register", fallback: "",
            meaning: "adapters of the state registers (verification), likewise; without one the sample extracts answer"),
        ProcessSetting(key: "tls.certificate", fallback: "", meaning: "PEM file; the three TLS files go together"),
        ProcessSetting(key: "tls.key", fallback: "", meaning: "PEM file of the private key"),
        ProcessSetting(
            key: "tls.authority", fallback: "",
            meaning: "PEM file of the authority that signs peers' and clients' certificates"),
        ProcessSetting(
            key: "service.key.file", fallback: "",
            meaning: "file of 32 bytes by which the services know each other on loopback"),
        ProcessSetting(
            key: "reference.dir", fallback: "",
            meaning:
                "one directory with the tables of roles, posts, specialities, organisations and zones and the versions "
                + "of the books 1002 and 1066 (registry), the calendar and `registers/` (verification); by default each "
                + "from its place in the project"),
        ProcessSetting(
            key: "metrics.listen", fallback: "",
            meaning: "address of `GET /metrics`; none are served without it; off loopback the TLS files are required"),
        ProcessSetting(
            key: "old.store", fallback: "refuse",
            meaning: "`refuse` or `migrate` a store of an earlier version at the start; `SERVICE migrate` does it apart"
        ),
        ProcessSetting(key: "log.level", fallback: "info", meaning: "trace … critical"),
    ]

    /// The table as Services/SETTINGS.md shows it.
    package static var markdown: [String] {
        ["| flag | environment | default | meaning |", "|---|---|---|---|"]
            + all.map { setting in
                let fallback = setting.fallback.isEmpty ? "—" : "`\(setting.fallback)`"
                let variable = SettingLayers.variable(setting.key)
                return "| `\(setting.flag)` | `\(variable)` | \(fallback) | \(setting.meaning) |"
            }
    }
}
