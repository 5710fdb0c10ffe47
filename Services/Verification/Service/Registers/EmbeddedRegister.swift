package import FRMRCalls
package import FRMRContracts
internal import Reference
package import Storage
internal import VerificationRules

/// State registers answered from extracts: the default adapter, and the model for a real one. It implements the same
/// `frmr.external.v1.StateRegister`, so it can be served over the wire as well.
package struct EmbeddedRegister: ExternalV1StateRegisterService, StateRegister {
    package typealias Reading = ReadSession

    private let records: [ExternalV1.FindRecordsRequest: [ExternalV1.RegisterRecord]]

    /// - Parameter extracts: the tables by register.
    package init(extracts: [RegisterExtract: String]) throws(ReferenceDataError) {
        var records: [ExternalV1.FindRecordsRequest: [ExternalV1.RegisterRecord]] = [:]
        for (extract, text) in extracts {
            do throws(TableError) {
                for row in try Table(csv: text, columns: extract.columns).rows {
                    let (key, record) = try extract.record(row)
                    let request = ExternalV1.FindRecordsRequest(register: extract.kind, key: key)
                    guard records[request, default: []].count < CaseLimits.recordsMax else {
                        throw TableError(line: row.line, problem: "too many records have this key")
                    }
                    records[request, default: []].append(ExternalV1.RegisterRecord(record: record))
                }
            } catch {
                throw ReferenceDataError(file: extract.fileName, problem: error.description)
            }
        }
        self.records = records
    }

    package func findRecords(
        _ request: ExternalV1.FindRecordsRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> ExternalV1.FindRecordsResponse {
        try find(request)
    }

    package func findRecords(
        _ request: ExternalV1.FindRecordsRequest, timeout: Duration
    ) async throws(RPCError) -> ExternalV1.FindRecordsResponse {
        try find(request)
    }

    private func find(_ request: ExternalV1.FindRecordsRequest) throws(RPCError) -> ExternalV1.FindRecordsResponse {
        guard let extract = RegisterExtract.allCases.first(where: { $0.kind == request.register }) else {
            throw .invalid([
                FieldViolation(
                    field: "register", reason: "REGISTER_UNKNOWN", message: "Такого реестра нет.",
                    english: "There is no such register.")
            ])
        }
        let found = records[request] ?? []
        return ExternalV1.FindRecordsResponse(
            records: found, reference: "extract/\(extract.rawValue)/\(found.count)")
    }
}
