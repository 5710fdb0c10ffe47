import FRMRIdentifiers
import Reference
import Testing
import VerificationRules

/// Checks as values: which register they ask, what they need and what they decide.
@Suite struct VerdictTests {
    @Test func everyCheckSaysWhomItAsksAndUnderWhichKeyV1V3V4() {
        let checks: [(any Check, Register, String)] = [
            (PassportCheck(person), .passport, "7609456987"), (TaxpayerCheck(person), .taxpayer, "500100732259"),
            (PensionCheck(person), .pension, "11223344595"), (education, .education, "ВСГ1234567"),
            (accreditation, .accreditation, "7723 031245678"), (employment, .employment, "11223344595"),
        ]
        for (check, register, key) in checks {
            #expect(check.register == register && check.key == key)
            #expect(check.missing.isEmpty, "\(register)")
        }
        #expect(Set(checks.map(\.1)) == Set(Register.allCases))
    }

    @Test func matchConfirmsV1() {
        #expect(PensionCheck(person).verdict(.records([entry])) == Verdict(.confirmed, of: .pension))
    }

    @Test func everyCheckRefusesAnUnknownRecordV1V3V4() {
        #expect(refusal(PassportCheck(person).verdict(.records([]))) == [.passportNotFound])
        #expect(refusal(TaxpayerCheck(person).verdict(.records([]))) == [.innNotFound])
        #expect(refusal(PensionCheck(person).verdict(.records([]))) == [.snilsNotFound])
        #expect(refusal(education.verdict(.records([]))) == [.documentNotFound])
        #expect(refusal(accreditation.verdict(.records([]))) == [.accreditationNotFound])
        #expect(refusal(employment.verdict(.records([]))) == [.employmentNotFound])
    }

    /// V8: a register that does not answer decides nothing.
    @Test func silenceRefusesNobodyV8() {
        for verdict in [
            PassportCheck(person).verdict(.silent), TaxpayerCheck(person).verdict(.silent),
            education.verdict(.silent),
            accreditation.verdict(.silent), employment.verdict(.silent),
        ] {
            #expect(verdict.decision == .undecided)
            #expect(verdict.register != nil)
        }
    }

    /// V8: incomplete identification names every field that is missing, and the register is not asked.
    @Test func missingFieldsAreNamedV8() {
        var bare = person
        bare.birthDate = nil
        bare.passport.number = ""
        #expect(
            PassportCheck(bare).missing.map(\.field) == [
                "personal_data.passport.number", "personal_data.birth_date",
            ])
        #expect(refusal(PassportCheck(bare).verdict(.records([entry]))) == [.incomplete, .incomplete])
        var nameless = PersonFact(
            name: FullName(family: "", given: ""), birthDate: nil, snils: "", inn: "",
            passport: person.passport)
        #expect(TaxpayerCheck(nameless).missing.count == 4)
        #expect(PensionCheck(nameless).missing.first?.field == "personal_data.snils")
        nameless.passport.series = ""
        #expect(PassportCheck(nameless).missing.count == 4)
        #expect(
            AccreditationCheck(fact, snils: "", path: "p").missing.map(\.field) == ["personal_data.snils"]
        )
        #expect(
            EmploymentCheck(post, snils: "", path: "p").missing.map(\.field) == ["personal_data.snils"])
    }

    @Test func latinLetterOfANameIsPointedAtV8() {
        #expect(NameDifference("Семёнoва", register: "Семёнова") == .latinLetter(6))
        var typo = person
        typo.name.given = "Aнна"
        let faults = PensionCheck(typo).finding([entry]).faults
        #expect(faults.map(\.field) == ["personal_data.name.given"])
        #expect(faults.first?.russian.contains("1-я буква латинская") == true)
        #expect(faults.first?.english.contains("letter 1 is Latin") == true)
    }

    private func refusal(_ verdict: Verdict) -> [Fault.Reason] {
        guard case .refused(let faults) = verdict.decision else { return [] }
        return faults.map(\.reason)
    }

    private var person: PersonFact {
        PersonFact(
            name: FullName(family: "Семёнова", given: "Анна", patronymic: "Викторовна"),
            birthDate: CivilDate(iso: "1985-03-14"), snils: "11223344595", inn: "500100732259",
            passport: PassportFact(
                series: "7609", number: "456987", issueDate: nil, issuer: "", departmentCode: "300101"))
    }

    private var entry: PersonEntry {
        PersonEntry(name: person.name, birthDate: person.birthDate, isValid: true)
    }

    private var education: EducationCheck {
        EducationCheck(
            EducationFact(
                kind: .diploma, series: "ВСГ", number: "1234567", issueDate: nil, institution: "",
                speciality: nil,
                degree: 2), holder: person.name, path: "education.documents[0]")
    }

    private var fact: AccreditationFact {
        AccreditationFact(
            registryNumber: "7723 031245678", speciality: nil, passDate: nil, endDate: nil)
    }

    private var accreditation: AccreditationCheck {
        AccreditationCheck(fact, snils: person.snils, path: "education.accreditations[0]")
    }

    private var post: EmploymentFact {
        EmploymentFact(
            organisation: "1.2.643.5.1.13.13.12.2.77.7777", post: nil,
            beginDate: CivilDate(iso: "2024-06-03"),
            endDate: nil)
    }

    private var employment: EmploymentCheck {
        EmploymentCheck(post, snils: person.snils, path: "employments[0]")
    }
}
