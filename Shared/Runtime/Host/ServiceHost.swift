package import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import FRMRTransport
import Glibc
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
package import Storage
import Tokens
import UnixSignals

/// The parts of a service, given by its `main`.
package struct ServiceDefinition: Sendable {
    /// Name in addresses, logs and tokens: "identity", "registry", "verification".
    package var name: String
    package var schema: Schema
    /// Destinations of outbox messages that are served in this process.
    package var localDeliveries: [OutboxDelivery]
    /// Notes in the service's own rows what becomes of a message that its destination refuses.
    package var noteDelivery: DeliveryNote
    /// What operators are shown of a message's aggregate, which may be a phone.
    package var shownAggregate: @Sendable (_ aggregate: String, _ destination: String) -> String
    /// Registers every handler.
    package var register: @Sendable (inout ServiceRouter) -> Void
    /// Prepares the opened store for serving, before the port is bound.
    package var prepare: @Sendable (Store) async throws -> Void
    /// Work beside the calls, run until shutdown.
    package var jobs: @Sendable (Store, Logger) -> [Job]
    /// How this service settles with its peers after a store was restored.
    package var settlings: [Settling]
    /// How this service checks tokens; nil has it ask identity for its keys.
    package var verifyToken: AccessControl.Verification?

    package init(
        name: String, schema: Schema,
        localDeliveries: [OutboxDelivery] = [],
        noteDelivery: @escaping DeliveryNote,
        shownAggregate: @escaping @Sendable (_ aggregate: String, _ destination: String) -> String = { aggregate, _ in
            aggregate
        },
        prepare: @escaping @Sendable (Store) async throws -> Void = { _ in },
        jobs: @escaping @Sendable (Store, Logger) -> [Job] = { _, _ in [] },
        settlings: [Settling?] = [], verifyToken: AccessControl.Verification? = nil,
        register: @escaping @Sendable (inout ServiceRouter) -> Void
    ) {
        self.name = name
        self.schema = schema
        self.localDeliveries = localDeliveries
        self.noteDelivery = noteDelivery
        self.shownAggregate = shownAggregate
        self.prepare = prepare
        self.jobs = jobs
        self.settlings = settlings.compactMap(\.self)
        self.verifyToken = verifyToken
        self.register = register
    }
}

