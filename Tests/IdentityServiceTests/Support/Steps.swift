import FRMRCalls
import FRMRContracts
import IdentityService
import Storage
import Testing

/// The path of a person through identity, step by step.
extension IdentityFixture {
    static let phone = "+79991234567"
    static let password = "Tr0ub4dor-and-3"
    static let snils = "11223344595"

    func requestCode(_ phone: String = IdentityFixture.phone) async throws(RPCError) -> IdentityV1.CodeSent {
        let call = call(IdentityV1.AccountsMethods.requestRegistrationCode)
        return try await store.write { session throws(RPCError) in
            try self.service.accounts.requestRegistrationCode(.init(phone: phone), call, session)
        }
    }

    func confirm(
        _ requestID: String, _ code: String, password: String = IdentityFixture.password, key: String? = nil
    ) async throws(RPCError) -> IdentityV1.Account {
        try await service.accounts.confirmRegistration(
            .init(requestId: requestID, code: code, password: password),
            call(IdentityV1.AccountsMethods.confirmRegistration, key: key), store)
    }

    @discardableResult
    func register(_ phone: String = IdentityFixture.phone) async throws -> IdentityV1.Account {
        let sent = try await requestCode(phone)
        let code = try await #require(latestMessage(to: phone).code)
        return try await confirm(sent.requestId, code)
    }

    func login(
        _ phone: String = IdentityFixture.phone, password: String = IdentityFixture.password,
        from address: String = "127.0.0.1:5000", device: String = ""
    ) async throws(RPCError) -> IdentityV1.TokenPair {
        try await service.sessions.login(
            .init(phone: phone, password: password, deviceName: "Ординаторская", deviceSecret: device),
            call(IdentityV1.SessionsMethods.login, from: address), store)
    }

    func refresh(_ token: String) async throws(RPCError) -> IdentityV1.TokenPair {
        try await service.sessions.refresh(
            .init(refreshToken: token), call(IdentityV1.SessionsMethods.refresh), store)
    }

    func acceptTerms(_ caller: CallerIdentity, version: String = "2026-1") async throws(RPCError) -> IdentityV1.Account
    {
        let call = call(IdentityV1.AccountsMethods.acceptTerms, as: caller)
        return try await store.write { session throws(RPCError) in
            try self.service.accounts.acceptTerms(.init(termsVersion: version), call, session)
        }
    }

    func requestSnilsCode(
        _ caller: CallerIdentity, snils: String = IdentityFixture.snils
    ) async throws(RPCError) -> IdentityV1.CodeSent {
        let call = call(IdentityV1.AccountsMethods.requestSnilsCode, as: caller)
        return try await store.write { session throws(RPCError) in
            try self.service.accounts.requestSnilsCode(.init(snils: snils), call, session)
        }
    }

    func linkSnils(
        _ caller: CallerIdentity, _ requestID: String, _ code: String, key: String? = nil
    ) async throws(RPCError) -> IdentityV1.Account {
        try await service.accounts.linkSnils(
            .init(requestId: requestID, code: code), call(IdentityV1.AccountsMethods.linkSnils, as: caller, key: key),
            store)
    }

    /// Registers, accepts the terms and links the SNILS.
    func worker() async throws -> (account: IdentityV1.Account, session: IdentityV1.TokenPair) {
        try await register()
        let session = try await login()
        let caller = try await caller(session)
        _ = try await acceptTerms(caller)
        let sent = try await requestSnilsCode(caller)
        let code = try await #require(latestMessage(to: Self.phone).code)
        return (try await linkSnils(caller, sent.requestId, code), session)
    }

    func proof(
        _ accountID: String, method: IdentityV1.ProofingMethod = .inPerson, snils: String = IdentityFixture.snils
    ) async throws(RPCError) -> IdentityV1.Account {
        let request = IdentityV1.RecordProofingRequest(
            accountId: accountID, method: method, name: .init(family: "Примерова", given: "Анна", patronymic: ""),
            birthDate: .init(year: 1985, month: 3, day: 14),
            passport: .init(
                series: "7609", number: "456987", issueDate: .init(year: 2010, month: 4, day: 2),
                issuer: "ОВД г. Образцово", departmentCode: "300-101"),
            snils: snils)
        let call = call(
            IdentityV1.OperatorsMethods.recordProofing, as: CallerIdentity(subject: "operator", roles: [.operator]))
        return try await store.write { session throws(RPCError) in
            try self.service.operators.recordProofing(request, call, session)
        }
    }
}
