// All that a program needs that calls the three services: one import.
//
//     import FRMRClient
//
//     let pool = try ClientPool(endpoints: [Endpoint("127.0.0.1:7102")!], group: group)
//     let eligibility = RegistryV1.EligibilityClient(RetryingCaller(pool))
//     let answer = try await eligibility.check(
//         RegistryV1.CheckRequest(
//             snils: "112-233-445 95", post: CommonV1.BookCode(oid: "1.2.643.5.1.13.13.11.1002", code: "109"),
//             organisationOid: "1.2.643.5.1.13.13.12.2.77.7777",
//             date: GoogleType.Date(year: 2026, month: 11, day: 23)),
//         CallOptions(accessToken: token))
//     print(answer.verdict, answer.reasons.map(\.code))

@_exported public import FRMRCalls
@_exported public import FRMRContracts
@_exported public import FRMRIdentifiers
@_exported public import FRMRRetry
@_exported public import FRMRTransport
