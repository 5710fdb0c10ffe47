import FRMRCalls
import FRMRContracts
import Storage

@testable import RegistryService

extension Desk {
    static let therapy = CommonV1.BookCode(oid: "1.2.643.5.1.13.13.11.1066", version: "5.4", code: "27")
    static let therapist = CommonV1.BookCode(oid: "1.2.643.5.1.13.13.11.1002", version: "9.6", code: "109")

    static var personalData: CommonV1.PersonalData {
        CommonV1.PersonalData(
            name: .init(family: "Образцова", given: "Вера", patronymic: "Примеровна"),
            birthDate: .init(year: 1985, month: 3, day: 14), snils: "112-233-445 95", inn: "500100732259",
            passport: .init(
                series: "7609", number: "456987", issueDate: .init(year: 2010, month: 4, day: 20),
                issuer: "Отделением (образец)", departmentCode: "300-101"),
            registrationAddress: "г. Образцовск, ул. Примерная, д. 1", phone: "8 999 123-45-67",
            email: "vera@example.org")
    }

    static func education(_ diploma: [UInt8], _ supplement: [UInt8]) -> CommonV1.Education {
        func document(_ kind: CommonV1.DocumentKind, _ scan: [UInt8]) -> CommonV1.EducationDocument {
            CommonV1.EducationDocument(
                kind: kind, series: "ВСГ", number: "1234567", issueDate: .init(year: 2008, month: 6, day: 25),
                institution: "Образцовый университет", speciality: therapy, degree: .specialist, scanSha256: scan)
        }
        return CommonV1.Education(
            documents: [document(.diploma, diploma), document(.diplomaSupplement, supplement)],
            accreditations: [
                .init(registryNumber: "7723 03", speciality: therapy, passDate: .init(year: 2024, month: 5, day: 20))
            ])
    }

    static func employment(_ workBook: [UInt8], _ contract: [UInt8]) -> CommonV1.Employment {
        CommonV1.Employment(
            organisationOid: organisation, organisationName: "Образцовая больница", post: therapist, rateMilli: 1000,
            contract: .labour, beginDate: .init(year: 2024, month: 6, day: 3),
            scans: [.init(kind: .workBook, sha256: workBook), .init(kind: .contractOrOrder, sha256: contract)])
    }

    func savePersonalData(_ id: String) async throws(RPCError) -> RegistryV1.Application {
        try await file(
            { handlers in handlers.savePersonalData },
            RegistryV1.SavePersonalDataRequest(applicationId: id, personalData: Self.personalData))
    }

    func save(_ education: CommonV1.Education, _ id: String) async throws(RPCError) -> RegistryV1.Application {
        try await file(
            { handlers in handlers.saveEducation },
            RegistryV1.SaveEducationRequest(applicationId: id, education: education))
    }

    func save(
        _ employment: CommonV1.Employment, _ id: String, as caller: CallerIdentity = worker
    ) async throws(RPCError) -> RegistryV1.Application {
        try await file(
            { handlers in handlers.saveEmployment },
            RegistryV1.SaveEmploymentRequest(applicationId: id, employments: [employment]), as: caller)
    }

    func submit(_ id: String) async throws(RPCError) -> RegistryV1.Application {
        try await file(
            { handlers in handlers.submitApplication }, RegistryV1.SubmitApplicationRequest(applicationId: id))
    }

    /// An application with personal data, education and their scans, not yet sent.
    func filled() async throws -> (id: String, education: CommonV1.Education) {
        let id = try await create().applicationId
        let diploma = try await upload("diploma", .diploma, of: id)
        let supplement = try await upload("diploma-supplement", .diplomaSupplement, of: id)
        let education = Self.education(diploma.sha256, supplement.sha256)
        _ = try await savePersonalData(id)
        _ = try await save(education, id)
        return (id, education)
    }

    static let firstConfirmed: [RegistryV1.SectionOutcome] = [
        .init(section: .personalData, status: .confirmed), .init(section: .education, status: .confirmed),
    ]

    /// The whole way to a published card; the last confirmation comes an hour after the first.
    func published() async throws -> RegistryV1.Application {
        let (id, _) = try await filled()
        _ = try await decide(try await submit(id), Self.firstConfirmed)
        let workBook = try await upload("work-book", .workBook, of: id)
        let contract = try await upload("contract", .contractOrOrder, of: id)
        _ = try await save(Self.employment(workBook.sha256, contract.sha256), id)
        let sent = try await submit(id)
        advance(.seconds(3600))
        _ = try await decide(sent, [.init(section: .employment, status: .confirmed)])
        return try await get(id)
    }

    func get(_ id: String, as caller: CallerIdentity = worker) async throws(RPCError) -> RegistryV1.Application {
        let (applications, call) = (service.applications, call(RegistryV1.ApplicationsMethods.getApplication, caller))
        return try await store.read { session throws(RPCError) in
            try applications.getApplication(.init(applicationId: id), call, session)
        }
    }
}
