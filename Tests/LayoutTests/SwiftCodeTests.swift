import House
import SourceText
import Testing

/// What the house's tools take for code, and for declarations.
@Suite struct SwiftCodeTests {
    private func words(_ text: String) -> [String] { SwiftCode(text).tokens.filter(\.isWord).map(\.text) }

    @Test func commentsAndTextAreNoCode() {
        #expect(
            words(
                #"""
                let a = "Hidden \" Hidden" // Hidden
                /* Hidden /* Hidden */ Hidden */ let b = 1
                """#) == ["let", "a", "let", "b", "1"])
    }

    @Test func interpolationIsCode() {
        #expect(
            words(
                ##"""
                f("Hidden \(Shown.x("Hidden \(y)")) Hidden", #"\(Hidden) \#(z)"#, """
                    "Hidden" \(w)
                    """)
                """##) == ["f", "Shown", "x", "y", "z", "w"])
    }

    @Test func quotesInRegularExpressionsOpenNoString() {
        #expect(words(#"text.matches(of: /"[^"\/]+/).a / b / c"#) == ["text", "matches", "of", "a", "b", "c"])
        #expect(words(##"let r = #/"/ "/#; let s = 1"##) == ["let", "r", "let", "s", "1"])
    }

    @Test func linesAreCounted() {
        #expect(SwiftCode("a\n\"\"\"\nx\n\"\"\"\n/*\n*/ b").tokens.filter(\.isWord).map(\.line) == [1, 6])
    }

    @Test func declarationsHaveTheirAccessScopeAndComment() {
        let found = Declaration.all(
            in: SwiftCode(
                """
                import struct Other.Thing
                /// A.
                @frozen public struct A: Sendable {
                    public private(set) var x = B.make { let hidden = 1; return hidden }
                    // No doc.
                    public init(_ y: Int) { func inner() {} }
                    /// E.
                    package enum E { case one, two(Int)
                        /// Three.
                        case three }
                    static func == (l: A, r: A) -> Bool { true }
                }
                public protocol P { var q: Int { get }; func r() }
                public extension A { var s: Int { 1 } }
                private let t = 1
                """))
        let shown = found.map { "\($0.scope.joined(separator: "."))/\($0.name) \($0.access) \($0.isDocumented)" }
        #expect(
            shown == [
                "/A public true", "A/x public false", "A/init public false", "A/E package true",
                "A.E/one package false", "A.E/three package true", "A/= internal false", "/P public false",
                "P/q public false", "P/r public false", "/A public false", "A/s public false", "/t private false",
            ])
    }

    @Test func documentedShareCountsWhatIsPublic() {
        let file = SourceFile(
            path: "Shared/A.swift",
            text: """
                /// A.
                public struct A {
                    public var x: Int
                    var y: Int
                    /// Z.
                    public func z() {}
                    public static func == (l: A, r: A) -> Bool { true }
                }
                """)
        let api = DocumentedAPI([file], levels: ["public"])
        #expect(api.total == 3)
        #expect(api.documented == 2)
        #expect(api.bare == ["Shared/A.swift:3 A.x"])
    }
}
