internal import FRMRCalls
internal import Subprocess
internal import SystemPackage

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What a probe is started in: limits of the kernel, no environment, namespaces of its own as far as the system allows
/// them, and another user where the service runs as root. util-linux brings the programs; Debian installs it always.
struct ProbeSandbox: Sendable, Hashable {
    /// How far the probe is kept apart; the first that the system allows is taken.
    enum Namespaces: String, Sendable, CaseIterable {
        /// No network, no processes but its own, mounts that concern nobody else.
        case all
        /// The same without mounts: where mount(2) is filtered.
        case withoutMounts
        case network
        case none

        fileprivate var options: [String] {
            let processes = ["--ipc", "--uts", "--pid", "--fork", "--kill-child=KILL"]
            switch self {
            case .all: return ["--net", "--mount"] + processes
            case .withoutMounts: return ["--net"] + processes
            case .network: return ["--net"]
            case .none: return []
            }
        }
    }

    let namespaces: Namespaces
    /// nil: the service's own, which is not root.
    let user: ProbeUser?
    let tool: FilePath

    /// The program to start and its arguments, of which the last ones are the tool's.
    func command(_ limits: ProbeLimits, _ arguments: [String]) -> (program: FilePath, arguments: [String]) {
        var words: [String] = []
        if namespaces != .none {
            words.append("unshare")
            // Who is not root makes namespaces in one of users, in which they stay who they are.
            if user == nil { words += ["--user", "--map-current-user"] }
            words += namespaces.options
        }
        if let user {
            words += [
                "setpriv", "--reuid=\(user.uid)", "--regid=\(user.gid)", "--clear-groups", "--no-new-privs",
                "--inh-caps=-all", "--bounding-set=-all",
            ]
        }
        words += [
            "prlimit", "--cpu=\(limits.cpuSeconds)", "--as=\(limits.memoryBytesMax)", "--core=0", "--fsize=0",
            "--nofile=\(Self.filesMax)", "--nproc=0", tool.string,
        ]
        return (FilePath("/usr/bin").appending(words[0]), words.dropFirst() + arguments)
    }

    /// The most that the system allows.
    ///
    /// - Throws: the probe cannot be run at all: the tool or util-linux is missing, or there is no such user.
    static func find(_ limits: ProbeLimits) async throws(RPCError) -> ProbeSandbox {
        let user: ProbeUser?
        if geteuid() == 0 {
            guard let found = ProbeUser(named: limits.user), found.uid != 0 else {
                throw .storageFailed("no user \(limits.user) whom the probe of scans could run as")
            }
            user = found
        } else {
            user = nil
        }
        let tools = ["/usr/bin/mutool", "/usr/local/bin/mutool"]
        guard let tool = tools.first(where: { (path: String) in access(path, X_OK) == 0 }) else {
            throw .storageFailed("mutool is not installed (mupdf-tools)")
        }
        for namespaces in Namespaces.allCases {
            let sandbox = ProbeSandbox(namespaces: namespaces, user: user, tool: FilePath(tool))
            if case .ended(_, 0) = await ProbeRun.run(sandbox, limits, ["-v"]) { return sandbox }
        }
        throw .storageFailed("mutool cannot be started under prlimit")
    }

    /// Descriptors: of the file, the script, the standard streams and a library's own.
    private static let filesMax = 16
}

/// Whom the probe runs as when the service is root.
struct ProbeUser: Sendable, Hashable {
    let uid: UInt32
    let gid: UInt32

    /// nil: the system has no such user.
    init?(named name: String) {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        let failed = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
            // A buffer of a fixed capacity has a base.
            buffer.baseAddress.map { getpwnam_r(name, &entry, $0, buffer.count, &found) } ?? ERANGE
        }
        guard failed == 0, found != nil else { return nil }
        uid = entry.pw_uid
        gid = entry.pw_gid
    }
}

/// One run of the probe's tool.
enum ProbeRun: Sendable {
    /// Standard output and the status.
    case ended(String, Int32)
    /// Killed at a limit, or by its own fault.
    case killed
    /// A limit of time or of output.
    case exceeded
    case notStarted(String)

    static func run(_ sandbox: ProbeSandbox, _ limits: ProbeLimits, _ arguments: [String]) async -> ProbeRun {
        let command = sandbox.command(limits, arguments)
        return await withTaskGroup(of: ProbeRun.self) { group in
            group.addTask {
                var options = PlatformOptions()
                options.createSession = true
                do {
                    let result = try await Subprocess.run(
                        .path(command.program), arguments: Arguments(command.arguments),
                        environment: .custom([:] as [Environment.Key: String]), workingDirectory: "/",
                        platformOptions: options, output: .string(limit: limits.outputBytesMax), error: .discarded)
                    switch result.terminationStatus {
                    case .exited(let status): return .ended(result.standardOutput, Int32(status))
                    case .signaled: return .killed
                    }
                } catch let error as SubprocessError where error.code == .outputLimitExceeded {
                    return .exceeded
                } catch is CancellationError {
                    return .exceeded
                } catch {
                    return .notStarted("\(error)")
                }
            }
            group.addTask {
                try? await Task.sleep(for: limits.timeout)
                return .exceeded
            }
            defer { group.cancelAll() }
            return await group.next() ?? .exceeded
        }
    }
}
