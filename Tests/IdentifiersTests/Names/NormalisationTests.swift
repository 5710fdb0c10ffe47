import FRMRIdentifiers
import Testing

/// V8: what people type is taken as meant; what cannot be meant is refused with the cause.
@Suite struct NormalisationTests {
    @Test(arguments: ["112-233-445 95", " 11223344595 ", "112\u{2011}233\u{2011}445\u{a0}95", "112 233 445\t95"])
    func snilsIsReadWithAnySeparators(_ text: String) throws {
        let snils = try SNILS(text)
        #expect(snils.digits == "11223344595")
        #expect(snils.formatted == "112-233-445 95")
        #expect(snils.packed == 11_223_344_595)
        #expect(SNILS(packed: snils.packed) == snils)
    }

    @Test func snilsKeepsLeadingZeros() throws {
        let snils = try SNILS("087-654-303 00")
        #expect(snils.packed == 8_765_430_300)
        #expect(snils.digits == "08765430300")
        #expect(SNILS(packed: 8_765_430_301) == nil)
        #expect(SNILS(packed: -1) == nil)
        #expect(SNILS(packed: 100_000_000_000) == nil)
    }

    @Test(arguments: ["000-000-000 00", "00000000012", "111-111-111 11"])
    func snilsThatNobodyHasIsRefused(_ text: String) {
        #expect(throws: IdentifierError(.snils, .range)) { try SNILS(text) }
    }

    @Test(arguments: [
        "+79991234567", "89991234567", "8 (999) 123-45-67", "79991234567", "9991234567", " +7 999 123 45 67 ",
        "8.999.123.45.67",
    ])
    func mobilePhoneBecomesE164(_ text: String) throws {
        let phone = try MobilePhone(text)
        #expect(phone.value == "+79991234567")
        #expect(phone.formatted == "+7 999 123-45-67")
        #expect(phone.masked == "+7 999 •••-••-67")
    }

    @Test(arguments: [
        ("+77011234567", IdentifierError.Kind.range), ("87771234567", .range), ("+76001234567", .range),
        ("+74951234567", .range), ("+8613912345678", .range), ("+89991234567", .range),
        ("8999123456", .length(expected: 11, got: 10)), ("+799912345678", .length(expected: 11, got: 12)),
        ("8999+1234567", .characters), ("", .empty), ("+", .empty), ("доб. 5", .characters),
    ])
    func phoneThatCannotTakeACodeIsRefused(_ text: String, _ kind: IdentifierError.Kind) {
        #expect(throws: IdentifierError(.phone, kind)) { try MobilePhone(text) }
    }

    @Test func passportIsReadFromOneFieldOrTwo() throws {
        let passport = try PassportNumber("76 09 № 456987")
        #expect(passport.series == "7609")
        #expect(passport.number == "456987")
        #expect(passport.formatted == "7609 456987")
        #expect(try PassportNumber(series: "76 09", number: "456987") == passport)
        #expect(throws: IdentifierError(.passport, .length(expected: 4, got: 5))) {
            try PassportNumber(series: "76094", number: "56987")
        }
        #expect(try DepartmentCode("300101").formatted == "300-101")
        #expect(try DepartmentCode("300-101").digits == "300101")
    }

    /// Check digits are right in all of these; the first digit says that the number is of another kind.
    @Test(arguments: [
        ("2975308642185", IdentifierKind.ogrn, 0), ("3962962963278", .ogrn, 0), (" 9888888889814", .ogrn, 1),
        ("0000000000011", .ogrn, 0), ("200000000000009", .ogrnip, 0), ("-400000000000001", .ogrnip, 1),
        ("104500116000155", .ogrnip, 0),
    ])
    func numberOfAnotherKindIsRefused(_ text: String, _ kind: IdentifierKind, _ place: Int) throws {
        let error = try #require(throws: IdentifierError.self) {
            _ = try kind == .ogrn ? OGRN(text).digits : OGRNIP(text).digits
        }
        #expect(error == IdentifierError(kind, .range))
        #expect(error.place == place)
        #expect(error.messageRU.contains("начинается с"))
    }

    @Test func strangeCharacterIsNamedWithItsPlace() throws {
        let number = try #require(throws: IdentifierError.self) { try PersonalINN(" 5001O0732259") }
        #expect(number.place == 5 && number.found == "O")
        let phone = try #require(throws: IdentifierError.self) { try MobilePhone("  +7 999 12E 45 67") }
        #expect(phone.place == 11 && phone.found == "E")
        #expect(phone.messageEN.hasSuffix("Character 12 is «E» (U+0045)."))
    }

    @Test func policyIsGroupedByFour() throws {
        #expect(try ENP("8451 9991 2289 9990").formatted == "8451 9991 2289 9990")
    }

    @Test func exactFormRefusesWhatOnlyParsesAfterCleaning() {
        #expect(SNILS(exactly: "112-233-445 95") == nil)
        #expect(MobilePhone(exactly: "89991234567") == nil)
        #expect(MobilePhone(exactly: "+79991234567") != nil)
        #expect(OID(exactly: "urn:oid:1.2.643") == nil)
    }
}
