/// Bounds of reference data: a file is an operator's, and still no line of it may take the service down.
package enum ReferenceLimits {
    /// The largest book in use has some thousand rows of a few hundred bytes.
    package static let fileBytesMax = 32 << 20
    package static let rowsMax = 200_000
    package static let columnsMax = 64
    package static let fieldBytesMax = 16 << 10
    /// Working days that one computation counts: forty years.
    package static let workingDaysMax = 10_000
}
