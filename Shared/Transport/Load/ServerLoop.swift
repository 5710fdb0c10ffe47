import FRMRCalls
import FRMRMetrics
import Logging
import NIOCore

/// What the connections of one event loop share. Confined to the loop.
final class ServerLoop {
    /// Its place among the server's loops.
    let index: Int
    let eventLoop: any EventLoop
    let routes: RouteTable
    let limits: ServerLimits
    let tally: CallTally
    /// What all connections of the server hold together.
    let load: Load
    /// How far the loop is behind.
    let delay: LoopDelay
    let logger: Logger

    init(
        index: Int, eventLoop: any EventLoop, routes: RouteTable, limits: ServerLimits, tally: CallTally,
        load: Load, logger: Logger
    ) {
        self.index = index
        self.eventLoop = eventLoop
        self.routes = routes
        self.limits = limits
        self.tally = tally
        self.load = load
        delay = LoopDelay(limits: limits, eventLoop: eventLoop)
        self.logger = logger
    }
}

/// The event loops of a server, each to be touched on its own loop only.
struct ServerLoops: Sendable {
    let load: Load
    private let boxes: [NIOLoopBoundBox<ServerLoop?>]
    private let indexes: [ObjectIdentifier: Int]
    private let make: @Sendable (Int, any EventLoop) -> ServerLoop
    private let shape: CallTally.Shape

    init(_ loops: [any EventLoop], routes: RouteTable, limits: ServerLimits, logger: Logger) {
        let load = Load.ofServer(limits)
        let shape = CallTally.Shape.server(routes)
        self.load = load
        self.shape = shape
        boxes = loops.map { NIOLoopBoundBox.makeEmptyBox(valueType: ServerLoop.self, eventLoop: $0) }
        indexes = Dictionary(uniqueKeysWithValues: loops.enumerated().map { (ObjectIdentifier($1), $0) })
        make = { index, eventLoop in
            ServerLoop(
                index: index, eventLoop: eventLoop, routes: routes, limits: limits, tally: CallTally(shape),
                load: load, logger: logger)
        }
    }

    /// On the loop itself, which makes what it shares when it is first asked for.
    ///
    /// - Precondition: the loop is one of them.
    subscript(eventLoop: any EventLoop) -> ServerLoop {
        guard let index = indexes[ObjectIdentifier(eventLoop)] else { preconditionFailure("another server's loop") }
        if let loop = boxes[index].value { return loop }
        let loop = make(index, eventLoop)
        boxes[index].value = loop
        return loop
    }

    /// Asks each loop; one after the other, as nobody waits for a scrape.
    func counts() async throws -> CallCounts {
        var sum = CallCounts(shape)
        for box in boxes {
            if let counts = try await box.eventLoop.submit({ box.value?.tally.counts }).get() { sum += counts }
        }
        return sum
    }
}
