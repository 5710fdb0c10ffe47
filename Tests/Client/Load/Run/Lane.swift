import FRMRCalls
import FRMRTransport
import NIOCore

/// One event loop's share of a run: sends what is due and records what comes back. Confined to its event loop.
///
///     idle ── begin ──► sending ── schedule over, calls used up, stop ──► draining ── all answered, time up ──► done
///
/// Call number n of the whole run is a lane's when n modulo the number of lanes is the lane's index. No task, no lock
/// and no thread change per call: completions run on the loop and send what is due by then.
final class Lane {
    /// What every lane of a run shares.
    struct Work: Sendable {
        let plan: Plan
        let schedule: Schedule
        let mix: Mix
        let lanes: Int
        /// Begins the idempotency keys, so that no two runs share one.
        let runID: String
        let timeline: Timeline
        /// When the run begins, on the loops' clock.
        let start: NIODeadline
    }

    private enum Phase {
        case idle
        case sending
        case draining
        case done
    }

    /// So many calls leave before the loop reads again.
    private static let burstMax = 256
    /// Timers closer than this would cost more than the wait is worth.
    private static let timerStep: Int64 = 20_000
    private static let housekeepingStep: Int64 = 10_000_000
    /// How long answers are waited for once a run was stopped from outside.
    private static let stopGrace: Int64 = 500_000_000
    /// How long behind the schedule's end calls that are due may still leave.
    private static let backlogGrace: Int64 = 250_000_000

    /// A method of the mix in a box: taking it from an array for a call costs one reference.
    private final class Call {
        let planned: PlannedMethod
        let descriptor: MethodDescriptor
        let service: Int

        init(_ planned: PlannedMethod) {
            self.planned = planned
            descriptor = planned.method
            service = planned.service.index
        }
    }

    private let work: Work
    private let calls: [Call]
    private let index: Int
    private let loop: any EventLoop
    private var lines: [ServiceLines]
    /// Ready metadata of each token source, to be taken in turn.
    private var tokens: [[[MetadataEntry]]]
    private var recorder: Recorder
    private var phase = Phase.idle
    private var nextCall: Int
    private var rowsTaken: [Int]
    private var inFlight = 0
    private var isPumping = false
    private var armedFor = Int64.max
    private var drainEnd = Int64.max
    private var sendingEnd: Int64 = 0
    private var ending: LaneResult.Ending = .finished
    private let timeout: TimeAmount
    private let completion: (LaneResult) -> Void

    /// - Parameters:
    ///   - clients: connections of this loop, by service.
    ///   - completion: called once on the loop.
    init(
        index: Int, work: Work, loop: any EventLoop, clients: [Plan.Service: [Client]], tokens: [[String]],
        completion: @escaping (LaneResult) -> Void
    ) {
        self.index = index
        self.work = work
        calls = work.plan.methods.map(Call.init)
        self.loop = loop
        self.completion = completion
        lines = Plan.Service.allCases.map { ServiceLines(service: $0, clients: clients[$0] ?? []) }
        self.tokens = Self.metadata(of: tokens)
        recorder = Recorder(
            methods: work.plan.methods, warmUp: work.schedule.warmUp, timeline: work.timeline)
        nextCall = index
        rowsTaken = Array(repeating: 0, count: work.plan.methods.count)
        timeout = .nanoseconds(work.plan.timeout.wholeNanoseconds)
    }

    // MARK: From outside, on the loop

    func begin() {
        guard case .idle = phase else { return }
        phase = .sending
        keepHouse()
    }

    /// Sends nothing more and waits a moment for what is under way.
    func stop(_ reason: LaneResult.Ending) {
        guard case .sending = phase else { return }
        ending = reason
        drain(for: Self.stopGrace)
    }

    /// Later calls carry these.
    func replaceTokens(_ tokens: [[String]]) { self.tokens = Self.metadata(of: tokens) }

    private static func metadata(of tokens: [[String]]) -> [[[MetadataEntry]]] {
        tokens.map { source in source.map { Client.metadata(of: CallOptions(accessToken: $0)) } }
    }

    // MARK: Time

    private var now: Int64 {
        Int64(clamping: NIODeadline.now().uptimeNanoseconds) - Int64(clamping: work.start.uptimeNanoseconds)
    }

    private func keepHouse() {
        let time = now
        recorder.advance(to: time)
        switch phase {
        case .sending:
            if let lost = lines.first(where: { $0.isLost(at: time, after: work.plan.lostAfter.wholeNanoseconds) }) {
                ending = .lost(lost.service)
                drain(for: 0)
            }
            pump(at: time)
        case .draining:
            if inFlight == 0 || time >= drainEnd { return finish() }
        case .idle, .done: return
        }
        wake(at: time + Self.housekeepingStep) { $0.keepHouse() }
    }

    private func wake(at time: Int64, _ action: @escaping @Sendable (Lane) -> Void) {
        let lane = NIOLoopBound(self, eventLoop: loop)
        loop.scheduleTask(deadline: work.start + .nanoseconds(time)) { action(lane.value) }
    }

    /// Wakes for a call; one timer that is early enough is enough.
    private func arm(for intended: Int64, at time: Int64) {
        let due = max(intended, time + Self.timerStep)
        guard due < armedFor else { return }
        armedFor = due
        wake(at: due) { lane in
            lane.armedFor = .max
            lane.pump(at: lane.now)
        }
    }

    // MARK: Sending

