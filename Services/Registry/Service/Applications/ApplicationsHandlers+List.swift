package import FRMRCalls
package import FRMRContracts
internal import RegistryRules
package import Storage

extension ApplicationsHandlers {
    package func listApplications(
        _ request: RegistryV1.ListApplicationsRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.ListApplicationsResponse {
        let size = try pageSize(request.pageSize)
        guard let start = PageStart(request.pageToken) else {
            throw .invalid("page_token", "MALFORMED", "Неверная метка страницы.", "The page token is malformed.")
        }
        let caller = ApplicationCaller(call.caller)
        let rows = try ApplicationTable.page(
            of: caller.person, filedBy: caller.employer, before: (start.created, start.id), limit: size + 1, in: store)
        var response = RegistryV1.ListApplicationsResponse()
        for row in rows.prefix(size) {
            response.applications.append(try ApplicationRecord(row, in: store).message(in: store))
        }
        if rows.count > size, let last = response.applications.last {
            response.nextPageToken = "\(last.createTimeUs)-\(last.applicationId)"
        }
        return response
    }

    private func pageSize(_ asked: Int32) throws(RPCError) -> Int {
        if asked == 0 { return configuration.applicationsPerPage }
        guard (1...configuration.applicationsPerPageMax).contains(Int(asked)) else {
            throw .invalid(
                "page_size", "RANGE", "Размер страницы — от 1 до \(configuration.applicationsPerPageMax).",
                "A page has 1 to \(configuration.applicationsPerPageMax) applications.")
        }
        return Int(asked)
    }
}

/// The application after which a page begins; a token names the last one of the page before.
private struct PageStart {
    var created = Int64.max
    var id = ""

    init?(_ token: String) {
        if token.isEmpty { return }
        let parts = token.split(separator: "-", maxSplits: 1)
        guard token.utf8.count <= 128, parts.count == 2, let created = Int64(parts[0]) else { return nil }
        self.created = created
        id = String(parts[1])
    }
}
