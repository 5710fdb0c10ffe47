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

    @Test(arguments: [
        ("page_token", "pageToken"), ("class", "`class`"), ("self", "self_"), ("dpi_min", "dpiMin"), ("x", "x"),
    ])
    func fieldsBecomeProperties(field: String, property: String) {
        #expect(SwiftName.property(field) == property)
    }

    @Test(arguments: [
        ("frmr.registry.v1.CheckRequest", "frmr__registry__v1__check_request", "Frmr__Registry__V1__CheckRequest"),
        ("a.b_c.URLList", "a__b_c__urllist", "A__BC__URLList"),
    ])
    func namesOfCAreThoseOfProtocC(full: String, lower: String, type: String) {
        #expect(CName.lower(full) == lower)
        #expect(CName.type(full) == type)
    }

    @Test func anEnumsPrefixIsDroppedOnlyWhereAllValuesHaveIt() {
        func value(_ names: [String]) -> ProtoEnum {
            ProtoEnum(
                fullName: "p.DegreeKind", name: "DegreeKind", doc: [],
                values: names.map { .init(name: $0, number: 0, doc: []) })
        }
        let all = value(["DEGREE_KIND_UNSPECIFIED", "DEGREE_KIND_DEFAULT"])
        #expect(SwiftName.enumCase("DEGREE_KIND_DEFAULT", of: all) == "`default`")
        let some = value(["UNKNOWN", "DEGREE_KIND_MASTER"])
        #expect(SwiftName.enumCase("DEGREE_KIND_MASTER", of: some) == "degreeKindMaster")
        let digits = value(["DEGREE_KIND_UNSPECIFIED", "DEGREE_KIND_2"])
        #expect(SwiftName.enumCase("DEGREE_KIND_2", of: digits) == "degreeKind2")
    }
}
