import FRMRWire
import NIOCore

/// The moments that the deadlines of frames count from.
struct FrameClock {
    /// When the header or the body that is being read must be complete.
    private var partialDue: NIODeadline?
    private var partial = FrameReader.Waiting.nothing
    /// Since when the peer's frames are no longer listened to.
    var refusedSince: NIODeadline?

    /// Notes what the bytes that were read until `now` end with.
    ///
    /// - Returns: by when the rest must come, where that has to be watched.
    mutating func waits(
        for waiting: FrameReader.Waiting, hasCompletedFrames: Bool, at now: NIODeadline, _ limits: ServerLimits
    ) -> NIODeadline? {
        defer { partial = waiting }
        guard waiting != .nothing else {
            partialDue = nil
            return nil
        }
        guard waiting != partial || hasCompletedFrames || partialDue == nil else { return nil }
        let due = now + (waiting == .header ? limits.headerTimeout : limits.frameTimeout)
        partialDue = due
        return due
    }

    /// - Returns: when something may be due next; nil when the connection is to be closed.
    mutating func due(
        at now: NIODeadline, isReading: Bool, waitsForRoom: Bool, _ limits: ServerLimits
    ) -> NIODeadline? {
        var next = NIODeadline.distantFuture
        if let due = partialDue {
            // While we do not read, the time is ours and not the peer's. Where the whole server waits for room, frames
            // that never end may be what it waits for.
            if due <= now, isReading || waitsForRoom { return nil }
            next = due <= now ? now + limits.frameTimeout : due
            partialDue = next
        }
        guard let refusedSince else { return next }
        let end = refusedSince + limits.drainLinger
        return end <= now ? nil : min(next, end)
    }
}
