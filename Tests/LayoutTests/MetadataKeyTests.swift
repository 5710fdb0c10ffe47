import SourceText
import Testing

/// What two sides must spell alike stands once.
@Suite struct MetadataKeyTests {
    private static let home = "Shared/Calls/Methods/MetadataKey.swift"

    @Test func metadataKeysAreSpeltInOnePlace() throws {
        let files = try ["Shared", "Services"].flatMap { try SourceTree.files(under: $0) }
        let home = try #require(files.first { $0.path.hasSuffix(Self.home) })
        let keys = home.text.matches(of: /= ("[a-z-]+")/).map { String($0.output.1) }
        #expect(keys.count == 6)
        for file in files where file.path != home.path {
            for key in keys { #expect(!file.text.contains(key), "\(file.path) spells \(key)") }
        }
    }
}
