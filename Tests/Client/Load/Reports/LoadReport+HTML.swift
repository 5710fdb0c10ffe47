/// One page that needs nothing else: style, script and data are inside.
extension LoadReport {
    func html(_ json: String) -> String {
        let parts = [
            "{{title}}": Self.escaped(result.plan.name), "{{style}}": Self.text(PackageResources.report_css),
            "{{script}}": Self.text(PackageResources.report_js), "{{data}}": json,
        ]
        var page = ""
        var rest = Self.text(PackageResources.report_html)[...]
        // From left to right, so that braces within the parts are left alone.
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            page += rest[..<open.lowerBound]
            page += parts[String(rest[open.lowerBound..<close.upperBound])] ?? ""
            rest = rest[close.upperBound...]
        }
        return page + rest
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}
