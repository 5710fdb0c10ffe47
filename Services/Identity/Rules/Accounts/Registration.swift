/// What a request for a registration code leads to (I1, I6).
package enum RegistrationRequest: Sendable, Hashable {
    /// A code goes to the phone.
    case sendCode
    /// The phone has an account. Whoever asks must not learn that, so the answer looks like any other, no code will fit,
    /// and the owner is told.
    case pretend

    package static func decide(phoneTaken: Bool) -> RegistrationRequest { phoneTaken ? .pretend : .sendCode }
}
