/// The bounds of a load plan. README.md of the client repeats them.
enum LoadLimits {
    static let planBytesMax = 1 << 20
    static let dataBytesMax = 64 << 20
    static let rowsMax = 100_000
    static let methodsMax = 16
    static let stagesMax = 64
    static let stepsMax = 100
    static let tokensMax = 8
    static let loginsMax = 256
    static let objectivesMax = 32
    static let weightMax = 1_000_000
    static let connectionsMax = 1_024
    static let threadsMax = 64
    /// A connection carries 1,024 calls; some room is left for those of which the answer is on its way.
    static let inFlightPerConnectionMax = 1_000
    /// Calls per second, or callers.
    static let levelMax = 1_000_000.0
    static let callsMax = 1_000_000_000
    static let bodyBytesMax = 1 << 20
    /// All encoded bodies together.
    static let bodiesBytesMax = 256 << 20
    static let timeout = Duration.milliseconds(1)...Duration.seconds(60)
    static let stage = Duration.milliseconds(1)...Duration.seconds(86_400)
    static let warmUp = Duration.zero...Duration.seconds(600)
    static let lostAfter = Duration.milliseconds(100)...Duration.seconds(60)
    static let scale = 0.0001...1_000.0
    /// Latencies above are recorded as this.
    static let latencyMax = Duration.seconds(3_600)
}
