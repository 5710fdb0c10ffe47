import FRMRCalls
import FRMRContracts
import FRMRTransport
import NIOCore
import Yams

/// Data, tokens and methods.
extension PlanReader {
    struct Table {
        let rows: [Value]
        let order: PlannedMethod.RowOrder
    }

    // MARK: Data

    /// By name; nil under a name of which the rows could not be read, which has been noted.
    func tables(_ item: PlanItem?) -> [String: Table?] {
        guard let section = item?.section("a mapping of names to data sources") else { return [:] }
        return Dictionary(
            section.entries(nameOf: "a name").map { ($0.name, table($0.item)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    private func table(_ item: PlanItem) -> Table? {
        guard let section = item.section("a mapping with file, order, rows") else { return nil }
        defer { section.end() }
        let file = section.required("file", "a .json list, a .csv, or a file of lines")
        let order = section.optional("order").map { $0.choice(PlannedMethod.RowOrder.self) } ?? .inTurn
        let rowsMax = section.optional("rows").map { $0.whole(1...LoadLimits.rowsMax) } ?? LoadLimits.rowsMax
        guard let file, let path = file.text("a file's path"), let order, let rowsMax else { return nil }
        guard let bytes = files.read(path) else {
            file.expected("a file that can be read")
            return nil
        }
        do throws(DataTable.Malformed) {
            return Table(rows: try DataTable(bytes, name: path, rowsMax: rowsMax).rows, order: order)
        } catch {
            file.fault("expected in \(path): \(error)")
            return nil
        }
    }

    /// The table that a `data` key names; nil with a note when there is none.
    private func table(_ item: PlanItem, in tables: [String: Table?]) -> Table? {
        guard let name = item.text("a name") else { return nil }
        guard let table = tables[name] else {
            item.expected("a name under \"data\" (\(tables.keys.sorted().joined(separator: ", ")))")
            return nil
        }
        return table
    }

    // MARK: Tokens

    func tokenSources(_ item: PlanItem?, _ data: [String: Table?]) -> [TokenSource]? {
        guard let item else { return [] }
        guard let section = item.section("a mapping of names to token sources") else { return nil }
        let entries = section.entries(nameOf: "a name")
        if entries.count > LoadLimits.tokensMax { item.fault("expected at most \(LoadLimits.tokensMax) token sources") }
        // A source with a mistake keeps its place, so that methods that name it are not blamed for it.
        return entries.map { TokenSource(name: $0.name, kind: tokenKind($0.item, data) ?? .logins([])) }
    }

    private func tokenKind(_ item: PlanItem, _ data: [String: Table?]) -> TokenSource.Kind? {
        let what = "a mapping with either file or login"
        guard let section = item.section(what) else { return nil }
        let file = section.optional("file")
        let login = section.optional("login")
        section.end()
        guard (file == nil) != (login == nil) else {
            item.expected(what)
            return nil
        }
        if let file { return content(of: file).map { .token($0) } }
        return login?.section("a mapping with phone, password or password-file, data, accounts")
            .flatMap { logins($0, data) }.map { .logins($0) }
    }

    private func logins(_ section: PlanSection, _ data: [String: Table?]) -> [TokenSource.Login]? {
        defer { section.end() }
        let table = section.optional("data").map { self.table($0, in: data) }
        let accounts = section.optional("accounts").map { $0.whole(1...LoadLimits.loginsMax) } ?? 1
        let phone = section.required("phone", "of the account")
        let password = section.optional("password")
        let passwordFile = section.optional("password-file")
        guard (password == nil) != (passwordFile == nil) else {
            section.item.fault("expected either the key \"password\" or the key \"password-file\"")
            return nil
        }
        let secret = passwordFile.map { content(of: $0) } ?? password?.text("a password")
        guard let phone, let phones = template(.string(phone.text("a phone") ?? ""), phone), let secret,
            let passwords = template(.string(secret), passwordFile ?? password ?? phone), let accounts
        else { return nil }
        if case .some(nil) = table { return nil }
        let rows = table.flatMap { $0?.rows } ?? [.object([])]
        let logins = rows.prefix(accounts).compactMap { row -> TokenSource.Login? in
            guard let phone = phones.filled(from: row)?.text, let password = passwords.filled(from: row)?.text else {
                return nil
            }
            return TokenSource.Login(phone: phone, password: password)
        }
        if logins.isEmpty { section.item.fault(Self.noRow(phones.columns + passwords.columns)) }
        return logins
    }

    private func content(of item: PlanItem) -> String? {
        guard let path = item.text("a file's path") else { return nil }
        guard let bytes = files.read(path) else {
            item.expected("a file that can be read")
            return nil
        }
        guard let text = FileText.text(bytes) else {
            item.expected("a file of text in UTF-8")
            return nil
        }
        let isSpace = { (character: Character) in character.isWhitespace }
        let trimmed = text.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        guard !trimmed.isEmpty else {
            item.expected("a file that holds something")
            return nil
        }
        return String(trimmed)
    }

    // MARK: Methods

    func methods(
        _ item: PlanItem, endpoints: [Plan.Service: Endpoint]?, tokens: [TokenSource]?, data: [String: Table?]
    ) -> [PlannedMethod] {
        let items = item.list("methods", countMax: LoadLimits.methodsMax) ?? []
        var names: Set<String> = []
        var bodyBytes = 0
        return items.compactMap { item in
            guard let section = item.section("a mapping with method, body, weight, …"),
                let method = method(section, endpoints: endpoints, tokens: tokens, data: data)
            else { return nil }
            if !names.insert(method.name).inserted {
                item.fault("expected a \"name\" of its own, \(method.name) is taken")
            }
            bodyBytes += method.bodies.reduce(0) { $0 + $1.readableBytes }
            if bodyBytes > LoadLimits.bodiesBytesMax {
                item.fault("expected at most \(LoadLimits.bodiesBytesMax >> 20) MiB of bodies; use fewer rows")
            }
            return method
        }
    }

    private func method(
        _ section: PlanSection, endpoints: [Plan.Service: Endpoint]?, tokens: [TokenSource]?, data: [String: Table?]
    ) -> PlannedMethod? {
        defer { section.end() }
        let descriptor = section.required("method", "SERVICE/METHOD").flatMap { self.descriptor($0) }
        let name = section.optional("name").map { $0.name() } ?? descriptor?.name
        let weight = section.optional("weight").map { $0.whole(1...LoadLimits.weightMax) } ?? 1
        let endpointItem = section.optional("endpoint")
        let token = section.optional("token").flatMap { tokenIndex($0, tokens) }
        let table = section.optional("data").map { self.table($0, in: data) }
        let body = section.optional("body")
        let accepted = accepted(section.optional("accept"))
        let objectives = self.objectives(section.optional("objectives"))
        guard let descriptor, let name, let weight,
            let service = service(of: descriptor, endpointItem, endpoints, section),
            let bodies = bodies(body ?? section.item, hasBody: body != nil, descriptor, table)
        else { return nil }
        return PlannedMethod(
            name: name, method: descriptor, service: service, weight: weight, token: token,
            bodies: bodies, order: table.flatMap { $0?.order } ?? .inTurn, accepted: accepted, objectives: objectives)
    }

    private func descriptor(_ item: PlanItem) -> MethodDescriptor? {
        guard let text = item.text("SERVICE/METHOD") else { return nil }
        guard let method = ServiceCatalog.method(path: "/" + text) else {
            let names = ServiceCatalog.methods.map { String($0.path.dropFirst()) }
            item.expected("one of " + names.joined(separator: ", "))
            return nil
        }
        guard !method.clientStreaming && !method.serverStreaming else {
            item.fault("expected a method of one request and one reply, \(text) is a stream")
            return nil
        }
        return method
    }

    private func service(
        of method: MethodDescriptor, _ item: PlanItem?, _ endpoints: [Plan.Service: Endpoint]?, _ section: PlanSection
    ) -> Plan.Service? {
        let named = item?.choice(Plan.Service.self)
        if item != nil, named == nil { return nil }
        guard let service = named ?? Plan.Service(of: method) else {
            section.item.fault("expected the key \"endpoint\": every service has \(method.service)")
            return nil
        }
        if let endpoints, endpoints[service] == nil {
            (item ?? section.item).fault("expected an address under endpoints.\(service.rawValue)")
        }
        return service
    }

    private func tokenIndex(_ item: PlanItem, _ tokens: [TokenSource]?) -> Int? {
        guard let tokens, let name = item.text("a name") else { return nil }
        guard let index = tokens.firstIndex(where: { $0.name == name }) else {
            item.expected("a name under \"tokens\" (\(tokens.map(\.name).joined(separator: ", ")))")
            return nil
        }
        return index
    }

    private func accepted(_ item: PlanItem?) -> Set<RPCError.Code> {
        guard let item else { return [] }
        let codes = RPCError.Code.allCases.filter { $0 != .ok }
        let items = item.list("codes", countMax: codes.count) ?? []
        return Set(
            items.compactMap { item in
                guard let text = item.text("a code") else { return nil }
                guard let code = codes.first(where: { "\($0)" == text }) else {
                    item.expected("one of \(codes.map { "\($0)" }.joined(separator: ", "))")
                    return nil
                }
                return code
            })
    }

    // MARK: Bodies

    private func bodies(
        _ item: PlanItem, hasBody: Bool, _ method: MethodDescriptor, _ table: Table??
    ) -> [ByteBuffer]? {
        if case .some(nil) = table { return nil }
        guard hasBody else { return encoded(.object([]), method, item, row: nil).map { [$0] } }
        guard let value = bodyValue(item), let template = template(value, item) else { return nil }
        guard let table, let rows = table?.rows else {
            guard template.columns.isEmpty else {
                item.fault("expected the key \"data\" for ${\(template.columns[0])}")
                return nil
            }
            return encoded(value, method, item, row: nil).map { [$0] }
        }
        var bodies: [ByteBuffer] = []
        for (index, row) in rows.enumerated() {
            guard let filled = template.filled(from: row) else { continue }
            // One wrong row says enough.
            guard let body = encoded(filled, method, item, row: index + 1) else { return nil }
            // Without placeholders all rows give the same.
            bodies.append(body)
            if template.columns.isEmpty { break }
        }
        if bodies.isEmpty { item.fault(Self.noRow(template.columns)) }
        return bodies.isEmpty ? nil : bodies
    }

    /// A mapping, or a text of JSON.
    private func bodyValue(_ item: PlanItem) -> Value? {
        if case .mapping = item.node {
            guard let value = Value(item.node) else {
                item.expected("a mapping of texts, numbers, lists and mappings")
                return nil
            }
            return value
        }
        guard let text = item.text("a mapping, or JSON in a text", charactersMax: LoadLimits.bodyBytesMax) else {
            return nil
        }
        guard let value = Value(json: text) else {
            item.fault("expected a mapping, or a JSON object in a text")
            return nil
        }
        return value
    }

    private func template(_ value: Value, _ item: PlanItem) -> BodyTemplate? {
        do throws(BodyTemplate.Mistake) {
            return try BodyTemplate(value)
        } catch {
            switch error {
            case .placeholder(let text): item.fault("expected ${COLUMN} in \"\(text)\"")
            }
            return nil
        }
    }

    private func encoded(_ value: Value, _ method: MethodDescriptor, _ item: PlanItem, row: Int?) -> ByteBuffer? {
        let place = row.map { " with row \($0)" } ?? ""
        do throws(JSONError) {
            let body = try JSONCodec.encode(json: value.json, as: method.input)
            guard body.readableBytes <= LoadLimits.bodyBytesMax else {
                item.fault("expected a body of at most \(LoadLimits.bodyBytesMax >> 20) MiB\(place)")
                return nil
            }
            return body
        } catch {
            item.fault("expected a \(method.input.fullName)\(place): \(error)")
            return nil
        }
    }

    private static func noRow(_ columns: [String]) -> String {
        "expected a row with \(columns.joined(separator: ", ")), found none"
    }
}
