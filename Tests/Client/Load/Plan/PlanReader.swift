import FRMRCalls
import FRMRTransport
import NIOCore
import Yams

/// The files that a plan names, by the names as the plan has them.
struct PlanFiles {
    /// The path to open.
    let path: (String) -> String
    /// The bytes; nil when the file cannot be read.
    let read: (String) -> [UInt8]?
}

/// Reads a plan and everything it names, and notes every mistake with its place.
struct PlanReader {
    let files: PlanFiles
    let faults = PlanFaultList()

    /// - Parameters:
    ///   - text: the plan, YAML 1.1 in UTF-8.
    ///   - endpoints: addresses that replace those of the plan.
    ///   - files: where the files are that the plan names.
    /// - Throws: `PlanFaults` with all mistakes, in the order of the text.
    static func plan(
        _ text: String, endpoints: [Plan.Service: Endpoint] = [:], files: PlanFiles
    ) throws(PlanFaults) -> Plan {
        let reader = PlanReader(files: files)
        let plan = reader.read(text, endpoints)
        guard let plan, reader.faults.faults.isEmpty else { throw PlanFaults(faults: reader.faults.faults.sorted()) }
        return plan
    }

    private func read(_ text: String, _ endpoints: [Plan.Service: Endpoint]) -> Plan? {
        guard text.utf8.count <= LoadLimits.planBytesMax else {
            faults.add(nil, "", "expected a plan of at most \(LoadLimits.planBytesMax >> 20) MiB")
            return nil
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            faults.add(error)
            return nil
        } catch {
            faults.add(nil, "", "not YAML: \(error)")
            return nil
        }
        guard let node else {
            faults.add(nil, "", "expected a plan, found an empty file")
            return nil
        }
        return PlanItem(node: node, path: "", faults: faults).section("a mapping of the plan's keys")
            .flatMap { plan($0, endpoints) }
    }

    private func plan(_ root: PlanSection, _ overriding: [Plan.Service: Endpoint]) -> Plan? {
        let name = root.required("name", "what the run is called")?.text(charactersMax: 80)
        let description = root.optional("description")?.text(charactersMax: 1_000)
        let endpoints = self.endpoints(root.optional("endpoints"), overriding)
        let loop = self.loop(root)
        let data = tables(root.optional("data"))
        let tokens = tokenSources(root.optional("tokens"), data)
        let methods = root.required("methods", "a list of what is called")
            .map { self.methods($0, endpoints: endpoints, tokens: tokens, data: data) }
        let stages = root.required("stages", "a list of constant, ramp, step, spike").map { self.stages($0) }
        var plan = Plan(
            name: name ?? "", description: description ?? "", endpoints: endpoints ?? [:],
            tls: tls(root.optional("tls")),
            tokens: tokens ?? [], methods: methods ?? [], loop: loop ?? .closed(inFlight: 1), stages: stages ?? [])
        settings(root, &plan)
        plan.objectives = objectives(root.optional("objectives"))
        if let endpoints, endpoints[.identity] == nil, plan.tokens.contains(where: \.needsLogin) {
            root.optional("tokens")?.fault("expected an address under endpoints.identity for the login")
        }
        checkInFlight(plan, root)
        root.end()
        return plan
    }

    private func settings(_ root: PlanSection, _ plan: inout Plan) {
        let limits = LoadLimits.self
        if let value = root.optional("connections")?.whole(1...limits.connectionsMax) { plan.connections = value }
        if let item = root.optional("threads"), let value = item.whole(1...limits.threadsMax) {
            plan.threads = value
            if value > plan.connections {
                item.fault("expected no more threads than connections (\(plan.connections))")
            }
        }
        if let value = root.optional("timeout")?.duration(limits.timeout) { plan.timeout = value }
        if let value = root.optional("warm-up")?.duration(limits.warmUp) { plan.warmUp = value }
        if let value = root.optional("lost-after")?.duration(limits.lostAfter) { plan.lostAfter = value }
        if let value = root.optional("seed")?.whole(0...Int.max) { plan.seed = UInt64(value) }
        if let value = root.optional("calls-max")?.whole(1...limits.callsMax) { plan.callsMax = value }
    }

    private func endpoints(
        _ item: PlanItem?, _ overriding: [Plan.Service: Endpoint]
    ) -> [Plan.Service: Endpoint]? {
        guard let item else { return overriding }
        guard let section = item.section("a mapping of identity, registry, verification to HOST:PORT") else {
            return nil
        }
        var endpoints = overriding
        var isWhole = true
        for service in Plan.Service.allCases {
            guard let item = section.optional(service.rawValue), let text = item.text("an address") else { continue }
            guard let endpoint = Endpoint(text) else {
                item.expected("HOST:PORT, an IPv6 address in brackets")
                isWhole = false
                continue
            }
            if endpoints[service] == nil { endpoints[service] = endpoint }
        }
        section.end()
        return isWhole ? endpoints : nil
    }

    private func tls(_ item: PlanItem?) -> TLSSettings? {
        guard let section = item?.section("a mapping with certificate, key and authority") else { return nil }
        let paths = [
            ("certificate", "PEM file of the client's certificate chain"), ("key", "PEM file of its private key"),
            ("authority", "PEM file of the authority that signs the services' certificates"),
        ].map { key, what in section.required(key, what).flatMap { existing($0) } }
        section.end()
        guard let certificate = paths[0], let key = paths[1], let authority = paths[2] else { return nil }
        return TLSSettings(certificateChainFile: certificate, privateKeyFile: key, trustRootsFile: authority)
    }

    private func existing(_ item: PlanItem) -> String? {
        guard let path = item.text("a file's path") else { return nil }
        guard files.read(path) != nil else {
            item.expected("a file that can be read")
            return nil
        }
        return files.path(path)
    }

    private func loop(_ root: PlanSection) -> Plan.LoopKind? {
        let most = LoadLimits.connectionsMax * LoadLimits.inFlightPerConnectionMax
        let open = root.optional("open")
        let closed = root.optional("closed")
        guard (open == nil) != (closed == nil) else {
            root.item.fault("expected either the key \"open\" (a given rate) or the key \"closed\" (given callers)")
            return nil
        }
        guard let section = (open ?? closed)?.section("a mapping with in-flight") else { return nil }
        let item = section.required("in-flight", "calls under way at most, of \(open == nil ? "each caller" : "all")")
        section.end()
        guard let inFlight = item?.whole(1...most) else { return nil }
        return open == nil ? .closed(inFlight: inFlight) : .open(inFlightMax: inFlight)
    }

    /// What the connections carry together.
    private func checkInFlight(_ plan: Plan, _ root: PlanSection) {
        let room = plan.connections * LoadLimits.inFlightPerConnectionMax
        switch plan.loop {
        case .open(let inFlightMax):
            guard inFlightMax > room else { return }
            root.optional("open")?.fault("expected in-flight of at most \(room), 1000 on each connection")
        case .closed(let inFlight):
            let callers = plan.stages.map(\.levelMax).max() ?? 0
            guard callers * Double(inFlight) > Double(room) else { return }
            root.optional("closed")?.fault(
                "expected in-flight × callers of at most \(room), 1000 on each connection;"
                    + " found \(inFlight) × \(Quantity.text(callers))")
        }
    }
}
