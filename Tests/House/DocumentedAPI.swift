package import SourceText

/// How much of what other targets or other packages may name is documented.
package struct DocumentedAPI {
    package private(set) var documented = 0
    package private(set) var total = 0
    /// `path:line name` of each declaration without a doc comment.
    package private(set) var bare: [String] = []

    /// In percent; of nothing, 100.
    package var share: Double { total == 0 ? 100 : 100 * Double(documented) / Double(total) }

    /// What has one of `levels`, of files that no generator wrote. What a standard protocol asks for is documented
    /// there.
    package init(_ files: [SourceFile], levels: Set<String>) {
        let inherited: Set<String> = [
            "=", "<", "description", "debugDescription", "hash", "encode", "makeIterator", "next", "makeAsyncIterator",
        ]
        for file in files where !file.isGenerated && levels.contains(where: { file.text[...].holds($0) }) {
            let declarations = Declaration.all(in: SwiftCode(file.text))
            for declaration in declarations
            where declaration.kind != .extension && levels.contains(declaration.access)
                && !inherited.contains(declaration.name)
            {
                total += 1
                if declaration.isDocumented {
                    documented += 1
                } else {
                    let name = (declaration.scope + [declaration.name]).joined(separator: ".")
                    bare.append("\(file.path):\(declaration.line) \(name)")
                }
            }
        }
    }
}
