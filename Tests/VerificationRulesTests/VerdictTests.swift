import FRMRIdentifiers
import Reference
import Testing
import VerificationRules

/// Checks as values: what they need, decide and rest on; and what a silent register means.
@Suite struct VerdictTests {
    @Test func everyCheckSaysWhatItAsksAndForWhat() {
        let checks: [(any Check, Register, String)] = [
            (PassportCheck(person), .passport, "V1"), (TaxpayerCheck(person), .taxpayer, "V1"),
            (PensionCheck(person), .pension, "V1"), (education, .education, "V3"),
            (accreditation, .accreditation, "V3"), (employment, .employment, "V4"),
        ]
        for (check, register, requirement) in checks {
            #expect(check.register == register && check.requirement == requirement)
            #expect(check.missing.isEmpty, "\(register)")
        }
        #expect(Set(checks.map(\.1)) == Set(Register.allCases))
    }

    @Test func matchConfirmsWithItsEvidenceV1() {
        let verdict = PensionCheck(person).verdict(.records([entry]))
        #expect(verdict.decision == .confirmed)
        #expect(verdict.evidence.line == "PENSION V1 records=1")
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
            #expect(verdict.evidence.line.hasSuffix("no answer"))
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

    /// V2: the list is exact: each thing once, though three registers saw it.
    @Test func faultsOfSeveralRegistersAreOneListV2() {
        var typo = person
        typo.name.family = "Семенова"
        let decision = SectionDecision([
            PassportCheck(typo).verdict(.records([entry])), TaxpayerCheck(typo).verdict(.records([])),
            PensionCheck(typo).verdict(.records([entry])),
        ])
        guard case .correction(let faults) = decision else {
            Issue.record("\(decision)")
            return
        }
        #expect(faults.map(\.field) == ["personal_data.name.family", "personal_data.inn"])
    }

    @Test func sectionWaitsForSilentRegistersV8() {
        let decision = SectionDecision([
            PassportCheck(person).verdict(.records([])), TaxpayerCheck(person).verdict(.silent),
            PensionCheck(person).verdict(.silent),
        ])
        #expect(decision == .waiting(for: [.taxpayer, .pension]))
        // One is enough, and a list that would still grow is not sent.
        #expect(
            SectionDecision([PassportCheck(person).verdict(.records([])), PensionCheck(person).verdict(.silent)])
                == .waiting(for: [.pension]))
    }

    @Test func sectionThatAgreesIsConfirmedV3V4() {
        #expect(SectionDecision([PensionCheck(person).verdict(.records([entry]))]) == .confirmed)
        #expect(SectionDecision([]) == .confirmed)
    }

    /// V7, V8: questions come ever later; when the 24 hours are over, people are told.
    @Test func silentRegisterIsAskedAgainAndThenPeopleAreToldV7V8() {
        let policy = RegisterSilence()
        let clock = Deadlines().clock(.processing, from: .epoch, .article112)
        let now = Instant(seconds: 60)
        let waits = [1, 2, 3, 9, 10, 1000, .max].map { attempts in
            policy.decision(attempts: attempts, at: now, clock).askAgainAt - now
        }
        #expect(waits == [1, 2, 4, 256, 300, 300, 300].map { .seconds($0) })
        #expect(policy.decision(attempts: 0, at: now, clock).escalateTo.isEmpty)
        #expect(
            policy.decision(attempts: 300, at: clock.due, clock).escalateTo == [
                .institutionAdministrator, .support,
            ])
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

/// V6: a field that is not confirmed is checked again.
@Suite struct RecheckRulesTests {
    @Test func imageAndOwnNumberStartTheClockV6() throws {
        let answer = try request(hasImage: true, snils: "112-233-445 95")
        guard case .accepted(let clock) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(clock.kind == .recheck && clock.due == Instant(seconds: 24 * 3600))
    }

    @Test func everythingThatIsMissingIsListedV6V8() throws {
        guard case .refused(let faults) = try request(hasImage: false, snils: "112-233-445 59") else {
            Issue.record("accepted")
            return
        }
        #expect(faults.map(\.field) == ["personal_data.inn", "snils"])
        #expect(faults.last?.russian.contains("переставлены цифры") == true)
        guard case .refused(let foreign) = try request(hasImage: true, snils: "123-456-789 64") else {
            Issue.record("accepted")
            return
        }
        #expect(foreign.map(\.reason) == [.snilsInvalid])
    }

    @Test func confirmedFieldNeedsNoCheckV6() throws {
        #expect(try request(hasImage: false, snils: "", isConfirmed: true) == .nothingToCheck)
    }

    private func request(
        hasImage: Bool, snils: String, isConfirmed: Bool = false
    ) throws
        -> Recheck.Answer
    {
        Recheck.request(
            field: "personal_data.inn", isConfirmed: isConfirmed, hasImage: hasImage, snils: snils,
            owner: try SNILS("11223344595"), at: .epoch, Deadlines())
    }
}
