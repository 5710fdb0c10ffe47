import FRMRIdentifiers
import Foundation
import Testing

/// Every published and computed vector of Tests/Fixtures/identifiers, against the strict form of the parser.
@Suite struct VectorTests {
    @Test(arguments: Vector.all)
    func checkDigitsAgreeWithPublishedExamples(_ vector: Vector) {
        #expect(
            vector.isAccepted == (vector.isValid && vector.beginsRight),
            "\(vector.kind) \(vector.value): \(vector.why)")
    }

    @Test func firstDigitOfAnOGRNIsPutToTheTest() {
        let refused = Vector.all.filter { $0.isValid && !$0.beginsRight }
        #expect(Set(refused.compactMap { $0.kind == "ogrn" ? $0.value.first : nil }) == Set("2346789"))
    }

    @Test func everyKindHasVectorsOfBothOutcomes() {
        for kind in ["snils", "inn10", "inn12", "ogrn", "ogrnip", "enp"] {
            let outcomes = Vector.all.filter { $0.kind == kind }.map(\.isValid)
            #expect(outcomes.contains(true) && outcomes.contains(false), "\(kind)")
        }
    }
}

struct Vector: Sendable, CustomTestStringConvertible {
    let kind: String
    let value: String
    let isValid: Bool
    let why: String

    var testDescription: String { "\(kind) \(value)" }

    var isAccepted: Bool? {
        switch kind {
        case "snils": SNILS(exactly: value) != nil
        case "inn10": LegalINN(exactly: value) != nil
        case "inn12": PersonalINN(exactly: value) != nil
        case "ogrn": OGRN(exactly: value) != nil
        case "ogrnip": OGRNIP(exactly: value) != nil
        case "enp": ENP(exactly: value) != nil
        default: nil
        }
    }

    /// The vectors leave the meaning of the first digit out: 1 or 5 of an ОГРН, 3 of an ОГРНИП.
    var beginsRight: Bool {
        switch kind {
        case "ogrn": value.hasPrefix("1") || value.hasPrefix("5")
        case "ogrnip": value.hasPrefix("3")
        default: true
        }
    }

    static let all: [Vector] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/identifiers/vectors.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            // Only the fourth column is ever quoted, so the first three are safe to cut at commas.
            let columns = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            guard columns.count == 4, !line.hasPrefix("#"), columns[0] != "kind" else { return nil }
            return Vector(kind: columns[0], value: columns[1], isValid: columns[2] == "true", why: columns[3])
        }
    }()
}
