import FRMRIdentifiers
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("Anna.P@Clinic.Example", "Anna.P@clinic.example"), (" a+b@x.ru ", "a+b@x.ru"),
        ("a@xn--80a1acny.xn--p1ai", "a@xn--80a1acny.xn--p1ai"),
    ])
    func mailAddressKeepsItsLocalPart(_ text: String, _ value: String) throws {
        let address = try EmailAddress(text)
        #expect(address.value == value)
        #expect(address.comparisonKey == value.lowercased())
    }

    @Test(arguments: [
        ("", IdentifierError.Kind.empty), ("a", .range), ("a@b", .range), ("a@@b.ru", .range), (".a@b.ru", .range),
        ("a..b@c.ru", .range), ("a@-b.ru", .range), ("a@b.12", .range), ("a@b..ru", .range), ("a b@c.ru", .characters),
        ("почта@пример.рф", .characters), ("a@b.ru\r\nBcc: x", .characters),
        (String(repeating: "a", count: 65) + "@b.ru", .range),
        ("a@" + String(repeating: "b.", count: 130) + "ru", .tooLong(limit: 254)),
    ])
    func malformedMailAddressIsRefused(_ text: String, _ kind: IdentifierError.Kind) {
        #expect(throws: IdentifierError(.email, kind)) { try EmailAddress(text) }
    }

    @Test(arguments: ["1.2.643.5.1.13.13.11.1102", "urn:oid:1.2.643.5.1.13.13.11.1102", " 1.2.643.5.1.13.13.11.1102 "])
    func objectIdentifierIsDotted(_ text: String) throws {
        #expect(try OID(text).value == "1.2.643.5.1.13.13.11.1102")
    }

    @Test(arguments: [
        ("", IdentifierError.Kind.empty), ("1", .range), ("3.1", .range), ("1.40", .range), ("1.02", .range),
        ("1..2", .range), ("1.2.", .range), ("1.2.a", .characters), ("-1.2", .characters),
        ("1." + String(repeating: "9", count: 127), .tooLong(limit: 128)),
    ])
    func malformedObjectIdentifierIsRefused(_ text: String, _ kind: IdentifierError.Kind) {
        #expect(throws: IdentifierError(.oid, kind)) { try OID(text) }
    }

    @Test func postIsBookVersionAndCode() throws {
        let post = try PostCode("1.2.643.5.1.13.13.11.1102|7.8|47")
        #expect(post.oid == (try OID("1.2.643.5.1.13.13.11.1102")))
        #expect(post.version == "7.8")
        #expect(post.code == "47")
        #expect(try PostCode(oid: post.oid, version: " 7.8", code: "47 ") == post)
        #expect(PostCode(exactly: post.value) == post)
        #expect(throws: IdentifierError(.postCode, .range)) { try PostCode("1.2.643|47") }
        #expect(throws: IdentifierError(.postCode, .range)) { try PostCode("1.2.643||47") }
        #expect(throws: IdentifierError(.postCode, .characters)) { try PostCode("1.2.643|7.8|4 7") }
        #expect(throws: IdentifierError(.postCode, .tooLong(limit: 32))) {
            try PostCode("1.2.643|1|" + String(repeating: "4", count: 33))
        }
        #expect(throws: IdentifierError(.oid, .range)) { try PostCode("1|1|1") }
    }
}
