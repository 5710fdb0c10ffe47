import ArgumentParser
import FRMRCalls
import FRMRTransport

/// What the exit code of `frmr call` says; 0 is an answer. Those above 63 are sysexits(3).
enum CallExit: Int32, CaseIterable {
    /// The service answered with an error.
    case refused = 1
    /// EX_USAGE: ArgumentParser's own.
    case usage = 64
    /// EX_DATAERR: the request, the token file or a TLS file.
    case input = 65
    /// EX_UNAVAILABLE: not reached, or lost on the way.
    case noAnswer = 69
    /// EX_IOERR.
    case output = 74

    var code: ExitCode { ExitCode(rawValue) }
}

/// A call that failed, with what its caller must know to repeat it.
struct CallFault: Error {
    let error: RPCError
    let method: MethodDescriptor
    let idempotencyKey: String?

    var lines: [String] {
        var lines = ErrorText.lines(of: error)
        guard error.mayHaveRun, method.kind != .query else { return lines }
        if let idempotencyKey {
            lines.append("The call may have been executed. To repeat it without doing it twice:")
            lines.append("  --idempotency-key \(idempotencyKey)")
        } else {
            lines.append("The call may have been executed, and had no idempotency key.")
        }
        return lines
    }
}

/// How `frmr call` ends when it does not end well.
struct CallEnding {
    let exit: CallExit
    let lines: [String]

    /// Nil for what ArgumentParser reports itself.
    init?(_ error: any Error) {
        switch error {
        case let fault as CallFault:
            exit = fault.error.origin == .answered ? .refused : .noAnswer
            lines = fault.lines
        case let fault as InputFault: (exit, lines) = (.input, [fault.description])
        case let fault as TLSSettingsError: (exit, lines) = (.input, [fault.description])
        case let fault as OutputFault: (exit, lines) = (.output, [fault.description])
        default: return nil
        }
    }
}

/// An error as lines for people.
enum ErrorText {
    /// Texts of a service may hold several lines; those behind the first are indented, so that none passes for ours.
    static func lines(of error: RPCError) -> [String] {
        var lines = ["\(error.code) \(error.reason): \(error.message) / \(error.english)"]
        lines += error.violations.map { "  \($0.field): \($0.reason): \($0.message) / \($0.english)" }
        lines += error.metadata.sorted { $0.key < $1.key }.map { "  \($0.key) = \($0.value)" }
        if let wait = error.retryAfter { lines.append("  retry after \(wait)") }
        // Only what this process found out itself has a cause here.
        if let cause = error.cause { lines.append("  cause: \(cause)") }
        return lines.map { $0.printable.replacing("\n", with: "\n    ") }
    }
}
