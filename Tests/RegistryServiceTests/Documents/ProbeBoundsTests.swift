import FRMRCalls
import Foundation
import Logging
import RegistryRules
import SystemPackage
import Testing

@testable import RegistryService

/// The probe of a stranger's file ends within its limits, and reaches nothing but the file.
@Suite struct ProbeBoundsTests {
    private static let page = "/MediaBox [0 0 595.28 841.89]"

    @Test func aPageThatNeverEndsIsTooComplex() async throws {
        var limits = ProbeLimits()
        limits.cpuSeconds = 1
        let scans = try Scans(limits)
        // 20 million rectangles, in a file of some kilobytes: runs within runs.
        let rectangle = Array("0 0 1 1 re f ".utf8)
        let block = Array(repeating: rectangle, count: 200_000).flatMap { $0 }
        var pdf = SamplePDF("")
        var form = pdf.add(
            "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << >>", stream: Array(block))
        for _ in 0..<4 {
            form = pdf.add(
                "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /F \(form) 0 R >> >>",
                stream: Array(String(repeating: "/F Do ", count: 100).utf8))
        }
        pdf.contents = Array("/F Do".utf8)
        pdf.page = "\(Self.page) /Resources << /XObject << /F \(form) 0 R >> >>"
        let begun = ContinuousClock.now
        #expect(try await scans.judge(pdf.bytes) == "PAGE_TOO_COMPLEX")
        #expect(ContinuousClock.now - begun < .seconds(20))
    }

    @Test func timeIsBoundedWhateverTheProcessorDoes() async throws {
        var limits = ProbeLimits()
        limits.timeout = .milliseconds(1)
        let scans = try Scans()
        _ = try await scans.judge(SamplePDF("").bytes)
        let hasty = try Scans(limits)
        // What the system allows is found out within the limits too; a probe without it is refused, never unbounded.
        await #expect(throws: RPCError.self) { try await hasty.judge(SamplePDF("").bytes) }
    }

    @Test func moreThanTheMemoryIsTooComplex() async throws {
        let scans = try Scans()
        var pdf = SamplePDF("")
        pdf.contents = Array("q 595 0 0 842 0 0 cm BI /W 65000 /H 65000 /CS /RGB /BPC 8 /F /RL ID ".utf8)
        pdf.contents += SamplePDF.runs(1_000_000) + Array("\nEI Q".utf8)
        pdf.page = Self.page
        #expect(try await scans.judge(pdf.bytes) == "PAGE_TOO_COMPLEX")
    }

    /// Some hundred kilobytes that would become more than a gigabyte.
    @Test func runsOfARunAreNotUnpacked() async throws {
        let scans = try Scans()
        var pdf = SamplePDF("q 595 0 0 842 0 0 cm /S Do Q")
        let image = pdf.add(
            SamplePDF.gray(2480, 3508).replacing("/RunLengthDecode", with: "[/RunLengthDecode /RunLengthDecode]"),
            stream: SamplePDF.runs(20_000_000, 129))
        pdf.page = "\(Self.page) /Resources << /XObject << /S \(image) 0 R >> >>"
        #expect(try await scans.judge(pdf.bytes) == "PAGE_WITHOUT_SCAN")
    }

    @Test func aHugePictureWithoutBytesIsNoneAndOneWithThemIsFollowed() async throws {
        let scans = try Scans()
        for (stream, expected) in [([128], "PAGE_WITHOUT_SCAN"), (SamplePDF.runs(70_000_000), "1210")] {
            var pdf = SamplePDF("q 595.28 0 0 841.89 0 0 cm /S Do Q")
            let image = pdf.add(SamplePDF.gray(10_000, 14_143), stream: stream)
            pdf.page = "\(Self.page) /Resources << /XObject << /S \(image) 0 R >> >>"
            #expect(try await scans.judge(pdf.bytes) == expected)
        }
    }

    @Test func morePicturesThanTheLimitAreTooComplex() async throws {
        var limits = ProbeLimits()
        limits.picturesMax = 1000
        let scans = try Scans(limits)
        var pdf = SamplePDF(String(repeating: "q 595 0 0 842 0 0 cm /S Do Q ", count: 1001))
        let image = pdf.add(image: 8, 8)
        pdf.page = "\(Self.page) /Resources << /XObject << /S \(image) 0 R >> >>"
        #expect(try await scans.judge(pdf.bytes) == "PAGE_TOO_COMPLEX")
    }

    @Test func outputThatWasCutOffIsToldFromAWhole() {
        var output = "pages 1\npage 1 595 842\n"
        #expect(!DrawnPages(output).isWhole)
        output += "image 10 10 595 0 0 842 0 0 1\ndone\n"
        let whole = DrawnPages(output)
        #expect(whole.isWhole && whole.probe.drawings.map(\.events.count) == [1])
    }

