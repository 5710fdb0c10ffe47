package import Reference

/// What the registry does about one application when its own store or verification's was restored from a backup.
///
/// A restored store has forgotten what came behind its backup, and the other one has not. Verification knows the
/// incarnation of the registry's store that each of its cases is of: a version of another one may stand for other
/// contents. What the registry has now holds.
package struct CaseSettlement: Sendable, Hashable {
    package let step: Step
    /// nil: nothing is lost.
    package let finding: Finding?

    package enum Step: Sendable, Hashable {
        case nothing
        /// Verification gets the last submission again.
        case sendAgain
        /// Verification checks the case no further.
        case withdraw
    }

    package enum Finding: String, Sendable, Hashable, CaseIterable {
        /// Verification has a case of an application that the registry does not know.
        case applicationLost = "APPLICATION_LOST"
        /// Verification has seen a later version than the registry has.
        case applicationBehind = "APPLICATION_BEHIND"
        /// Verification does not know an application that waits for it.
        case caseLost = "CASE_LOST"
        /// Verification knows an earlier version, or one of the store before it was restored.
        case caseBehind = "CASE_BEHIND"
    }

    /// An application as the registry has it.
    package struct Application: Sendable, Hashable {
        package let status: Status
        /// That was sent last; 0: none was.
        package let submittedVersion: Int64

        package init(status: Status, submittedVersion: Int64) {
            self.status = status
            self.submittedVersion = submittedVersion
        }
    }

    /// Its case as verification has it.
    package struct KnownCase: Sendable, Hashable {
        package let status: Status
        package let version: Int64
        /// Of the registry's present incarnation.
        package let isOfThisStore: Bool

        package init(status: Status, version: Int64, isOfThisStore: Bool) {
            self.status = status
            self.version = version
            self.isOfThisStore = isOfThisStore
        }

        /// A clock runs, and checks may be due.
        fileprivate var isOpen: Bool { status.isUnderVerification }
    }

    /// - Parameters:
    ///   - application: nil where the registry does not know it.
    ///   - known: nil where verification does not know it.
    package init(_ application: Application?, _ known: KnownCase?) {
        guard let application else {
            finding = known == nil ? nil : .applicationLost
            step = known?.isOpen == true ? .withdraw : .nothing
            return
        }
        guard let known else {
            finding = application.status.isUnderVerification ? .caseLost : nil
            step = application.status.isUnderVerification ? .sendAgain : .nothing
            return
        }
        let isLater = !known.isOfThisStore && known.version > application.submittedVersion
        if application.status.isUnderVerification {
            let isHeard = known.isOfThisStore && known.version >= application.submittedVersion
            step = isHeard ? .nothing : .sendAgain
            finding = isHeard ? nil : isLater ? .applicationBehind : .caseBehind
        } else {
            step = known.isOpen && (isLater || application.status.isFinal) ? .withdraw : .nothing
            finding = isLater ? .applicationBehind : nil
        }
    }
}

extension Status {
    /// Verification decides on the application, or waits for its correction.
    package var isUnderVerification: Bool { self == .inProcessing || self == .correctionRequired }
}
