import FRMRCalls
import FRMRRetry
import FRMRTransport
import NIOCore
import NIOPosix
import Synchronization

/// Carries a plan out: connects, logs in, lets the lanes send, and gathers what they measured.
struct LoadRun: Sendable {
    let plan: Plan
    let scale: Double
    /// Begins the idempotency keys, so that no two runs share one.
    let runID: String
    /// Microseconds UTC, for the life of tokens.
    let wallClock: @Sendable () -> Int64
    /// Takes a line once a second.
    let progress: @Sendable (String) -> Void

    /// Why a run did not begin.
    struct NotStarted: Error, CustomStringConvertible {
        let description: String
    }

    /// How much of a token's life is used before it is replaced.
    private static let tokenLifeUsed = 0.75

    /// - Parameter stop: stops the run as soon as it gives an element.
    /// - Throws: `NotStarted` when a service cannot be reached or an account not logged in.
    func run(stop: AsyncStream<Void>) async throws -> RunResult {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: plan.threads)
        do {
            let result = try await run(group, stop)
            try await group.shutdownGracefully()
            return result
        } catch {
            try await group.shutdownGracefully()
            throw error
        }
    }

    private func run(_ group: MultiThreadedEventLoopGroup, _ stop: AsyncStream<Void>) async throws -> RunResult {
        let loops = Array(group.makeIterator())
        let clients = try makeClients(loops)
        let all = clients.flatMap { $0.values.flatMap { $0 } }
        do {
            try await connect(clients)
            let (tokens, expiry) = try await logIn(group)
            let result = await measure(loops, clients, tokens, expiry, group, stop)
            for client in all { await client.close() }
            return result
        } catch {
            for client in all { await client.close() }
            throw error
        }
    }

    // MARK: Before

    /// Each loop's connections to each service in use; as even as possible.
    private func makeClients(_ loops: [any EventLoop]) throws -> [[Plan.Service: [Client]]] {
        var clients = loops.map { _ in [Plan.Service: [Client]]() }
        for service in plan.services {
            guard let endpoint = plan.endpoints[service] else { continue }
            for number in 0..<plan.connections {
                let lane = number % loops.count
                do {
                    clients[lane][service, default: []].append(
                        try Client(endpoint: endpoint, tls: plan.tls, configuration: configuration, group: loops[lane]))
                } catch {
                    throw NotStarted(description: "\(error)")
                }
            }
        }
        return clients
    }

    private var configuration: ClientConfiguration {
        var configuration = ClientConfiguration()
        // A call that cannot be sent says so soon, so that a lost service is noticed.
        configuration.limits.connectionWait = plan.lostAfter / 2
        configuration.reconnect = Backoff(
            initial: .milliseconds(100), multiplier: 1.6, maximum: .seconds(1), jitter: 0.2)
        return configuration
    }

    /// One call over each connection, so that none has to be made while measuring.
    private func connect(_ clients: [[Plan.Service: [Client]]]) async throws {
        let options = CallOptions(timeout: .seconds(5))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for (service, client) in clients.flatMap({ $0.flatMap { entry in entry.value.map { (entry.key, $0) } } }) {
                tasks.addTask {
                    do throws(RPCError) {
                        _ = try await HealthV1.HealthClient(client).check(.init(), options)
                    } catch {
                        let address = plan.endpoints[service].map { "\($0)" } ?? ""
                        throw NotStarted(
                            description: "\(service.rawValue) at \(address) does not answer: \(error)")
                    }
                }
            }
            try await tasks.waitForAll()
        }
    }

    private func logIn(_ group: MultiThreadedEventLoopGroup) async throws -> ([[String]], Int64?) {
        guard !plan.tokens.isEmpty else { return ([], nil) }
        do throws(RPCError) {
            let obtained = try await obtainTokens(group)
            return (obtained.tokens, obtained.expireTimeUs)
        } catch {
            throw NotStarted(description: "login: " + ErrorText.lines(of: error).joined(separator: "; "))
        }
    }

    private func obtainTokens(_ group: MultiThreadedEventLoopGroup) async throws(RPCError) -> Tokens.Obtained {
        guard let endpoint = plan.endpoints[.identity], plan.tokens.contains(where: \.needsLogin) else {
            return Tokens.Obtained(tokens: plan.tokens.map(\.knownTokens))
        }
        do {
            let client = try Client(endpoint: endpoint, tls: plan.tls, group: group)
            do {
                let obtained = try await Tokens(
                    sources: plan.tokens, identity: RetryingCaller(client), timeout: plan.timeout
                ).obtain()
                await client.close()
                return obtained
            } catch {
                await client.close()
                throw error
            }
        } catch let error as RPCError {
            throw error
        } catch {
            throw RPCError(.internalError, "TLS", "\(error)", "\(error)")
        }
    }

    // MARK: While

    private func measure(
        _ loops: [any EventLoop], _ clients: [[Plan.Service: [Client]]], _ tokens: [[String]], _ expiry: Int64?,
        _ group: MultiThreadedEventLoopGroup, _ stop: AsyncStream<Void>
    ) async -> RunResult {
        let schedule = Schedule(plan.stages, warmUp: plan.warmUp, scale: scale)
        let timeline = Timeline(threads: loops.count)
        let work = Lane.Work(
            plan: plan, schedule: schedule, mix: Mix(weights: plan.methods.map(\.weight), seed: plan.seed),
            lanes: loops.count, runID: runID, timeline: timeline, start: .now() + .milliseconds(5))
        let lanes = Lanes(work: work, loops: loops, clients: clients, tokens: tokens)
        let reports = ProgressReports(schedule: schedule, timeline: timeline, print: progress)
        let results = await withTaskGroup(of: [LaneResult]?.self) { tasks in
            tasks.addTask { await lanes.run() }
            tasks.addTask {
                await reports.run()
                return nil
            }
            tasks.addTask {
                for await _ in stop {
                    lanes.stop()
                    break
                }
                return nil
            }
            tasks.addTask {
                await keepTokens(lanes, expiry, group)
                return nil
            }
            var results: [LaneResult] = []
            for await finished in tasks {
                guard let finished else { continue }
                results = finished
                tasks.cancelAll()
            }
            return results
        }
        return RunResult(
            plan: plan, scale: scale, schedule: schedule, lanes: results, seconds: timeline.finish())
    }

    /// Logs in again when most of the tokens' life is over.
    private func keepTokens(_ lanes: Lanes, _ expiry: Int64?, _ group: MultiThreadedEventLoopGroup) async {
        var expiry = expiry
        while let expireTimeUs = expiry {
            let life = Double(expireTimeUs - wallClock()) * Self.tokenLifeUsed
            do {
                try await Task.sleep(for: .microseconds(Int64(max(life, 1e6))))
                let obtained = try await obtainTokens(group)
                lanes.replaceTokens(obtained.tokens)
                expiry = obtained.expireTimeUs
            } catch is CancellationError {
                return
            } catch {
                progress("login failed, the old tokens stay: \(error)")
            }
        }
    }
}

extension TokenSource {
    fileprivate var knownTokens: [String] { if case .token(let token) = kind { [token] } else { [] } }
}