/// Runs one service: store, routes, server, relays and jobs, from start to drained end.
package struct ServiceHost: Sendable {
    /// Exit code after a commit whose outcome is unknown (sysexits EX_IOERR).
    package static let exitStoreFailed: Int32 = 74

    private let settings: Settings
    private let environment: Environment
    private let logger: Logger
    private let group: MultiThreadedEventLoopGroup
    private let peers: [String: ClientPool]

    package init(settings: Settings, environment: Environment, name: String) throws {
        var logger = Logger(label: name) { StreamLogHandler.standardError(label: $0, metadataProvider: .callTrace) }
        logger.logLevel = settings.logLevel
        self.settings = settings
        self.environment = environment
        self.logger = logger
        let group = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
        self.group = group
        self.peers = try settings.peers.mapValues { endpoints in
            try ClientPool(endpoints: endpoints, tls: settings.tls, group: group)
        }
    }

    /// A caller of the named peer that signs its calls as `service`.
    package func peer(_ name: String, as service: String) -> (any Caller)? {
        peers[name].map {
            SigningCaller(
                inner: PropagatingCaller($0), key: settings.serviceKey, service: service, now: environment.now)
        }
    }

    /// Serves until SIGTERM or SIGINT, then drains.
    ///
    /// - Parameter sweeps: over what of the store goes beside the calls.
    package func run(_ definition: ServiceDefinition, sweeps: [StoreSweep]) async throws {
        let limits = try connectionLimits()
        // A limit of the size of files is then an error of the write, and the store's full disk.
        signal(SIGXFSZ, SIG_IGN)
        let ending = FatalEnding(status: Self.exitStoreFailed)
        let path = settings.dataDirectory + "/\(definition.name).db"
        if settings.migratesOldStore { try migrate(path, definition.schema) }
        let store = try Store.open(
            path: path, schema: definition.schema,
            loops: System.coreCount, environment: environment, logger: logger,
            onFatal: { [logger] error in
                // A failed commit leaves its outcome unknown: only a fresh start can tell, so this process ends.
                logger.critical("store failed", metadata: ["error": "\(error)"])
                ending.begin()
            })
        defer { store.close() }
        try await definition.prepare(store)
        var router = ServiceRouter(store: store, access: access(definition), now: environment.now)
        definition.register(&router)
        DeliveriesHandlers(note: definition.noteDelivery, shown: definition.shownAggregate).register(in: &router)
        let settlement = SettlementJob(definition.settlings, store: store, environment: environment, logger: logger)
        SettlementHandlers(settlement).register(in: &router)
        HealthHandlers(services: Set(router.routes.map(\.method.service)), takesCommands: { store.takesCommands })
            .register(in: &router)
        let server = Server(
            configuration: ServerConfiguration(
                host: settings.listen.host, port: settings.listen.port, tls: settings.tls, limits: limits,
                random: { [environment] in environment.randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) } }),
            routes: RouteTable(router.routes), group: group, logger: logger)
        ending.drains(server)
        let deliveries = deliveries(definition, incarnation: store.incarnation)
        try await tellUnserved(Set(deliveries.map(\.destination)), of: store)
        var services: [any Service] = [ServerService(server: server, logger: logger)]
        if let endpoint = settings.metricsListen {
            let metrics = ServiceMetrics(
                server: server, store: store, settlement: settlement,
                destinations: Set(deliveries.map(\.destination)), logger: logger)
            // A scraper on this machine needs no certificate, even where the service itself speaks TLS.
            let tls = endpoint.isLoopback ? nil : settings.tls
            let service = MetricsEndpoint(endpoint: endpoint, tls: tls, group: group, logger: logger) {
                await metrics.text()
            }
            // Shutdown goes from the last to the first: a drain can still be watched.
            services.insert(MetricsService(endpoint: service, logger: logger), at: 0)
        }
        for delivery in deliveries {
            let relay = OutboxRelay(
                store: store, destination: delivery.destination,
                policy: delivery.policy.living(settings.deliveryLifetime), note: definition.noteDelivery,
                deliver: delivery.deliver)
            services.append(JobService(store: store, job: Job("outbox/\(delivery.destination)", relay.run)))
        }
        let retention = RetentionJob(store: store, policy: settings.retention)
        services.append(JobService(store: store, job: Job("retention", retention.run)))
        var checks = StoreCheckPolicy()
        checks.period = settings.storeCheckPeriod
        let check = StoreCheckJob(store: store, sweeps: sweeps, policy: checks)
        services.append(JobService(store: store, job: Job("check", check.run)))
        services += definition.jobs(store, logger).map { JobService(store: store, job: $0) }
        if !definition.settlings.isEmpty {
            services.append(JobService(store: store, job: Job("settlement", settlement.run)))
        }
        let lifecycle = ServiceGroup(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await lifecycle.run()
        for peer in peers.values { await peer.close() }
        try await group.shutdownGracefully()
    }

    /// Asks one peer and closes everything.
    func asking<Reply>(
        _ name: String, _ question: (any Caller) async throws(RPCError) -> Reply
    ) async throws -> Reply {
        guard let peer = peer(name, as: name) else { throw OperatorError("\(name) has no address") }
        let reply: Result<Reply, RPCError>
        do throws(RPCError) { reply = .success(try await question(peer)) } catch { reply = .failure(error) }
        for peer in peers.values { await peer.close() }
        try await group.shutdownGracefully()
        return try reply.get()
    }

    /// Rows for a destination that is not configured wait for good: nobody would notice.
    private func tellUnserved(_ served: Set<String>, of store: Store) async throws {
        for (destination, rows) in try await store.unservedDestinations(served) {
            logger.warning(
                "messages wait for a peer that is not configured",
                metadata: [LogKey.destination: "\(destination)", LogKey.rows: "\(rows)"])
        }
    }

    /// Brings a store that is there to the schema of this program, before it is opened.
    private func migrate(_ path: String, _ schema: Schema) throws {
        let migration = StoreMigration(path: path, schema: schema, environment: environment, logger: logger)
        let logger = logger
        do throws(StorageError) {
            _ = try migration.run { logger.notice("store migration", metadata: [LogKey.event: "\($0)"]) }
        } catch {
            // Where there is none, a new one is made.
            if error.reason != .noStore { throw error }
        }
    }

    /// - Throws: `TooFewDescriptors`.
    private func connectionLimits() throws -> ServerLimits {
        let descriptors = Descriptors.raise()
        let limits = try ServerLimits().fitted(toDescriptors: descriptors)
        if limits != ServerLimits() {
            logger.warning(
                "few descriptors",
                metadata: [
                    LogKey.descriptors: "\(descriptors)", LogKey.connections: "\(limits.connectionsMax)",
                    LogKey.connectionsPerAddress: "\(limits.connectionsPerAddressMax)",
                ])
        }
        return limits
    }

    private func access(_ definition: ServiceDefinition) -> AccessControl {
        let serviceTokens = settings.serviceKey.flatMap { ServiceTokens(key: $0) }
        let keys = peers["identity"].map { [environment] identity in
            PublishedKeys(caller: PropagatingCaller(RetryingCaller(identity)), uptime: { environment.uptime })
        }
        let own = definition.verifyToken
        return AccessControl { token, now throws(RPCError) in
            if ServiceTokens.isServiceToken(token), let serviceTokens {
                return try await serviceTokens.verify(token, now: now)
            }
            if let own { return try await own(token, now) }
            guard let keys else {
                throw RPCError(
                    .unavailable, "IDENTITY_UNKNOWN", "Сервис учётных записей не настроен.",
                    "No identity service is configured.")
            }
            return try await keys.verify(token, now: now)
        }
    }

    /// - Parameter incarnation: of this service's store.
    private func deliveries(_ definition: ServiceDefinition, incarnation: String) -> [OutboxDelivery] {
        let local = Set(definition.localDeliveries.map(\.destination))
        let remote = peers.keys.filter { $0 != definition.name && !local.contains($0) }.compactMap { name in
            peer(name, as: definition.name).map {
                OutboxDelivery(destination: name, peer: $0, incarnation: incarnation)
            }
        }
        return definition.localDeliveries + remote
    }
}

