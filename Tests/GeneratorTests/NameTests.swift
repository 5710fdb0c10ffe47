import Testing

@testable import protoc_gen_frmr

@Suite struct NameTests {
    @Test(arguments: [
        ("frmr.registry.v1", "RegistryV1"), ("grpc.health.v1", "HealthV1"), ("google.rpc", "GoogleRPC"),
        ("google.type", "GoogleType"), ("google.protobuf", "GoogleProtobuf"), ("ttrpc", "TTRPC"),
    ])
    func packagesBecomeNamespaces(package: String, namespace: String) {
        #expect(SwiftName.namespace(ofPackage: package) == namespace)
    }
}
