public import FRMRCalls
import FRMRLocks
public import FRMRRetry
public import NIOCore

/// Calls one service at its endpoints, over a bounded number of connections to each.
///
/// A call goes to the least loaded connection of an endpoint that works; a call that was certainly not executed —
/// never sent, or refused by a server that drains — moves to another connection at once. What may have run is handed to
/// the caller as it is: repeating it is `RetryingCaller`'s work, which goes around this.
public final class ClientPool: Caller {
    private let clients: [Client]
    private let balance: Balance
    private let clock: RetryClock

    /// A pool whose connections are made when calls need them.
    ///
    /// - Parameters:
    ///   - endpoints: of one service.
    ///   - tls: nil for plaintext, which is only possible to an address of this machine.
    ///   - group: its event loops carry the connections; it must outlive the pool.
    /// - Precondition: there is an endpoint.
    /// - Throws: `TLSSettingsError` naming the file that cannot be used.
    public convenience init(
        endpoints: [Endpoint], tls: TLSSettings? = nil, configuration: PoolConfiguration = PoolConfiguration(),
        group: any EventLoopGroup
    ) throws {
        let context = try tls?.clientContext()
        let connectors = endpoints.map { endpoint in
            SocketConnector(endpoint: endpoint, tls: context, limits: configuration.client.limits)
        }
        self.init(connectors: connectors, configuration: configuration, clock: .system, group: group)
    }

    /// - Parameter connectors: one for each endpoint.
    init(
        connectors: [any Connector], configuration: PoolConfiguration, clock: RetryClock, group: any EventLoopGroup
    ) {
        let count = max(1, min(configuration.connectionsPerEndpoint, ClientLimits.connectionsPerEndpointMax))
        let balance = Balance(
            EndpointBalance(
                endpoints: connectors.count, connectionsPerEndpoint: count, ejection: configuration.ejection))
        self.balance = balance
        self.clock = clock
        clients = connectors.enumerated().flatMap { endpoint, connector in
            (0..<count).map { index in
                Client(
                    connector: connector, configuration: configuration.client, eventLoop: group.next(),
                    onUsable: { balance.connectionChanged(endpoint * count + index, isUsable: $0) })
            }
        }
    }

    /// Fails the calls in flight and closes the connections. Later calls fail as not sent.
    public func close() async {
        await withTaskGroup { group in
            for client in clients { group.addTask { await client.close() } }
        }
    }

    // MARK: Caller

    /// One attempt, and one on each further connection while none has been executed. A call waits at most
    /// `ClientLimits.connectionWait` for a connection.
    ///
    /// - Throws: the service's error; UNAVAILABLE `NOT_SENT` where no connection could be made; UNKNOWN
    ///   `CONNECTION_LOST` where it was lost after the call had left; DEADLINE_EXCEEDED; RESOURCE_EXHAUSTED
    ///   `CLIENT_QUEUE_FULL`, `REQUEST_TOO_LARGE`. `RPCError.isNotExecuted` and `mayHaveRun` say what that means.
    public func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        let start = clock.now()
        var pick = balance.first(now: start)
        var tried: [Int] = []
        var attempt = options
        while true {
            do throws(RPCError) {
                let reply = try await clients[pick.connection].unary(method, request, attempt, mayWait: pick.isLast)
                balance.finished(pick.connection, .success, now: clock.now())
                return reply
            } catch {
                let now = clock.now()
                balance.finished(pick.connection, error.endpointOutcome, now: now)
                tried.append(pick.connection)
                guard error.isNotExecuted, let next = balance.next(avoiding: tried, now: now) else { throw error }
                pick = next
                // Never zero: the client itself answers what has no time left.
                attempt.timeout = options.timeout - (now - start)
            }
        }
    }

    /// A stream over one connection, which it loads until it is over or dropped.
    public func stream(
        _ method: MethodDescriptor, _ options: CallOptions
    ) async throws(RPCError) -> any CallStream {
        let pick = balance.first(now: clock.now())
        do throws(RPCError) {
            let stream = try await clients[pick.connection].stream(method, options)
            return PooledStream(stream) { [balance, clock] outcome in
                balance.finished(pick.connection, outcome, now: clock.now())
            }
        } catch {
            balance.finished(pick.connection, error.endpointOutcome, now: clock.now())
            throw error
        }
    }

    /// The choice, which callers' threads and event loops share.
    private final class Balance: Sendable {
        private let state: Mutex<EndpointBalance>

        init(_ balance: EndpointBalance) { state = Mutex(balance) }

        func first(now: Duration) -> EndpointBalance.Pick {
            guard let pick = state.withLock({ $0.pick(now: now) }) else {
                preconditionFailure("nothing was tried, so a connection is left")
            }
            return pick
        }

        func next(avoiding tried: [Int], now: Duration) -> EndpointBalance.Pick? {
            state.withLock { $0.pick(avoiding: tried, now: now) }
        }

        func finished(_ connection: Int, _ outcome: CircuitBreaker.Outcome, now: Duration) {
            state.withLock { $0.finished(connection, outcome, now: now) }
        }

        func connectionChanged(_ connection: Int, isUsable: Bool) {
            state.withLock { $0.connectionChanged(connection, isUsable: isUsable) }
        }
    }
}

/// How a pool connects and chooses.
public struct PoolConfiguration: Sendable {
    /// For each connection.
    public var client: ClientConfiguration
    /// 1…`ClientLimits.connectionsPerEndpointMax`; each is made when the ones before it have calls in flight.
    public var connectionsPerEndpoint: Int
    /// When an endpoint that fails is left out, while another one is left.
    public var ejection: OutlierEjection.Settings

    /// Two connections to each endpoint, the least loaded first, unless told otherwise.
    public init(
        client: ClientConfiguration = ClientConfiguration(), connectionsPerEndpoint: Int = 2,
        ejection: OutlierEjection.Settings = .init()
    ) {
        self.client = client
        self.connectionsPerEndpoint = connectionsPerEndpoint
        self.ejection = ejection
    }
}

/// A stream that counts as load of its connection until it is over or dropped.
private final class PooledStream: CallStream {
    private let stream: any CallStream
    private let end: Mutex<(@Sendable (CircuitBreaker.Outcome) -> Void)?>

    init(_ stream: any CallStream, end: @escaping @Sendable (CircuitBreaker.Outcome) -> Void) {
        self.stream = stream
        self.end = Mutex(end)
    }

    deinit { finish(.abandoned) }

    func send(_ payload: ByteBuffer) async throws(RPCError) { try await stream.send(payload) }

    func finishSending() async throws(RPCError) { try await stream.finishSending() }

    func next() async throws(RPCError) -> ByteBuffer? {
        do throws(RPCError) {
            let message = try await stream.next()
            if message == nil { finish(.success) }
            return message
        } catch {
            finish(error.endpointOutcome)
            throw error
        }
    }

    func cancel() {
        stream.cancel()
        finish(.abandoned)
    }

    private func finish(_ outcome: CircuitBreaker.Outcome) {
        let end = end.withLock { end in
            defer { end = nil }
            return end
        }
        end?(outcome)
    }
}

extension RPCError {
    /// What an error says about the endpoint. An endpoint that drains is healthy and goes away by itself.
    fileprivate var endpointOutcome: CircuitBreaker.Outcome {
        isDraining ? .abandoned : CircuitBreaker.Outcome(RetryCode(code))
    }
}
