#if FRMR_RACE
internal import Glibc

/// The lock of the race suites. The thread sanitizer sees pthread's locks and not those of Synchronization.Mutex, which
/// wait on a futex inside a library that is not instrumented: all that they guard would be called a race.
///
/// Unchecked: the value is touched under the lock only.
package final class Mutex<Value>: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    package init(_ value: sending Value) {
        self.value = value
        lock.initialize(to: pthread_mutex_t())
        precondition(pthread_mutex_init(lock, nil) == 0, "a lock with default attributes needs no resource")
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    package func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return try body(&value)
    }
}
#else
// Short synchronous state; nothing is called while holding its lock. Exported, so that a file imports the lock from here
// whichever it is.
@_exported public import Synchronization
#endif
