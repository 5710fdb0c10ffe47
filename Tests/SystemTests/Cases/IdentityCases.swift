import FRMRCalls
import FRMRContracts
import Foundation
import Testing

@testable import frmr

extension PracticeCases {
    /// Accounts, codes, passwords and sessions.
    @Suite(.serialized) struct Identity {
        private let stand: PracticeStand

        init() throws { stand = try PracticeStand.current }

        @Test func caseA01ACodeIsPastedAsItCame() async throws {
            func spelled(_ code: String, with mark: String) -> String { code.prefix(3) + mark + code.suffix(3) }
            let spellings: [(String) -> String] = [
                { spelled($0, with: " ") }, { spelled($0, with: "-") }, { $0 + "\n" }, { " \($0)\r\n" },
                { spelled($0, with: "\u{A0}") }, { spelled($0, with: "–") }, { $0 },
            ]
            for (index, spelling) in spellings.enumerated() {
                let (request, code) = try await PracticeAccount.request(stand, "+7999620000\(index)")
                let id = try await PracticeAccount.confirm(stand, request, spelling(code))
                #expect(!id.isEmpty)
            }
            // Letters, and digits too few, are no code still.
            let (request, code) = try await PracticeAccount.request(stand, "+79996200099")
            for wrong in [String(code.dropLast()), code + "1", "код \(code)", "12e456"] {
                let error = await #expect(throws: RPCError.self) {
                    try await PracticeAccount.confirm(stand, request, wrong)
                }
                #expect(error?.violations.map(\.reason) == ["CODE_FORMAT"], "\(wrong)")
            }
            #expect(try await !PracticeAccount.confirm(stand, request, code).isEmpty)
        }

        @Test(arguments: [
            "1234qwer", "passw0rd", "12qwaszx", "123456789a", "qwerty12", "123qweasd", "qwert123", "1234abcd",
            "password1", "1q2w3e4r", "PASSW0RD", "Qwerty123",
        ])
        func caseA03CommonPasswordsAreRefused(_ password: String) async throws {
            let error = await #expect(throws: RPCError.self) {
                try await PracticeAccount.confirm(stand, "no request", "123456", password: password)
            }
            #expect(error?.violations.map(\.reason) == ["PASSWORD_COMMON"], "\(String(describing: error))")
        }

        @Test func caseA04ATokenPresentedTwiceAtOnceGoesOnTwice() async throws {
            let account = try await PracticeAccount(stand, phone: "+79996210001")
            let token = try await account.logIn().refreshToken
            async let one = account.refresh(token)
            async let other = account.refresh(token)
            for pair in try await [one, other] {
                let next = try await account.refresh(pair.refreshToken)
                #expect(next.subject == account.id)
            }
        }

        @Test func caseA08AWrongPasswordTellsNothingAboutAPhone() async throws {
            let account = try await PracticeAccount(stand, phone: "+79996220001")
            // Two of each in turn: what the machine does besides slows both alike. Fewer than would have to wait.
            var times: [[Duration]] = [[], []]
            for _ in 0..<4 {
                for (place, phone) in [account.phone, "+79996220002"].enumerated() {
                    let start = ContinuousClock.now
                    let error = await #expect(throws: RPCError.self) {
                        try await stand.system.patiently(nil) { options throws(RPCError) in
                            try await IdentityV1.SessionsClient(stand.system.identity)
                                .login(.init(phone: phone, password: "Неверный-1"), options)
                        }
                    }
                    times[place].append(ContinuousClock.now - start)
                    #expect(error?.reason == "LOGIN_FAILED")
                    #expect(error?.code == .unauthenticated)
                }
            }
            let least = times.compactMap { $0.min() }
            // A look-up alone would take a hundredth of a hash.
            #expect(least[0] < least[1] * 3 && least[1] < least[0] * 3, "\(times)")
        }
    }
}