    /// - Parameter time: now; the clock is read once for each call.
    private func pump(at time: Int64) {
        guard case .sending = phase, !isPumping else { return }
        isPumping = true
        defer { isPumping = false }
        var time = time
        for _ in 0..<Self.burstMax {
            guard case .sending = phase, let intended = nextIntended(at: time), send(intended: intended, at: time)
            else { return }
            time = now
        }
        // More is due: let the loop read answers first.
        let lane = NIOLoopBound(self, eventLoop: loop)
        loop.execute { lane.value.pump(at: lane.value.now) }
    }

    /// When the call that may leave at `time` was meant to leave; nil when none may.
    private func nextIntended(at time: Int64) -> Int64? {
        if let callsMax = work.plan.callsMax, nextCall >= callsMax {
            drain(for: timeout.nanoseconds)
            return nil
        }
        switch work.plan.loop {
        case .open(let inFlightMax):
            let intended = work.schedule.intendedTime(of: nextCall)
            // The last interval has its full length, and those that come late a moment more.
            if time >= work.schedule.length + (intended == nil ? 0 : Self.backlogGrace) {
                drain(for: timeout.nanoseconds)
                return nil
            }
            guard let intended, inFlight < share(of: inFlightMax) else { return nil }
            guard intended <= time else {
                arm(for: intended, at: time)
                return nil
            }
            return intended
        case .closed(let inFlightEach):
            guard time < work.schedule.length else {
                drain(for: timeout.nanoseconds)
                return nil
            }
            let callers = Int(work.schedule.level(at: time).rounded())
            return inFlight < share(of: callers) * inFlightEach ? time : nil
        }
    }

    /// This lane's part of a whole that all lanes share.
    private func share(of whole: Int) -> Int { (whole + work.lanes - 1 - index) / work.lanes }

    /// - Returns: false when every connection is full.
    private func send(intended: Int64, at sent: Int64) -> Bool {
        let number = nextCall
        let method = work.mix.method(of: number)
        let call = calls[method]
        guard let line = lines[call.service].take() else { return false }
        nextCall += work.lanes
        inFlight += 1
        let body = call.planned.bodies[row(of: call, method, number)]
        let lane = NIOLoopBound(self, eventLoop: loop)
        lines[call.service].clients[line].start(
            call.descriptor, body, metadata: metadata(of: call, number), timeout: timeout
        ) { result in
            lane.value.answered(method, line, intended: intended, sent: sent, result)
        }
        return true
    }

    private func row(of call: Call, _ method: Int, _ number: Int) -> Int {
        let count = call.planned.bodies.count
        guard count > 1 else { return 0 }
        switch call.planned.order {
        case .random: return work.mix.randomRow(of: number, count: count)
        case .inTurn:
            let turn = rowsTaken[method] * work.lanes + index
            rowsTaken[method] += 1
            return turn % count
        }
    }

    private func metadata(of call: Call, _ number: Int) -> [MetadataEntry] {
        var entries: [MetadataEntry] = []
        if let token = call.planned.token, !tokens[token].isEmpty {
            entries = tokens[token][number / work.lanes % tokens[token].count]
        }
        if call.descriptor.needsIdempotencyKey {
            entries += Client.metadata(of: CallOptions(idempotencyKey: "\(work.runID)-\(number)"))
        }
        return entries
    }

    // MARK: Answers

    private func answered(
        _ method: Int, _ line: Int, intended: Int64, sent: Int64, _ result: Result<ByteBuffer, RPCError>
    ) {
        guard phase != .done else { return }
        let time = now
        inFlight -= 1
        let service = calls[method].service
        switch result {
        case .success:
            lines[service].answered(line, at: time, isLost: false)
            recorder.record(method: method, intended: intended, sent: sent, answered: time, failure: nil)
        case .failure(let error):
            lines[service].answered(line, at: time, isLost: CallFailure(error).isLostConnection)
            recorder.record(method: method, intended: intended, sent: sent, answered: time, failure: error)
        }
        switch phase {
        case .sending: pump(at: time)
        case .draining: if inFlight == 0 { finish() }
        case .idle, .done: break
        }
    }

    // MARK: The end

    private func drain(for time: Int64) {
        guard case .sending = phase else { return }
        phase = .draining
        sendingEnd = now
        drainEnd = sendingEnd + time
    }

    private func finish() {
        guard phase != .done else { return }
        phase = .done
        recorder.finish(at: now)
        completion(
            LaneResult(
                methods: recorder.methods, ending: ending, sendingEnd: sendingEnd, unanswered: inFlight,
                unsent: unsent))
    }

    /// Calls of this lane that were due within what is measured and could not leave.
    private var unsent: Int {
        guard case .open = work.plan.loop, ending == .finished else { return 0 }
        let end = min(work.schedule.calls, work.plan.callsMax ?? .max)
        let first = max(nextCall, work.schedule.callsOfWarmUp)
        return share(of: end) - share(of: min(first, end))
    }
}

/// What a lane leaves.
struct LaneResult: Sendable {
    let methods: [MethodFigures]
    let ending: Ending
    /// When the last call had left, nanoseconds since the run began.
    let sendingEnd: Int64
    /// Calls of which nothing was heard.
    let unanswered: Int
    /// Calls that were due and could not leave, because as many as the plan allows were under way.
    let unsent: Int

    enum Ending: Sendable, Hashable {
        case finished
        case lost(Plan.Service)
        case interrupted
    }
}