    @Test(
        "Lines that no script writes are passed over",
        arguments: [
            "image 10 10 595 0 0 842 0 0", "image -1 10 595 0 0 842 0 0 1", "image 99999999999 1 1 0 0 1 0 0 1",
            "clip 1 2 3", "page x 1 1", "page 1", "pages", "fill", " ", "\u{0}", "mask", "группа 1 1",
        ])
    func brokenLinesArePassedOver(line: String) {
        let pages = DrawnPages("pages 1\npage 1 595 842\n\(line)\ndone\n")
        #expect(pages.isWhole && pages.probe.drawings.count == 1 && pages.probe.drawings[0].events == [])
    }

    @Test func theProbeHasNoEnvironmentNoNetworkAndAnotherUser() async throws {
        let limits = ProbeLimits()
        let sandbox = try await ProbeSandbox.find(limits)
        func run(_ program: String, _ words: String...) async -> String? {
            let other = ProbeSandbox(
                namespaces: sandbox.namespaces, user: sandbox.user, tool: FilePath(program))
            guard case .ended(let output, 0) = await ProbeRun.run(other, limits, words) else { return nil }
            return output
        }
        #expect(await run("/usr/bin/env") == "")
        #expect((sandbox.user == nil) == (geteuid() != 0))
        let user = try #require(await run("/usr/bin/id", "-u"))
        #expect(user != "0\n")
        let bounds = try #require(await run("/usr/bin/cat", "/proc/self/limits"))
        for (name, value) in [
            ("Max cpu time", "10"), ("Max file size", "0"), ("Max processes", "0"), ("Max core file size", "0"),
            ("Max address space", "1073741824"), ("Max open files", "16"),
        ] {
            let line = try #require(bounds.split(separator: "\n").first { $0.hasPrefix(name) })
            #expect(line.dropFirst(name.count).split(separator: " ").prefix(2) == [Substring(value), Substring(value)])
        }
        if sandbox.namespaces != .none {
            // The loopback device of a network of its own, and no other.
            let devices = try #require(await run("/usr/bin/cat", "/proc/self/net/dev"))
            #expect(devices.split(separator: "\n").dropFirst(2).allSatisfy { $0.contains("lo:") })
        }
        // It can start nothing.
        #expect(await run("/bin/sh", "-c", "/bin/true; /bin/true") == nil)
    }

    @Test func everyStepOfKeepingApartHasItsCommand() throws {
        let tool = FilePath("/usr/bin/mutool")
        let limits = ProbeLimits()
        let plain = ProbeSandbox(namespaces: .none, user: nil, tool: tool).command(limits, ["run"])
        #expect(plain.program == "/usr/bin/prlimit" && plain.arguments.suffix(2) == ["/usr/bin/mutool", "run"])
        let apart = ProbeSandbox(namespaces: .network, user: nil, tool: tool).command(limits, [])
        #expect(apart.program == "/usr/bin/unshare")
        #expect(apart.arguments.prefix(4) == ["--user", "--map-current-user", "--net", "prlimit"])
        let nobody = try #require(ProbeUser(named: "nobody"))
        #expect(nobody.uid == 65534)
        let root = ProbeSandbox(namespaces: .withoutMounts, user: nobody, tool: tool).command(limits, [])
        #expect(!root.arguments.contains("--user") && !root.arguments.contains("--mount"))
        #expect(root.arguments.contains("--reuid=65534") && root.arguments.contains("--clear-groups"))
        #expect(ProbeUser(named: "nobody-of-that-name") == nil)
    }

    @Test func aSystemWithoutTheUserRefusesScansAndSaysSo() async throws {
        guard geteuid() == 0 else { return }
        var limits = ProbeLimits()
        limits.user = "nobody-of-that-name"
        let scans = try Scans(limits)
        let error = await #expect(throws: RPCError.self) { try await scans.judge(SamplePDF("").bytes) }
        #expect(error?.cause?.contains("nobody-of-that-name") == true)
        limits.user = "root"
        let asRoot = try Scans(limits)
        await #expect(throws: RPCError.self) { try await asRoot.judge(SamplePDF("").bytes) }
    }

    @Test func nothingOfAProbeIsLeft() async throws {
        let scans = try Scans()
        _ = try await scans.judge(SamplePDF("").bytes)
        let folder = FileManager.default
        #expect(!(try folder.contentsOfDirectory(atPath: "/tmp").contains { $0.hasPrefix("frmr-scan-\(getpid())-") }))
        // A process that is no more: ids end below this one.
        let left = "/tmp/frmr-scan-2147483647-abcdef"
        let running = "/tmp/frmr-scan-1-abcdef"
        for path in [left, running] { try folder.createDirectory(atPath: path, withIntermediateDirectories: true) }
        defer { try? folder.removeItem(atPath: running) }
        await scans.prober.prepare(logger: Logger(label: "test"))
        #expect(!folder.fileExists(atPath: left) && folder.fileExists(atPath: running))
    }
}
