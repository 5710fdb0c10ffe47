import Foundation
import Testing

@testable import protoc_gen_frmr

@Suite struct GoldenTests {
    @Test func theGoldenProtoGivesTheGoldenCode() throws {
        let proto = try text("Tests/Fixtures/golden.proto")
        let run = try Protoc.run(proto)
        #expect(run.status == 0, "\(run.message)")
        #expect(
            run.files.keys.sorted() == ["CGolden.h", "GoldenV1.Golden.swift", "Namespaces.swift", "module.modulemap"])
        for name in ["GoldenV1.Golden.swift", "Namespaces.swift"] {
            #expect(try run.files[name] == text("Tests/CallsTests/Generated/\(name)"))
        }
        for name in ["CGolden.h", "module.modulemap"] {
            #expect(try run.files[name] == text("Tests/CGolden/include/\(name)"))
        }
    }

    @Test func publicCodeIsPublicAndTheCatalogIsWrittenOnDemand() throws {
        let proto = try text("Tests/Fixtures/golden.proto")
        let run = try Protoc.run(proto, parameter: "module=CGolden,runtime=FRMRCalls,catalog=true")
        #expect(run.status == 0, "\(run.message)")
        let swift = try #require(run.files["GoldenV1.Golden.swift"])
        #expect(swift.contains("    public struct Scalars: Message, MessageValue {"))
        #expect(swift.contains("\npackage protocol GoldenV1KindsService: Sendable {"))
        #expect(swift.contains("        /// Leading comment.\n        public var aDouble: Double\n"))
        #expect(swift.contains("        /// Trailing comment.\n        public var aFloat: Float\n"))
        #expect(swift.contains("\npublic import FRMRCalls\n"))
        #expect(swift.contains("    @usableFromInline\n    package func write(to wire: inout WireEncoder) {"))
        #expect(try #require(run.files["ServiceCatalog.swift"]).contains("GoldenV1.KindsMethods.all,"))
    }

    @Test func onlyProtosOfTheFolderGetCodeAndTheCatalogListsAll() throws {
        let proto = try text("Tests/Fixtures/golden.proto")
        let run = try Protoc.run(proto, parameter: "module=C,folder=elsewhere,catalog=true")
        #expect(run.status == 0, "\(run.message)")
        #expect(run.files.keys.sorted() == ["C.h", "Namespaces.swift", "ServiceCatalog.swift", "module.modulemap"])
        #expect(try #require(run.files["ServiceCatalog.swift"]).contains("GoldenV1.KindsMethods.all,"))
        #expect(try !#require(run.files["Namespaces.swift"]).contains("GoldenV1"))
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: Protoc.root.appending(path: path)), as: UTF8.self)
    }
}
