import FRMRMetrics
import FRMRTransport
import Logging
import Storage
import Synchronization

/// The metrics of a service: of its server, its store and its process.
final class ServiceMetrics: Sendable {
    private let server: Server
    private let store: Store
    private let settlement: SettlementJob
    private let destinations: Set<String>
    private let logger: Logger
    private let failures = Mutex(0)

    /// - Parameter destinations: of the outbox; shown even when nothing waits for them.
    init(
        server: Server, store: Store, settlement: SettlementJob, destinations: Set<String>, logger: Logger
    ) {
        self.server = server
        self.store = store
        self.settlement = settlement
        self.destinations = destinations
        self.logger = logger
    }

    /// In Prometheus' text format. What cannot be read at the moment is left out and counted as a failure.
    func text() async -> String {
        var families: [MetricFamily] = []
        do {
            families += try await server.metrics()
            families += try await store.outboxMetrics(destinations: destinations)
        } catch {
            failures.withLock { $0 += 1 }
            logger.warning("metrics incomplete", metadata: ["error": "\(error)"])
        }
        families += store.metrics
        families.append(settlement.metric)
        families += ProcessMetrics.current()?.families ?? []
        families.append(
            .counter(
                "frmr_scrape_failures_total", "Scrapes whose answer lacked something.",
                Sample(failures.withLock { $0 })))
        return Exposition.text(families)
    }
}
