import FRMRContracts
import Testing

@testable import FRMRCalls

@Suite struct ServiceCatalogTests {
    @Test(arguments: ServiceCatalog.methods)
    func everyMethodHasAnAccessRule(method: MethodDescriptor) {
        let access = method.access
        #expect(access.open || !access.roles.isEmpty || access.assurance > .none, "\(method.path)")
        #expect(!access.open || access == AccessRule(open: true), "\(method.path)")
        #expect(ServiceCatalog.method(path: method.path) == method)
        if method.kind == .query { #expect(!method.needsIdempotencyKey, "\(method.path)") }
    }

    @Test func theCatalogKnowsNoOtherMethods() {
        #expect(ServiceCatalog.method(path: "/frmr.registry.v1.Eligibility/Nope") == nil)
        #expect(Set(ServiceCatalog.methods.map(\.path)).count == ServiceCatalog.methods.count)
    }

    @Test func noMessageContainsItself() {
        func depth(_ descriptor: MessageDescriptor, within path: [String]) -> Int {
            let name = descriptor.fullName
            guard !path.contains(name) else {
                Issue.record("recursive: \((path + [name]).joined(separator: " → "))")
                return path.count
            }
            let inner = descriptor.fields.map { field -> Int in
                guard case .message(let message) = field.kind else { return path.count + 1 }
                return depth(message, within: path + [name])
            }
            return inner.max() ?? path.count + 1
        }
        let roots =
            ServiceCatalog.methods.flatMap { [$0.input, $0.output] }
            + [TTRPC.Request.descriptor, TTRPC.Response.descriptor]
        for root in roots { #expect(depth(root, within: []) <= DecodingLimits.nestingDepthMax) }
    }

    @Test func everyMethodHasARouteOfItsOwn() {
        let hashes = ServiceCatalog.methods.map { RequestEnvelope.routeHash(service: $0.service, method: $0.name) }
        #expect(Set(hashes).count == ServiceCatalog.methods.count)
    }
}
