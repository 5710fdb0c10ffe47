/// Writes enums as Swift enums that keep a number they do not know.
enum EnumWriter {
    static func write(_ value: ProtoEnum, to source: inout SourceWriter) {
        let cases = value.values.map { (name: SwiftName.enumCase($0.name, of: value), number: $0.number, doc: $0.doc) }
        source.doc(value.doc)
        let name = SwiftName.type(value.name)
        source.block("public enum \(name): RawRepresentable, OpenEnum, CaseIterable, Sendable, Hashable") { source in
            for item in cases {
                source.doc(item.doc)
                source.line("case \(item.name)")
            }
            source.doc(["A number that this version of the proto does not know."])
            source.line("case unrecognized(Int32)")
            source.line()
            source.doc(["The named values."])
            source.line("public static let allCases: [Self] = [\(cases.map { "." + $0.name }.joined(separator: ", "))]")
            source.line()
            source.block("public init(rawValue: Int32)") { source in
                source.line("switch rawValue {")
                for item in cases { source.line("case \(item.number): self = .\(item.name)") }
                source.line("default: self = .unrecognized(rawValue)")
                source.line("}")
            }
            source.line()
            source.block("public var rawValue: Int32") { source in
                source.line("switch self {")
                for item in cases { source.line("case .\(item.name): \(item.number)") }
                source.line("case .unrecognized(let rawValue): rawValue")
                source.line("}")
            }
        }
    }
}
