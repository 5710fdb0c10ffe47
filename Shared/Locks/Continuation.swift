#if FRMR_RACE
// The continuation of the race suites, in place of the standard library's wherever Locks is imported. The thread
// sanitizer sees a value that passes through a lock of pthread's, and not one that passes through the concurrency
// runtime, which is not instrumented: whatever a task is handed from an event loop would be called a race.

package struct CheckedContinuation<Value: Sendable, Failure: Error>: Sendable {
    fileprivate let value: Mutex<Value?>
    fileprivate let waiting: _Concurrency.CheckedContinuation<Void, Never>

    package func resume(returning value: Value) {
        self.value.withLock { $0 = value }
        waiting.resume()
    }
}

extension CheckedContinuation where Value == Void {
    package func resume() { resume(returning: ()) }
}

package func withCheckedContinuation<Value: Sendable>(
    isolation: isolated (any Actor)? = #isolation, _ body: (CheckedContinuation<Value, Never>) -> Void
) async -> Value {
    let value = Mutex<Value?>(nil)
    await _Concurrency.withCheckedContinuation(isolation: isolation) { waiting in
        body(CheckedContinuation(value: value, waiting: waiting))
    }
    guard let handed = value.withLock({ $0 }) else { preconditionFailure("a continuation resumes with a value") }
    return handed
}
#endif
