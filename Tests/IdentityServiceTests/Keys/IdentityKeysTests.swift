import Foundation
import IdentityService
import Testing

@Suite struct IdentityKeysTests {
    let fixture: IdentityFixture

    init() throws { fixture = try IdentityFixture() }

    @Test func theKeysFileIsMadeOnceForItsOwnerOnly() throws {
        let again = try IdentityKeys.load(directory: fixture.folder) { _ in [] }
        #expect(again.keyID == fixture.keys.keyID)
        let path = fixture.folder + "/" + IdentityKeys.fileName
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: IdentityKeysError(path: path, problem: .openToOthers)) {
            try IdentityKeys.load(directory: fixture.folder) { _ in [] }
        }
    }
}
