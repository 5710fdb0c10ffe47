internal import NIOCore

extension RPCError {
    /// Who defines the reasons in `google.rpc.ErrorInfo`.
    package static let domain = "frmr"

    /// The error as a peer sent it. A peer without our details, such as another implementation of ttrpc, still has
    /// a code and a text; the code's name is then the reason. Details that cannot be decoded are passed over.
    package init(status: GoogleRPC.Status) {
        let code = Code(rawValue: status.code) ?? .unknown
        self.init(code, code.name, status.message, status.message)
        for detail in status.details {
            switch detail.typeUrl.split(separator: "/").last {
            case "google.rpc.ErrorInfo":
                guard let info = try? GoogleRPC.ErrorInfo(decoding: detail.value) else { continue }
                if !info.reason.isEmpty { reason = info.reason }
                for entry in info.metadata { metadata[entry.key] = entry.value }
            case "google.rpc.BadRequest":
                guard let request = try? GoogleRPC.BadRequest(decoding: detail.value) else { continue }
                violations = request.fieldViolations.map(FieldViolation.init)
            case "google.rpc.RetryInfo":
                guard let info = try? GoogleRPC.RetryInfo(decoding: detail.value) else { continue }
                retryAfter = info.retryDelay.flatMap(Duration.init)
            case "google.rpc.LocalizedMessage":
                guard let text = try? GoogleRPC.LocalizedMessage(decoding: detail.value) else { continue }
                if text.locale == Self.englishLocale { english = text.message }
            default: continue
            }
        }
    }

    /// The error as it is sent. The cause stays here.
    package var status: GoogleRPC.Status {
        let entries = metadata.sorted { $0.key < $1.key }
            .map { GoogleRPC.ErrorInfo.MetadataEntry(key: $0.key, value: $0.value) }
        var details = [
            Self.detail(GoogleRPC.ErrorInfo(reason: reason, domain: Self.domain, metadata: entries)),
            Self.detail(GoogleRPC.LocalizedMessage(locale: Self.englishLocale, message: english)),
        ]
        if !violations.isEmpty {
            let fields = violations.map(GoogleRPC.BadRequest.FieldViolation.init)
            details.append(Self.detail(GoogleRPC.BadRequest(fieldViolations: fields)))
        }
        if let retryAfter {
            let delay = GoogleProtobuf.Duration(retryAfter)
            details.append(Self.detail(GoogleRPC.RetryInfo(retryDelay: delay)))
        }
        return GoogleRPC.Status(code: code.rawValue, message: message, details: details)
    }

    fileprivate static let englishLocale = "en"

    private static func detail(_ message: some Message) -> GoogleProtobuf.AnyValue {
        GoogleProtobuf.AnyValue(
            typeUrl: "type.googleapis.com/\(type(of: message).descriptor.fullName)", value: message.encoded())
    }
}

extension RPCError.Code {
    /// The name that google.rpc.Code gives it, e.g. `NOT_FOUND`.
    public var name: String {
        switch self {
        case .ok: "OK"
        case .cancelled: "CANCELLED"
        case .unknown: "UNKNOWN"
        case .invalidArgument: "INVALID_ARGUMENT"
        case .deadlineExceeded: "DEADLINE_EXCEEDED"
        case .notFound: "NOT_FOUND"
        case .alreadyExists: "ALREADY_EXISTS"
        case .permissionDenied: "PERMISSION_DENIED"
        case .resourceExhausted: "RESOURCE_EXHAUSTED"
        case .failedPrecondition: "FAILED_PRECONDITION"
        case .aborted: "ABORTED"
        case .outOfRange: "OUT_OF_RANGE"
        case .unimplemented: "UNIMPLEMENTED"
        case .internalError: "INTERNAL"
        case .unavailable: "UNAVAILABLE"
        case .dataLoss: "DATA_LOSS"
        case .unauthenticated: "UNAUTHENTICATED"
        }
    }
}

extension FieldViolation {
    fileprivate init(_ violation: GoogleRPC.BadRequest.FieldViolation) {
        let english = violation.localizedMessage.flatMap { $0.locale == RPCError.englishLocale ? $0.message : nil }
        self.init(
            field: violation.field, reason: violation.reason, message: violation.description,
            english: english ?? violation.description)
    }
}

extension GoogleRPC.BadRequest.FieldViolation {
    fileprivate init(_ violation: FieldViolation) {
        self.init(
            field: violation.field, description: violation.message, reason: violation.reason,
            localizedMessage: .init(locale: RPCError.englishLocale, message: violation.english))
    }
}

extension GoogleProtobuf.Duration {
    /// Rounded towards zero to whole nanoseconds.
    fileprivate init(_ duration: Duration) {
        let parts = duration.components
        self.init(seconds: parts.seconds, nanos: Int32(parts.attoseconds / 1_000_000_000))
    }
}

extension Duration {
    /// nil outside of what google.protobuf.Duration allows, and for a negative one: a delay has none.
    fileprivate init?(_ duration: GoogleProtobuf.Duration) {
        guard (0...315_576_000_000).contains(duration.seconds), (0..<1_000_000_000).contains(duration.nanos)
        else { return nil }
        self = .seconds(duration.seconds) + .nanoseconds(Int64(duration.nanos))
    }
}