/// How the outbox messages of one destination leave this process.
package struct OutboxDelivery: Sendable {
    package let destination: String
    package let policy: OutboxPolicy
    package let deliver: OutboxRelay.Delivery

    package init(
        destination: String, policy: OutboxPolicy = OutboxPolicy(), deliver: @escaping OutboxRelay.Delivery
    ) {
        self.destination = destination
        self.policy = policy
        self.deliver = deliver
    }

    /// Delivers to a service that keeps the message's id in its inbox.
    ///
    /// - Parameter incarnation: of the store that the outbox is of.
    init(destination: String, peer: any Caller, incarnation: String) {
        self.init(destination: destination) { entry throws(RPCError) in
            guard let method = ServiceCatalog.method(path: entry.method) else {
                throw RPCError(
                    .unimplemented, "METHOD_UNKNOWN", "Неизвестный метод.", "Unknown method.",
                    metadata: ["method": entry.method])
            }
            let options = CallOptions(metadata: [
                MetadataEntry(key: MetadataKey.messageID, value: entry.id),
                MetadataEntry(key: MetadataKey.incarnation, value: incarnation),
            ])
            _ = try await peer.unary(method, ByteBuffer(bytes: entry.payload), options)
        }
    }
}

/// Signs each call with a short-lived token of the calling service.
private struct SigningCaller: Caller {
    let inner: any Caller
    let tokens: ServiceTokens?
    let service: String
    let now: @Sendable () -> Instant

    init(inner: any Caller, key: [UInt8]?, service: String, now: @escaping @Sendable () -> Instant) {
        self.inner = inner
        self.tokens = key.flatMap { ServiceTokens(key: $0) }
        self.service = service
        self.now = now
    }

    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        try await inner.unary(method, request, signed(options))
    }

    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream {
        try await inner.stream(method, signed(options))
    }

    private func signed(_ options: CallOptions) async throws(RPCError) -> CallOptions {
        guard let tokens else { return options }
        var options = options
        options.accessToken = try await tokens.issue(service: service, now: now()).text
        return options
    }
}

/// The server as a part of the process's lifecycle.
private struct ServerService: Service {
    let server: Server
    let logger: Logger

    func run() async throws {
        let address = try await server.start()
        StartupCode.release()
        logger.info("ready", metadata: ["address": "\(address)"])
        try await gracefulShutdown()
        logger.info("draining")
        await server.drain(deadline: .now() + RuntimeLimits.drainTime)
    }
}

/// The metrics' endpoint as a part of the process's lifecycle.
private struct MetricsService: Service {
    let endpoint: MetricsEndpoint
    let logger: Logger

    func run() async throws {
        let address = try await endpoint.start()
        logger.info("metrics ready", metadata: ["address": "\(address)"])
        try await gracefulShutdown()
        await endpoint.stop()
    }
}

/// A job as a part of the process's lifecycle: it ends at shutdown, and nothing that happens to it ends the process.
private struct JobService: Service {
    let store: Store
    let job: Job

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do { try await store.keep(job) } catch is CancellationError {}
        }
        // Where the store has stopped, whoever stopped it ends the process.
        try? await gracefulShutdown()
    }
}
