/// A property that must hold for any bytes. `make fuzz` searches for bytes that break it; the replay in FuzzTests holds
/// it for every input of Tests/Fuzz/Corpus on each run of the tests.
package struct FuzzTarget: Sendable, CustomStringConvertible {
    /// Names the folder of the corpus.
    package let name: String
    /// Throws a `Violation`, or traps, when the property does not hold.
    package let run: @Sendable (UnsafeRawBufferPointer) throws -> Void

    package var description: String { name }

    package static let all: [FuzzTarget] = [
        FuzzTarget(name: "frames", run: FramesTarget.run),
        FuzzTarget(name: "server-state", run: ServerStateTarget.run),
        FuzzTarget(name: "client-state", run: ClientStateTarget.run),
        FuzzTarget(name: "link", run: LinkTarget.run),
        FuzzTarget(name: "scan", run: ScanTarget.run),
        FuzzTarget(name: "messages", run: MessagesTarget.run),
        FuzzTarget(name: "envelope", run: EnvelopeTarget.run),
        FuzzTarget(name: "json", run: JSONTarget.run),
    ]

    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// A property that did not hold.
package struct Violation: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// Throws unless the property holds.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) throws(Violation) {
    if !condition { throw Violation(what()) }
}
