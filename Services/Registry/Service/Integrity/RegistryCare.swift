internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
package import Storage
internal import SystemPackage

/// How the registry's store is looked after: what must hold between its rows and its files, and what can be made anew.
package enum RegistryCare {
    package static let care = StoreCare(RegistrySchema.schema, rebuilds: [factsOfPerson]) { directory in
        [people, changes, documents(DocumentFiles(root: FilePath(directory)))]
    }

    /// Workers, documents and changes of one snapshot.
    private static let peoplePerPage = 200
    private static let documentsPerPage = 16
    private static let changesPerPage = 1000

    /// Every worker has a card that can be read, and what a verdict reads of them is what the register says.
    private static let people = StoreSweep("workers") { store, last, findings throws(RPCError) in
        let people = try WorkerTable.people(after: last, limit: peoplePerPage, in: store)
        for person in people {
            try note(&findings, person, store) { () throws(RPCError) in
                try FactsOfPersonTable.difference(of: person, in: store).map { StoreFinding("FACTS_DIFFER", $0) }
            }
            try note(&findings, person, store) { () throws(RPCError) in
                // The last moment at which what stands is known.
                let now = Instant(microseconds: .max - 1)
                guard try CardTable.known(of: person, at: now, in: store) != nil else {
                    return StoreFinding("NO_CARD", "has none")
                }
                let card = try CardTable.name(of: person, at: now, in: store)
                let names = try FactTable.standing(.name, of: person, in: store)
                let facts = try names.map { row throws(RPCError) in try row.fact }
                return card.isNamed(by: facts)
                    ? nil : StoreFinding("NAMES_DIFFER", "has not the last of its names on every day since the first")
            }
        }
        return people.count < peoplePerPage ? nil : people.last.map { SQLValue($0.packed) }
    }

    /// The changes are numbered without gaps and recorded in that order (R14).
    private static let changes = StoreSweep("change feed") { store, last, findings throws(RPCError) in
        // The page begins with the last one of the page before, whose moment is compared.
        var before: ChangeRow?
        let start: Int64 = if case .int(let number) = last { number - 1 } else { 0 }
        let changes = try ChangeFeedTable.changes(after: start, limit: changesPerPage, in: store)
        for change in changes {
            let expected = (before?.sequence ?? start) + 1
            if change.sequence != expected {
                findings.append(StoreFinding("FEED_GAP", "change \(change.sequence) follows \(expected - 1)"))
            }
            if let before, change.recorded < before.recorded {
                findings.append(StoreFinding("FEED_ORDER", "change \(change.sequence) is older than the one before"))
            }
            before = change
        }
        return changes.count < changesPerPage ? nil : before.map { SQLValue($0.sequence) }
    }

    /// Every accepted document lies where its digest says, and has it.
    private static func documents(_ files: DocumentFiles) -> StoreSweep {
        StoreSweep("documents", isThorough: true) { store, last, findings throws(RPCError) in
            let documents = try DocumentTable.files(after: last, limit: documentsPerPage, in: store)
            for document in documents {
                if let fault = files.fault(of: document) {
                    findings.append(StoreFinding("DOCUMENT", "upload \(document.upload): \(fault)"))
                }
            }
            return documents.count < documentsPerPage ? nil : documents.last.map { SQLValue($0.upload) }
        }
    }

    /// `facts_of_person` from `fact`.
    private static let factsOfPerson = StoreRebuild("facts-of-person") { store, last throws(RPCError) in
        let people = try WorkerTable.people(after: last, limit: peoplePerPage, in: store)
        var changed = 0
        for person in people {
            guard try FactsOfPersonTable.difference(of: person, in: store) != nil else { continue }
            try FactsOfPersonTable.gather(person, in: store)
            changed += 1
        }
        return (people.count < peoplePerPage ? nil : people.last.map { SQLValue($0.packed) }, changed)
    }

    /// Appends what `look` found about a person, under their register number; a row that cannot be read is a finding.
    private static func note(
        _ findings: inout [StoreFinding], _ person: SNILS, _ store: ReadSession,
        _ look: () throws(RPCError) -> StoreFinding?
    ) throws(RPCError) {
        do throws(RPCError) {
            guard let found = try look() else { return }
            let number = try WorkerTable.key(of: person, in: store)
            findings.append(StoreFinding(found.kind, "worker \(number): \(found.detail)"))
        } catch  where error.isDamagedRow {
            findings.append(StoreFinding("ROW_DAMAGED", error.cause ?? error.reason))
        }
    }
}
