internal import FRMRCalls
internal import RegistryRules
internal import Subprocess
internal import SystemPackage

/// Looks into a PDF with poppler's tools, each in a process of its own with limits on time and memory: the parser of
/// a stranger's file is where an attack would be, so it never runs inside the service.
struct ScanProber: Sendable {
    let limits: ProbeLimits
    private let slots: Slots

    init(limits: ProbeLimits, atOnceMax: Int) {
        self.limits = limits
        slots = Slots(atOnceMax)
    }

    /// - Returns: what the file holds; nil: poppler does not take it for a PDF, or it exceeded the limits.
    func probe(_ file: FilePath) async throws(RPCError) -> ScanProbe? {
        await slots.take()
        let result: Result<ScanProbe?, RPCError>
        do throws(RPCError) { result = .success(try await look(file)) } catch { result = .failure(error) }
        await slots.give()
        return try result.get()
    }

    private func look(_ file: FilePath) async throws(RPCError) -> ScanProbe? {
        guard let info = try await output("pdfinfo", [file.string]) else { return nil }
        let fields = PopplerOutput.fields(info)
        guard let pages = fields["Pages"].flatMap({ Int32($0) }) else { return nil }
        let isEncrypted = fields["Encrypted"].map { !$0.hasPrefix("no") } ?? false
        guard let list = try await output("pdfimages", ["-list", file.string]) else { return nil }
        return ScanProbe(pages: pages, isEncrypted: isEncrypted, images: PopplerOutput.images(list))
    }

    /// Standard output of a tool; nil when it failed or exceeded a limit.
    private func output(_ tool: String, _ arguments: [String]) async throws(RPCError) -> String? {
        let limited = [
            "--cpu=\(limits.cpuSeconds)", "--as=\(limits.addressSpaceBytes)", "--core=0", "--fsize=0", "--nofile=64",
            tool,
        ]
        let limits = limits
        do {
            return try await withThrowingTaskGroup(of: Outcome.self) { group in
                group.addTask {
                    let result = try await run(
                        .name("prlimit"), arguments: Arguments(limited + arguments),
                        environment: .inherit.updating(["LC_ALL": "C"]),
                        output: .string(limit: limits.outputBytesMax), error: .discarded)
                    switch result.terminationStatus {
                    case .exited(0): return .text(result.standardOutput)
                    // prlimit itself: the tool is not installed, or may not be run.
                    case .exited(126), .exited(127): return .toolMissing
                    case .exited, .signaled: return .failed
                    }
                }
                group.addTask {
                    try await Task.sleep(for: limits.timeout)
                    return .failed
                }
                defer { group.cancelAll() }
                switch try await group.next() {
                case .text(let text): return text
                case .toolMissing: throw ToolMissing(tool: tool)
                case .failed, nil: return nil
                }
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return nil
        } catch {
            throw .storageFailed("probe \(tool): \(error)")
        }
    }

    private enum Outcome: Sendable {
        case text(String)
        case failed
        case toolMissing
    }

    private struct ToolMissing: Error {
        let tool: String
    }
}

/// What poppler's tools print.
enum PopplerOutput {
    /// `Key:   value`, a line each.
    static func fields(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            fields[String(line[..<colon])] = String(value)
        }
        return fields
    }

    /// `page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio`, a line an image, under
    /// two lines of heading.
    static func images(_ text: String) -> [ScanProbe.Image] {
        text.split(separator: "\n").dropFirst(2).compactMap { line in
            let columns = line.split(separator: " ")
            guard columns.count >= 14, columns[2] == "image", let page = Int32(columns[0]),
                let width = Int32(columns[3]), let height = Int32(columns[4]), let xPPI = Int32(columns[12]),
                let yPPI = Int32(columns[13])
            else { return nil }
            return ScanProbe.Image(page: page, width: width, height: height, xPPI: xPPI, yPPI: yPPI)
        }
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
