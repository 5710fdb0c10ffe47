package import FRMRTransport
import Foundation
package import Logging
package import Storage

/// The settings of one service, whole and valid: every mistake is found before a port is bound.
///
/// ``SettingLayers`` says where their values come from; ``ServiceSettings`` adds the numbers of the rules.
package struct Settings: Sendable {
    package var listen: Endpoint
    package var dataDirectory: String
    /// Endpoints of the peers, by service name; at least one each.
    package var peers: [String: [Endpoint]]
    package var tls: TLSSettings?
    /// 32 bytes shared by the services, by which they know each other without certificates; loopback only.
    package var serviceKey: [UInt8]?
    /// Directory of calendars and reference data; the service's own default where none is given.
    package var referenceDirectory: String?
    /// Where metrics are asked for over HTTP; nil serves none.
    package var metricsListen: Endpoint?
    /// A store of an earlier version is migrated at the start, not refused.
    package var migratesOldStore: Bool
    package var logLevel: Logger.Level
    /// How long a message to another service is tried.
    package var deliveryLifetime: Duration
    package var retention: RetentionPolicy
    /// Between two looks for damage in the store.
    package var storeCheckPeriod: Duration

    /// What is wrong with the settings, all of it at once.
    package struct Mistakes: Error, CustomStringConvertible {
        package var lines: [String]
        package var description: String { lines.joined(separator: "\n") }
    }

    /// - Parameters:
    ///   - text: what was given for a key, e.g. `data.dir`; nil for nothing.
    ///   - defaultPort: where the service listens unless told.
    /// - Throws: `Mistakes` with a line for each.
    init(_ text: (_ key: String) -> String?, defaultPort: Int) throws(Mistakes) {
        var mistakes: [String] = []
        func endpoint(_ key: String, _ text: String) -> Endpoint? {
            if let endpoint = Endpoint(text) { return endpoint }
            mistakes.append("\(Self.flag(key)): expected HOST:PORT, got \"\(text)\"")
            return nil
        }
        func endpoints(_ key: String, _ text: String) -> [Endpoint] {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count <= RuntimeLimits.endpointsPerPeerMax else {
                mistakes.append("\(Self.flag(key)): at most \(RuntimeLimits.endpointsPerPeerMax) addresses")
                return []
            }
            return parts.compactMap { endpoint(key, String($0)) }
        }
        let listen = endpoint("listen", text("listen") ?? "127.0.0.1:\(defaultPort)")
        if text("data.dir") == nil { mistakes.append("--data-dir: required") }
        var peers: [String: [Endpoint]] = [:]
        for name in ["identity", "registry", "verification", "register"] {
            if let value = text("peer.\(name)") { peers[name] = endpoints("peer.\(name)", value) }
        }
        let files = ["tls.certificate", "tls.key", "tls.authority"].map { ($0, text($0)) }
        for (key, path) in files {
            guard let path else { continue }
            if !FileManager.default.isReadableFile(atPath: path) {
                mistakes.append("\(Self.flag(key)): cannot read \(path)")
            }
        }
        let given = files.compactMap(\.1)
        if !given.isEmpty && given.count < files.count {
            mistakes.append("--tls-certificate, --tls-key and --tls-authority go together")
        }
        if given.isEmpty, let listen, !listen.isLoopback {
            mistakes.append("--listen: \(listen) is not a loopback address, so TLS files are required")
        }
        let metricsListen = text("metrics.listen").flatMap { endpoint("metrics.listen", $0) }
        if given.isEmpty, let metricsListen, !metricsListen.isLoopback {
            mistakes.append(
                "--metrics-listen: \(metricsListen) is not a loopback address, so TLS files are required")
        }
        var serviceKey: [UInt8]?
        if let path = text("service.key.file") {
            serviceKey = FileManager.default.contents(atPath: path).map(Array.init)
            if serviceKey?.count != 32 { mistakes.append("--service-key-file: \(path) must hold exactly 32 bytes") }
        }
        referenceDirectory = text("reference.dir")
        let oldStore = text("old.store") ?? "refuse"
        if !["refuse", "migrate"].contains(oldStore) {
            mistakes.append("--old-store: expected refuse or migrate, got \"\(oldStore)\"")
        }
        migratesOldStore = oldStore == "migrate"
        let level = text("log.level") ?? "info"
        if Logger.Level(rawValue: level) == nil {
            mistakes.append(
                "--log-level: expected one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")), got \"\(level)\""
            )
        }
        var retention = RetentionPolicy()
        retention.idempotency = ProcessDuration.idempotency.value(text("retention.idempotency"), &mistakes)
        retention.inbox = ProcessDuration.inbox.value(text("retention.inbox"), &mistakes)
        retention.decisions = ProcessDuration.decisions.value(text("retention.decisions"), &mistakes)
        retention.period = ProcessDuration.period.value(text("retention.period"), &mistakes)
        let deliveryLifetime = ProcessDuration.deliveryLifetime.value(text("delivery.lifetime"), &mistakes)
        let storeCheckPeriod = ProcessDuration.storeCheckPeriod.value(text("store.check.period"), &mistakes)
        guard mistakes.isEmpty, let listen, let data = text("data.dir"), let logLevel = Logger.Level(rawValue: level)
        else {
            throw Mistakes(lines: mistakes)
        }
        self.listen = listen
        self.dataDirectory = data
        self.peers = peers
        self.tls =
            given.count == 3
            ? TLSSettings(certificateChainFile: given[0], privateKeyFile: given[1], trustRootsFile: given[2]) : nil
        self.serviceKey = serviceKey
        self.metricsListen = metricsListen
        self.logLevel = logLevel
        self.deliveryLifetime = deliveryLifetime
        self.retention = retention
        self.storeCheckPeriod = storeCheckPeriod
    }

    private static func flag(_ key: String) -> String { "--" + key.replacing(".", with: "-") }
}

extension Endpoint {
    /// 127.0.0.0/8, ::1 and localhost.
    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
