import FRMRIdentifiers
import TestValues

/// The made-up population of a seed: worker N and question N are functions of the seed and N alone.
struct FictitiousPeople: Sendable {
    private let seed: UInt64
    private let snilsNumbers: Permutation
    private let innSerials: Permutation

    init(seed: UInt64) {
        self.seed = seed
        var random = SeededGenerator(seed: seed)
        snilsNumbers = Permutation(&random)
        innSerials = Permutation(&random)
    }

    /// The generator of one worker or question, apart from all others.
    private func random(_ index: Int, _ purpose: UInt64) -> SeededGenerator {
        var mixed = SeededGenerator(seed: seed &+ purpose &* 0x9E37_79B9 &+ UInt64(index) &* 0xD134_2543_DE82_EF95)
        return SeededGenerator(seed: mixed.next())
    }

    func worker(_ index: Int) -> FictitiousWorker {
        var random = random(index, 1)
        return FictitiousWorker(
            index: index, snils: FictitiousNumbers.snils(snilsNumbers[index]),
            inn: FictitiousNumbers.inn(innSerials[index]), &random)
    }

    /// A question about one of `count` workers, any of them alike; fifteen of sixteen are answered "allowed".
    func check(_ index: Int, of count: Int) -> FictitiousCheck {
        var random = random(index, 2)
        let worker = worker(Int(random.next() % UInt64(count)))
        let post = worker.posts[worker.posts.count - 1]
        var check = FictitiousCheck(
            snils: worker.snils, post: post.code, organisation: post.organisationOID,
            date: FictitiousCheck.firstDay.adding(days: Int(random.next() % FictitiousCheck.days)))
        guard random.next() % 16 == 0 else { return check }
        switch random.next() % 4 {
        case 0: check.post = check.post == "109" ? "58" : "109"
        case 1: check.organisation += "9"
        case 2: check.date = post.begin.adding(days: -1)
        // A number behind those of the population.
        default: check.snils = FictitiousNumbers.snils(snilsNumbers[count])
        }
        return check
    }
}

/// 0, 1, 2, … to as many different numbers below a hundred million, in an order of the seed's.
private struct Permutation: Sendable {
    /// A prime: a step below it visits every number before it comes to one again.
    private static let size: UInt64 = 99_999_989
    private let start: UInt64
    private let step: UInt64

    init(_ random: inout SeededGenerator) {
        start = random.next() % Self.size
        step = 1 + random.next() % (Self.size - 1)
    }

    subscript(_ index: Int) -> UInt64 { (start + UInt64(index) * step) % Self.size }
}
