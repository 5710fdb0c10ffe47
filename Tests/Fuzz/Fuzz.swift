import FuzzTargets
import Glibc

/// libFuzzer calls this for every input it makes. FUZZ_TARGET names the target: libFuzzer starts itself again for
/// merging and hands on its own arguments only.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        try Chosen.target.run(UnsafeRawBufferPointer(start: bytes, count: count))
    } catch {
        fatalError("\(Chosen.target): \(error)")
    }
    return 0
}

private enum Chosen {
    static let target: FuzzTarget = {
        let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
        guard let target = FuzzTarget.named(name) else { fatalError("FUZZ_TARGET names no target: \"\(name)\"") }
        return target
    }()
}
