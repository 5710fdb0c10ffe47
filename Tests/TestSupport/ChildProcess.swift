import Synchronization

#if canImport(Glibc)
package import Glibc
#elseif canImport(Musl)
package import Musl
#else
package import Darwin
#endif

/// A process that a test started: what it prints goes to a file, and it ends with the value.
package final class ChildProcess: Sendable {
    package let pid: pid_t
    // Waited for once only: afterwards the number may be another process's.
    private let isReaped = Mutex(false)

    /// - Throws: `Failure` when the program cannot be started.
    package init(_ program: String, _ arguments: [String], log: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, program, &actions, nil, &words, environ)
        guard result == 0 else { throw Failure(description: "\(program): errno \(result)") }
        self.pid = pid
    }

    deinit { kill() }

    /// SIGKILL, and gone when this returns.
    package func kill() { end(SIGKILL) }

    /// Sends a signal to a process that has not been waited for.
    package func signal(_ number: Int32) {
        isReaped.withLock { isReaped in
            if !isReaped { _ = signalProcess(pid, number) }
        }
    }

    /// SIGTERM; returns the exit status once it has ended, 128 and the signal when a signal ended it.
    @discardableResult
    package func terminate() -> Int32 { end(SIGTERM) }

    /// The exit status once it ends by itself.
    @discardableResult
    package func wait() -> Int32 { end(0) }

    /// The exit status when it ends by itself within the duration; nil: it runs still.
    package func wait(atMost duration: Duration) -> Int32? {
        let deadline = ContinuousClock.now + duration
        return isReaped.withLock { isReaped in
            if isReaped { return -1 }
            var status: Int32 = 0
            while waitpid(pid, &status, WNOHANG) == 0 {
                guard ContinuousClock.now < deadline else { return nil }
                usleep(2000)
            }
            isReaped = true
            return Self.exitStatus(status)
        }
    }

    /// The exit status when it has ended by itself. Others run meanwhile on the thread that ``wait()`` would hold.
    package func ended() async throws -> Int32 {
        while true {
            if let status = wait(atMost: .zero) { return status }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    @discardableResult
    private func end(_ signal: Int32) -> Int32 {
        isReaped.withLock { isReaped in
            if isReaped { return -1 }
            if signal != 0 { _ = signalProcess(pid, signal) }
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
            isReaped = true
            return Self.exitStatus(status)
        }
    }

    private static func exitStatus(_ status: Int32) -> Int32 {
        let ending = status & 0x7F
        return ending == 0 ? (status >> 8) & 0xFF : 128 + ending
    }

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }
}

/// `kill(2)`, whose name the method above takes.
private func signalProcess(_ pid: pid_t, _ signal: Int32) -> Int32 { kill(pid, signal) }

/// A port on loopback that is free at this moment.
package func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
        }
    }
    guard descriptor >= 0, bound else { throw ChildProcess.Failure(description: "no free port: errno \(errno)") }
    return Int(UInt16(bigEndian: address.sin_port))
}

func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
}
