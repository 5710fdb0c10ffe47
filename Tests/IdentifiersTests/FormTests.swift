import FRMRIdentifiers
import Testing

/// What an identifier shows: to people, to logs, and in a list.
@Suite struct FormTests {
    /// An identifier of an organisation, a department, a book or a day is no secret, and logs show it whole.
    @Test func impersonalIdentifiersDescribeThemselves() throws {
        #expect(try "\(LegalINN("7707083893"))" == "7707083893")
        #expect(try "\(OGRN("1027700132195"))" == "1027700132195")
        #expect(try "\(DepartmentCode("300101"))" == "300-101")
        #expect(try "\(OID("urn:oid:1.2.643"))" == "1.2.643")
        #expect(try "\(PostCode("1.2.643|7.8|47"))" == "1.2.643|7.8|47")
        #expect("\(CivilDate.distantPast)" == "0001-01-01")
    }

    @Test func peopleReadWhatTheyKnow() throws {
        #expect(try PostCode("1.2.643|7.8|47").formatted == "47 (1.2.643, 7.8)")
        #expect(try OID("1.2.643").formatted == "1.2.643")
        #expect(try EmailAddress("Anna@Clinic.Example").formatted == "Anna@clinic.example")
        #expect(try PersonName("Примерова Мария Ивановна").formatted == "Примерова Мария Ивановна")
        #expect(CivilDate(iso: "2026-04-09")?.russian == "09.04.2026")
    }

    @Test func listsStandInTheOrderOfTheirNumbers() throws {
        #expect(try SNILS("087-654-303 00") < SNILS("112-233-445 95"))
        #expect(try [OID("1.2.7"), OID("1.2.643")].sorted().map(\.value) == ["1.2.643", "1.2.7"])
    }
}

/// Initialisers beside the one of a typed text: what they are given is as broken as any.
@Suite struct OtherInitialisersTests {
    @Test func brokenInputIsNoDayAndNoInstant() {
        for input in BadInput.all {
            #expect(CivilDate(iso: input.text) == nil, "\(input.name)")
            #expect(Instant(iso: input.text) == nil, "\(input.name)")
        }
        for text in ["2026-02-30T00:00:00Z", "2026-04-29T24:00:00Z", "2026-04-29T09:60:00Z", "2026-04-29T09:00:60Z"] {
            #expect(Instant(iso: text) == nil, "\(text)")
        }
        // Arabic digits are digits to Unicode and none to a date.
        #expect(CivilDate(iso: "٢٠٢٦-٠٤-٢٩") == nil)
        #expect(CivilDate(iso: "+026-04-29") == nil)
    }

    @Test func brokenPartOfANameIsRefusedWithItsCause() throws {
        for input in BadInput.all where input.expected != nil {
            let name = refusal { () throws(IdentifierError) in try PersonName(family: input.text, given: "Анна") }
            #expect(name != nil, "\(input.name)")
            let passport = refusal { () throws(IdentifierError) in
                try PassportNumber(series: input.text, number: "456987")
            }
            #expect(passport != nil, "\(input.name)")
        }
        let long = String(repeating: "и\u{306}", count: 101)
        #expect(
            refusal { () throws(IdentifierError) in try PersonName(family: "Примерова", given: long) }
                == IdentifierError(.name, .tooLong(limit: 100)))
        // Five hundred and one letters of two bytes: refused before anything is copied.
        let letters = String(repeating: "й", count: 501)
        #expect(
            refusal { () throws(IdentifierError) in try PersonName(family: letters, given: "Анна") }
                == IdentifierError(.name, .tooLong(limit: 100)))
    }

    @Test func brokenPartOfAPostIsRefusedWithItsCause() throws {
        let book = try OID("1.2.643")
        for input in BadInput.all where input.expected != nil {
            #expect(
                refusal { () throws(IdentifierError) in try PostCode(oid: book, version: input.text, code: "1") }
                    != nil,
                "\(input.name)")
        }
    }

    private func refusal<Value>(_ make: () throws(IdentifierError) -> Value) -> IdentifierError? {
        do throws(IdentifierError) {
            _ = try make()
            return nil
        } catch {
            return error
        }
    }
}
