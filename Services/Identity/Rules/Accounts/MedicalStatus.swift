package import FRMRIdentifiers

/// The status of a medical worker as an external system confirms it (I17).
package struct MedicalStatusLink: Sendable, Hashable {
    /// The system that confirmed it, e.g. a region's own.
    package var system: String
    package var confirmed: Instant
    /// The system has said since then that the person is no longer a medical worker.
    package var revoked: Instant?

    package init(system: String, confirmed: Instant, revoked: Instant? = nil) {
        self.system = system
        self.confirmed = confirmed
        self.revoked = revoked
    }
}

/// Which systems a region accepts (I17). A region without a system of its own asks for none.
package struct MedicalStatusPolicy: Sendable, Hashable {
    /// Names of accepted systems by the region's two digits; a region that is absent asks for no link.
    package var systems: [String: Set<String>]

    package init(systems: [String: Set<String>] = ["77": ["EMIAS"]]) { self.systems = systems }

    package func decide(region: String, links: [MedicalStatusLink], now: Instant) -> Decision {
        guard let accepted = systems[region] else { return .notAsked }
        let standing = links.filter { link in
            accepted.contains(link.system) && link.confirmed <= now && (link.revoked.map { now < $0 } ?? true)
        }
        return standing.isEmpty ? .link(oneOf: accepted) : .linked
    }

    package enum Decision: Sendable, Hashable {
        case notAsked
        case linked
        case link(oneOf: Set<String>)
    }
}
