import FRMRCalls
import Runtime
import Testing

/// Who may call what: the rule beside a method in the proto against the caller (I3, I5).
@Suite struct AccessRuleTests {
    private static let worker = CallerIdentity(subject: "A1", roles: [.worker], assurance: .full, confirmed: true)

    private static func worker(_ change: (inout CallerIdentity) -> Void) -> CallerIdentity {
        var worker = worker
        change(&worker)
        return worker
    }

    @Test(
        arguments: [
            (CallerIdentity.anonymous, AccessRule(open: true), nil),
            (.anonymous, AccessRule(), "TOKEN_REQUIRED"),
            (worker, AccessRule(), nil),
            (worker, AccessRule(roles: [.worker, .employer], assurance: .full, confirmed: true), nil),
            (worker { $0.assurance = .basic }, AccessRule(assurance: .full), "ASSURANCE_TOO_LOW"),
            (worker { $0.assurance = .extended }, AccessRule(assurance: .extended), nil),
            (worker { $0.confirmed = false }, AccessRule(confirmed: true), "SESSION_NOT_CONFIRMED"),
            (worker { $0.confirmed = false }, AccessRule(), nil),
            (worker, AccessRule(roles: [.operator]), "ROLE_REQUIRED"),
            (worker { $0.roles = [] }, AccessRule(roles: [.worker]), "ROLE_REQUIRED"),
            // A service proves no identity of a person, and needs none.
            (
                worker { ($0.roles, $0.assurance) = ([.service], .none) },
                AccessRule(roles: [.service], assurance: .full), nil
            ),
            (worker { $0.roles = [.service] }, AccessRule(roles: [.worker]), "ROLE_REQUIRED"),
        ] as [(CallerIdentity, AccessRule, String?)])
    func theRuleDecides(_ caller: CallerIdentity, _ rule: AccessRule, _ reason: String?) {
        let refusal = AccessControl.refusal(of: caller, by: rule)
        #expect(refusal?.reason == reason)
        if reason == "TOKEN_REQUIRED" {
            #expect(refusal?.code == .unauthenticated)
        } else if reason != nil {
            #expect(refusal?.code == .permissionDenied)
        }
    }

    @Test func aRefusalTellsWhatIsNeeded() {
        let low = AccessControl.refusal(of: Self.worker { $0.assurance = .basic }, by: AccessRule(assurance: .full))
        #expect(low?.metadata == ["required": "full", "actual": "basic"])
        let role = AccessControl.refusal(of: Self.worker, by: AccessRule(roles: [.operator, .employer]))
        #expect(role?.metadata == ["roles": "employer,operator"])
    }
}
