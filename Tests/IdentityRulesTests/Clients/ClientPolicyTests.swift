import FRMRIdentifiers
import Foundation
import IdentityRules
import Testing

@Suite("Organisations' clients") struct ClientPolicyTests {
    private let policy = ClientPolicy()

    @Test(arguments: [
        ("1.2.643.5.1.13.13.12.2.77.1", true), ("1.2.643.5.1.13.13.12.2", false), ("1.2.643.5.1.13.13.12.20.1", false),
        ("1.2.643.5.1.13.13.12.3.77.1", true), ("1.2.643.5.1.13.13.12.5.77.1", false),
    ])
    func anOrganisationStandsBelowTheRoot(oid: String, isAdmitted: Bool) throws {
        #expect(policy.admits(organisation: try OID(oid)) == isAdmitted)
    }

    /// Identity reads no reference data: its default is what the registry reads.
    @Test func theRootsAreThoseOfTheReferenceData() throws {
        let data = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Shared/Reference/Data/organisation-arcs.csv")
        let rows = try String(contentsOf: data, encoding: .utf8).split(separator: "\n").dropFirst()
        #expect(policy.organisationRoots == rows.compactMap { $0.split(separator: ",").first.map(String.init) })
    }

    @Test(
        arguments: [
            ([.hospital], true), ([.employer, .hospital], true), ([], false), ([.hospital, .hospital], false),
            ([.hospital, nil], false),
        ] as [([ClientRole?], Bool)])
    func aClientHasItsRolesOnceEach(roles: [ClientRole?], isAdmitted: Bool) {
        #expect(policy.admits(roles: roles) == isAdmitted)
    }

    @Test(arguments: [(31, false), (32, true), (128, true), (129, false), (0, false)])
    func aSecretHasThirtyTwoToAHundredAndTwentyEightCharacters(count: Int, isAdmitted: Bool) {
        #expect(policy.admits(secret: String(repeating: "я", count: count)) == isAdmitted)
    }

    @Test func aSecretOfManyBytesInFewCharactersIsNone() {
        #expect(!policy.admits(secret: String(repeating: "a", count: 40) + String(repeating: "\u{301}", count: 600)))
    }
}
