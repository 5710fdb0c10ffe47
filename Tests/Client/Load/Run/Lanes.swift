import FRMRTransport
import NIOCore
import Synchronization

/// The lanes of a run, from outside their loops.
final class Lanes: Sendable {
    private let boxes: [NIOLoopBoundBox<Lane?>]
    private let state = Mutex(State())
    private let make: @Sendable (Int, @escaping (LaneResult) -> Void) -> Lane

    private struct State: Sendable {
        var results: [LaneResult] = []
        var waiter: CheckedContinuation<[LaneResult], Never>?
    }

    init(work: Lane.Work, loops: [any EventLoop], clients: [[Plan.Service: [Client]]], tokens: [[String]]) {
        boxes = loops.map { NIOLoopBoundBox.makeEmptyBox(valueType: Lane.self, eventLoop: $0) }
        make = { index, completion in
            Lane(
                index: index, work: work, loop: loops[index], clients: clients[index], tokens: tokens,
                completion: completion)
        }
    }

    /// Returns when every lane is done.
    func run() async -> [LaneResult] {
        await withCheckedContinuation { continuation in
            state.withLock { $0.waiter = continuation }
            for (index, box) in boxes.enumerated() {
                box.eventLoop.execute {
                    let lane = self.make(index) { self.finished($0) }
                    box.value = lane
                    lane.begin()
                }
            }
        }
    }

    /// Ends the run early: one lane's loss is every lane's end.
    func stop(_ reason: LaneResult.Ending = .interrupted) {
        for box in boxes { box.eventLoop.execute { box.value?.stop(reason) } }
    }

    func replaceTokens(_ tokens: [[String]]) {
        for box in boxes { box.eventLoop.execute { box.value?.replaceTokens(tokens) } }
    }

    private func finished(_ result: LaneResult) {
        if case .lost = result.ending { stop(result.ending) }
        let waiter = state.withLock { state -> CheckedContinuation<[LaneResult], Never>? in
            state.results.append(result)
            guard state.results.count == boxes.count else { return nil }
            defer { state.waiter = nil }
            return state.waiter
        }
        guard let waiter else { return }
        waiter.resume(returning: state.withLock { $0.results })
    }
}
