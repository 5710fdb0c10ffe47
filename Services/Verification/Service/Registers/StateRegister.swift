package import FRMRCalls
package import FRMRContracts

/// Where state registers are asked: an adapter over the wire, or the embedded extracts.
package protocol StateRegister: Sendable {
    /// Every failure means "not answered"; no record is an answer.
    func findRecords(
        _ request: ExternalV1.FindRecordsRequest, timeout: Duration
    ) async throws(RPCError) -> ExternalV1.FindRecordsResponse
}

/// A register behind an adapter that implements `frmr.external.v1.StateRegister`.
package struct RemoteRegister: StateRegister {
    private let client: ExternalV1.StateRegisterClient

    package init(_ caller: any Caller) { client = ExternalV1.StateRegisterClient(caller) }

    package func findRecords(
        _ request: ExternalV1.FindRecordsRequest, timeout: Duration
    ) async throws(RPCError) -> ExternalV1.FindRecordsResponse {
        try await client.findRecords(request, CallOptions(timeout: timeout))
    }
}
