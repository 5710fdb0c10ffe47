import FRMRTransport

#if canImport(Glibc)
import Glibc
#endif

/// How many descriptors this process may have open. A socket is one, so they bound the connections.
enum Descriptors {
    /// Raises the soft limit to the hard one, as far as `RuntimeLimits.descriptorsWanted`.
    ///
    /// - Returns: the limit that holds then.
    static func raise() -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return 0 }
        let wanted = min(limit.rlim_max, rlim_t(RuntimeLimits.descriptorsWanted))
        if limit.rlim_cur < wanted {
            limit.rlim_cur = wanted
            setrlimit(resource, &limit)
            getrlimit(resource, &limit)
        }
        return Int(clamping: limit.rlim_cur)
    }
}

extension ServerLimits {
    /// The limits with no more connections than the descriptors allow beside what else the process opens, and with at
    /// most a quarter of them for one address, so that none shuts the others out.
    ///
    /// - Throws: `TooFewDescriptors` when too few are left to be of use.
    func fitted(toDescriptors descriptors: Int) throws(TooFewDescriptors) -> ServerLimits {
        let reserved = min(
            max(descriptors / 4, RuntimeLimits.descriptorsReserved.lowerBound),
            RuntimeLimits.descriptorsReserved.upperBound)
        let left = descriptors - reserved - refusedConnectionsMax - RuntimeLimits.metricsConnectionsMax
        guard left >= RuntimeLimits.connectionsMin else { throw TooFewDescriptors(descriptors: descriptors) }
        var fitted = self
        fitted.connectionsMax = min(connectionsMax, left)
        fitted.connectionsPerAddressMax = min(connectionsPerAddressMax, fitted.connectionsMax / 4)
        return fitted
    }
}

/// The hard limit of descriptors is too low for a service.
struct TooFewDescriptors: Error, Equatable, CustomStringConvertible {
    let descriptors: Int

    var description: String {
        let needed =
            RuntimeLimits.descriptorsReserved.lowerBound + RuntimeLimits.metricsConnectionsMax
            + ServerLimits().refusedConnectionsMax + RuntimeLimits.connectionsMin
        return "only \(descriptors) descriptors may be open (ulimit -n, RLIMIT_NOFILE); at least \(needed) are needed"
    }
}
