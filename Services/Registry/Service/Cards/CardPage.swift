internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// A page of a look-up: people in the order of СНИЛС.
///
/// The token that the next page is asked by is the register number of the last person: a СНИЛС would tell an
/// organisation what its view of a card masks.
struct CardPage {
    private let size: Int
    private let scope: Scope
    /// `SNILS.packed` of whom the page begins behind; -1: it is the first.
    let after: Int64
    private(set) var people: [SNILS] = []
    private var hasMore = false

    /// Whose cards the caller may see.
    enum Scope: Equatable {
        case everybody
        /// Of a worker their own: another's would tell by the token that there is one. `SNILS.packed`; nil: none.
        case own(Int64?)
    }

    /// - Throws: INVALID_ARGUMENT that names the field.
    init(
        _ request: RegistryV1.FindWorkersRequest, _ configuration: RegistryConfiguration, _ scope: Scope,
        in store: ReadSession
    ) throws(RPCError) {
        self.scope = scope
        let sizeMax = configuration.cardsPerPageMax
        guard (0...sizeMax).contains(Int(request.pageSize)) else {
            throw .invalid(
                "page_size", "RANGE", "Размер страницы — от 1 до \(sizeMax), указано \(request.pageSize).",
                "A page has 1 to \(sizeMax) cards, not \(request.pageSize).")
        }
        size = request.pageSize == 0 ? configuration.cardsPerPage : Int(request.pageSize)
        if case .own(let own) = scope {
            after = (own ?? 0) - 1
            return
        }
        if request.pageToken.isEmpty {
            after = -1
            return
        }
        guard let number = try RegisterNumberingTable.numbering(in: store)?.number(request.pageToken),
            let person = try WorkerTable.person(of: number, in: store)
        else { throw .invalid("page_token", "MALFORMED", "Неверная метка страницы.", "The page token is malformed.") }
        after = person.packed
    }

    /// How many people to ask for: one more than the page has tells whether another follows.
    var limit: Int { size + 1 }

    /// Takes those of `found` who are on the page. Of each source `limit` are enough.
    mutating func take(_ found: [SNILS]) {
        let sorted = Set(found).filter { person in
            scope == .everybody ? person.packed > after : scope == .own(person.packed)
        }.sorted()
        people = Array(sorted.prefix(size))
        hasMore = sorted.count > size
    }

    /// Empty: nobody follows.
    func nextToken(in store: ReadSession) throws(RPCError) -> String {
        guard hasMore, let person = people.last, let number = try WorkerTable.number(of: person, in: store) else {
            return ""
        }
        return try RegisterNumberingTable.known(in: store).text(of: number)
    }
}
