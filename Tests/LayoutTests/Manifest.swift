/// The targets of Package.swift, read from its text: `swift package describe` would take longer than all these tests.
struct Manifest {
    let targets: [Target]

    struct Target {
        let name: String
        let isTest: Bool
        /// Whoever depends on it may start it as a process and import nothing of it.
        let isExecutable: Bool
        let path: String
        /// Names of modules, whether of this package or of another.
        let dependencies: Set<String>
    }

    init(_ text: String) {
        let products = Self.products(in: text)
        targets = text.matches(of: /\.(target|executableTarget|testTarget|systemLibrary)\(/).compactMap { match in
            let body = Self.balanced(text[match.range.upperBound...], closing: ")")
            guard let name = body.firstMatch(of: /name:\s*"([^"]+)"/)?.1,
                let path = body.firstMatch(of: /path:\s*"([^"]+)"/)?.1
            else { return nil }
            var dependencies: Set<String> = []
            if let list = body.firstMatch(of: /dependencies:\s*\[/) {
                for item in Self.balanced(body[list.range.upperBound...], closing: "]").split(separator: ",") {
                    let word = item.trimmingPrefix(while: \.isWhitespace).prefix { !$0.isWhitespace }
                    let bare = String(word).replacing("\"", with: "")
                    if !bare.isEmpty { dependencies.insert(products[bare] ?? bare) }
                }
            }
            return Target(
                name: String(name), isTest: match.1 == "testTarget", isExecutable: match.1 == "executableTarget",
                path: String(path), dependencies: dependencies)
        }
    }

    /// `let nio: Target.Dependency = .product(name: "NIOCore", …)` as nio → NIOCore.
    private static func products(in text: String) -> [String: String] {
        let pattern = /let (\w+): Target\.Dependency = \.product\(name: "([^"]+)"/
        return Dictionary(
            text.matches(of: pattern).map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The text up to the bracket that closes the one just before it.
    private static func balanced(_ text: Substring, closing: Character) -> Substring {
        let opening: Character = closing == ")" ? "(" : "["
        var depth = 1
        for index in text.indices {
            if text[index] == opening { depth += 1 }
            if text[index] == closing { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }
}
