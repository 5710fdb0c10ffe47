import Foundation
import FuzzTargets
import Testing

/// Client and server against each other over a link that cuts, delays and breaks: no call is answered or executed
/// twice, every call ends, messages arrive in order and complete or the call fails, ids are never used again, and both
/// sides are idle in the end (PROTOCOL.md §3).
@Suite struct RandomConnectionTests {
    /// FRMR_SEEDS=first..<end runs other seeds than those of every day.
    static let seeds: Range<UInt64> = {
        let bounds = (ProcessInfo.processInfo.environment["FRMR_SEEDS"] ?? "").split(separator: "..<")
            .compactMap { UInt64($0) }
        return bounds.count == 2 && bounds[0] < bounds[1] ? bounds[0]..<bounds[1] : 1..<401
    }()

    @Test func callsSurviveALinkThatCutsDelaysAndBreaks() {
        for seed in Self.seeds {
            let choices = SeededBytes.make(seed: seed, count: 64 + Int(seed % 16) * 128)
            do {
                try choices.withUnsafeBytes { try LinkTarget.run($0) }
            } catch {
                Issue.record("seed \(seed): \(error)")
                return
            }
        }
    }
}
