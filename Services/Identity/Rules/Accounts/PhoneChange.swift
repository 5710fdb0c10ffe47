package import FRMRIdentifiers

/// A change of the phone that an account is known by (I12, I13).
///
///     requested ──code to the new phone──▶ coolingDown ──cool-down over──▶ done
///         └──────────────owner objects──────────┴──────▶ cancelled
///
/// A code to the new phone alone would hand an account to whoever sits at an open session. So the owner proves who they are
/// again before the request, the old phone and the e-mail are told at once, and for the length of the cool-down the old
/// phone still logs in and may object.
package struct PhoneChange: Sendable, Hashable {
    package var requested: Instant
    package var state: State

    package init(requested: Instant, state: State = .requested) {
        self.requested = requested
        self.state = state
    }

    package enum State: Sendable, Hashable {
        case requested
        case coolingDown(since: Instant)
        case done(at: Instant)
        case cancelled(at: Instant)
    }

    package enum Event: Sendable, Hashable {
        /// The code that was sent to the new phone was entered.
        case newPhoneConfirmed
        /// From the old phone, or by the link in the notice.
        case ownerObjected
        case timePassed
    }

    /// Who is told what.
    package enum Notice: Sendable, Hashable {
        case changeRequested, changeDone, changeCancelled
    }

    package enum Effect: Sendable, Hashable {
        case notify(Notice)
        /// The account's phone becomes the new one; other sessions end.
        case bindNewPhone
    }
}

package struct PhoneChangePolicy: Sendable, Hashable {
    package var coolDown = Duration.seconds(72 * 3600)
    /// A request whose new phone was not confirmed by then is over.
    package var confirmWithin = Duration.seconds(3600)
    /// How fresh the proof of the owner must be: password, and the second factor where there is one.
    package var reauthenticatedWithin = Duration.seconds(300)

    package init() {}

    /// May a change be requested?
    ///
    /// - Parameter reauthenticated: when this session last proved itself by password and second factor.
    package func request(
        reauthenticated: Instant?, current: PhoneChange?, newPhoneTaken: Bool, now: Instant
    ) -> RequestDecision {
        guard let reauthenticated, now - reauthenticated <= reauthenticatedWithin else { return .reauthenticate }
        if let current, isOpen(current, now: now) { return .alreadyChanging }
        // The answer to a taken phone goes to that phone only: here it looks like any other request.
        return newPhoneTaken ? .beginAsDecoy : .begin([.notify(.changeRequested)])
    }

    /// The change after `event`, and what is to be done; nil when the event says nothing in this state.
    package func after(
        _ change: PhoneChange, _ event: PhoneChange.Event, now: Instant
    ) -> (PhoneChange, [PhoneChange.Effect])? {
        switch (change.state, event) {
        case (.requested, .newPhoneConfirmed):
            guard now - change.requested <= confirmWithin else { return nil }
            return (with(change, .coolingDown(since: now)), [])
        case (.requested, .ownerObjected), (.coolingDown, .ownerObjected):
            return (with(change, .cancelled(at: now)), [.notify(.changeCancelled)])
        case (.requested, .timePassed):
            guard now - change.requested > confirmWithin else { return nil }
            return (with(change, .cancelled(at: now)), [])
        case (.coolingDown(let since), .timePassed):
            guard now >= since + coolDown else { return nil }
            return (with(change, .done(at: now)), [.bindNewPhone, .notify(.changeDone)])
        case (.coolingDown, .newPhoneConfirmed), (.done, _), (.cancelled, _):
            return nil
        }
    }

    private func isOpen(_ change: PhoneChange, now: Instant) -> Bool {
        switch change.state {
        case .requested: now - change.requested <= confirmWithin
        case .coolingDown: true
        case .done, .cancelled: false
        }
    }

    private func with(_ change: PhoneChange, _ state: PhoneChange.State) -> PhoneChange {
        PhoneChange(requested: change.requested, state: state)
    }

    package enum RequestDecision: Sendable, Hashable {
        case begin([PhoneChange.Effect])
        /// Goes on as if it were begun, and never comes to an end.
        case beginAsDecoy
        case reauthenticate
        case alreadyChanging
    }
}
