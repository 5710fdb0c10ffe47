internal import FRMRCalls
internal import Foundation
internal import Logging
internal import RegistryRules
internal import SystemPackage

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Looks into a PDF with mupdf, in a process of its own that is bounded and kept apart (`ProbeSandbox`): the parser of a
/// stranger's file is where an attack would be, so it never runs inside the service. The process runs `drawing.js`, which
/// follows what each page paints.
struct ScanProber: Sendable {
    let limits: ProbeLimits
    /// For the script; readable by the service alone.
    private let folder: FilePath
    private let slots: Slots
    private let found = FoundSandbox()

    init(limits: ProbeLimits, folder: FilePath, atOnceMax: Int) {
        self.limits = limits
        self.folder = folder
        slots = Slots(atOnceMax)
    }

    /// Finds out what the system allows and tells it, before the first scan comes. A system that has not got the tool
    /// refuses scans and serves everything else.
    func prepare(logger: Logger) async {
        ProbePlace.removeLeftovers()
        do throws(RPCError) {
            let sandbox = try await found.sandbox(limits)
            let metadata: Logger.Metadata = [
                LogKey.namespaces: "\(sandbox.namespaces.rawValue)",
                LogKey.user: "\(sandbox.user.map { String($0.uid) } ?? "own")",
            ]
            switch sandbox.namespaces {
            case .all, .withoutMounts: logger.info("scans are probed in namespaces of their own", metadata: metadata)
            case .network, .none:
                logger.warning("scans are probed without all namespaces of their own", metadata: metadata)
            }
        } catch {
            logger.error("scans cannot be probed", metadata: [LogKey.cause: "\(error.cause ?? "")"])
        }
    }

    /// - Parameter pagesMax: of a file with more, none is looked at.
    /// - Returns: what the file holds; nil: it is not a PDF that could be read.
    func probe(_ file: FilePath, pagesMax: Int32) async throws(RPCError) -> ScanProbe? {
        await slots.take()
        let result: Result<ScanProbe?, RPCError>
        do throws(RPCError) { result = .success(try await look(file, pagesMax)) } catch { result = .failure(error) }
        await slots.give()
        return try result.get()
    }

    private func look(_ file: FilePath, _ pagesMax: Int32) async throws(RPCError) -> ScanProbe? {
        let sandbox = try await found.sandbox(limits)
        let place: ProbePlace
        do {
            place = try ProbePlace(file, in: folder, user: sandbox.user)
        } catch {
            throw .storageFailed("probe: \(error)")
        }
        defer { place.remove() }
        let numbers = [Int(pagesMax), limits.picturesMax, limits.memoryBytesMax / 12].map(String.init)
        switch await ProbeRun.run(sandbox, limits, ["run", place.script.string, place.file.string] + numbers) {
        case .ended(let output, 0):
            let pages = DrawnPages(output)
            guard pages.isWhole else { return ScanProbe(pages: 0, isTooComplex: true) }
            let probe = pages.probe
            return probe.pages == 0 && !probe.isEncrypted && !probe.isTooComplex ? nil : probe
        // One of util-linux, or the tool: it is not installed, or may not be run.
        case .ended(_, 126), .ended(_, 127): throw .storageFailed("the probe's programs cannot be started")
        case .ended, .killed, .exceeded: return ScanProbe(pages: 0, isTooComplex: true)
        case .notStarted(let why): throw .storageFailed("probe: \(why)")
        }
    }
}

/// What a probe reads. Where it is another user's, a copy that is theirs, as the service's own folders are closed to them.
private struct ProbePlace {
    let file: FilePath
    let script: FilePath
    private let copies: FilePath?

    init(_ file: FilePath, in folder: FilePath, user: ProbeUser?) throws {
        guard let user else {
            self.file = file
            script = folder.appending(Self.scriptName)
            copies = nil
            try Self.write(Data(PackageResources.drawing_js), to: script)
            return
        }
        let made = try Self.temporaryFolder()
        copies = made
        self.file = made.appending("scan.pdf")
        script = made.appending(Self.scriptName)
        do {
            try Self.write(Data(contentsOf: URL(filePath: file.string)), to: self.file)
            try Self.write(Data(PackageResources.drawing_js), to: script)
            for path in [self.file, script, made] where chown(path.string, user.uid, user.gid) != 0 {
                throw Errno(rawValue: errno)
            }
        } catch {
            remove()
            throw error
        }
    }

    func remove() {
        if let copies { try? FileManager.default.removeItem(atPath: copies.string) }
    }

    /// As a whole: another probe may read the script meanwhile.
    private static func write(_ data: Data, to path: FilePath) throws {
        try data.write(to: URL(filePath: path.string), options: .atomic)
    }

    /// What a killed service has left of other people's documents.
    static func removeLeftovers() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [] where name.hasPrefix(prefix) {
            let words = name.dropFirst(prefix.count).split(separator: "-")
            guard let process = words.first.flatMap({ Int32($0) }), process > 0, kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: "\(root)/\(name)")
        }
    }

    /// Its name tells whose it is.
    private static func temporaryFolder() throws -> FilePath {
        var template = Array("\(root)/\(prefix)\(getpid())-XXXXXX".utf8CString)
        return try template.withUnsafeMutableBufferPointer { name in
            guard let base = name.baseAddress, mkdtemp(base) != nil else { throw Errno(rawValue: errno) }
            return FilePath(String(cString: base))
        }
    }

    private static let scriptName = "drawing.js"
    private static let root = "/tmp"
    private static let prefix = "frmr-scan-"
}

/// What the system allows is found out once.
private actor FoundSandbox {
    private var sandbox: ProbeSandbox?

    func sandbox(_ limits: ProbeLimits) async throws(RPCError) -> ProbeSandbox {
        if let sandbox { return sandbox }
        let found = try await ProbeSandbox.find(limits)
        sandbox = found
        return found
    }
}

/// A bounded number of probes at once; others wait in order.
private actor Slots {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    /// Waiters are bounded by the uploads at once, which the documents' handlers hold.
    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
