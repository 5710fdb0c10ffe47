package import FRMRCalls
package import FRMRContracts
internal import Reference
package import Storage
package import VerificationRules

/// State registers answered from extracts: the default adapter, and the model for a real one. It implements the same
/// `frmr.external.v1.StateRegister`, so it can be served over the wire as well.
package struct EmbeddedRegister: ExternalV1StateRegisterService, StateRegister {
    package typealias Reading = ReadSession

    private let records: [ExternalV1.FindRecordsRequest: [ExternalV1.RegisterRecord]]

    /// - Parameter extracts: the tables by register, as CSV.
    package init(extracts: [Register: String]) throws(ReferenceDataError) {
        var records: [ExternalV1.FindRecordsRequest: [ExternalV1.RegisterRecord]] = [:]
        for (register, text) in extracts {
            do throws(TableError) {
                for row in try Table(csv: text, columns: register.columns).rows {
                    let (key, record) = try register.record(row)
                    let request = ExternalV1.FindRecordsRequest(register: register.kind, key: key)
                    guard records[request, default: []].count < RegisterLimits.recordsMax else {
                        throw TableError(line: row.line, problem: "too many records have this key")
                    }
                    records[request, default: []].append(ExternalV1.RegisterRecord(record: record))
                }
            } catch {
                throw ReferenceDataError(file: register.fileName, problem: error.description)
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
        guard let register = Register.allCases.first(where: { $0.kind == request.register }) else {
            throw .invalid([
                FieldViolation(
                    field: "register", reason: "REGISTER_UNKNOWN", message: "Такого реестра нет.",
                    english: "There is no such register.")
            ])
        }
        let found = records[request] ?? []
        return ExternalV1.FindRecordsResponse(
            records: found, reference: "extract/\(register.rawValue.lowercased())/\(found.count)")
    }
}
