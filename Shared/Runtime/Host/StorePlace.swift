package import Storage

/// Where a service's store lies, and what it holds.
package struct StorePlace: Sendable {
    let service: String
    let directory: String
    let schema: Schema

    package init(_ service: String, directory: String, schema: Schema) {
        self.service = service
        self.directory = directory
        self.schema = schema
    }

    var path: String { "\(directory)/\(service).db" }
}
