import FRMRCalls
import Foundation
import RegistryRules
import SystemPackage

@testable import RegistryService

/// Judges files as an upload does, without an application around it.
struct Scans: ~Copyable {
    let folder: URL
    let prober: ScanProber

    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/scans")
    /// Of the cases from practice.
    static let cases = fixtures.appending(path: "../cases/scans")

    init(_ limits: ProbeLimits = ProbeLimits()) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "scans-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        prober = ScanProber(limits: limits, folder: FilePath(folder.path), atOnceMax: 2)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The resolution in dpi, or the reason of the refusal.
    func judge(_ file: URL, _ policy: DocumentPolicy = DocumentPolicy()) async throws -> String {
        let bytes = try [UInt8](Data(contentsOf: file))
        let first = bytes.prefix(FileType.signatureBytesMax)
        // The size is another rule's.
        if let refusal = policy.refusal(ofUploaded: first, bytes: Int64(first.count)) { return refusal.reason }
        guard let probe = try await prober.probe(FilePath(file.path), pagesMax: policy.pagesMax) else {
            return DocumentRefusal.notPDF.reason
        }
        switch policy.judge(probe) {
        case .success(let pages): return String(pages.dpiMin)
        case .failure(let refusal): return refusal.reason
        }
    }

    func judge(_ bytes: [UInt8], _ policy: DocumentPolicy = DocumentPolicy()) async throws -> String {
        let file = folder.appending(path: "\(UUID().uuidString).part")
        try Data(bytes).write(to: file)
        return try await judge(file, policy)
    }
}
