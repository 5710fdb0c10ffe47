import Synchronization

/// Prints the steps of the scenario with what was asked and what was answered, aligned.
package final class Transcript: Sendable {
    private let write: @Sendable (String) -> Void
    private let step = Mutex(0)

    package init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }

    /// Begins the next step.
    func begin(_ title: String) {
        let number = step.withLock { number in
            number += 1
            return number
        }
        write("")
        write("\(number). \(title)")
    }

    func called(_ method: String) { write("   \(method)") }
    func asked(_ text: String) { line("asked", text) }
    func answered(_ lines: [String]) { for text in lines { line("answered", text) } }
    func refused(_ lines: [String]) { for text in lines { line("refused", text) } }
    func noted(_ text: String) { line("note", text) }
    func met(_ text: String) { line("✓", text) }
    func missed(_ text: String) { line("✗", text) }

    private func line(_ label: String, _ text: String) { write("      \(label.padding(to: 8))  \(text)") }
}
