import CFuzzer
import FuzzTargets
import Glibc

/// Hands the program to libFuzzer, with its own command line. The package manager gives every executable an entry of
/// its own, which takes the place of libFuzzer's.
@main
enum Fuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(LLVMFuzzerRunDriver(&count, &arguments, testOneInput))
    }

    /// FUZZ_TARGET names it and not an argument: libFuzzer starts itself again for merging and hands on its own only.
    fileprivate static let target: FuzzTarget = {
        let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
        guard let target = FuzzTarget.named(name) else { fatalError("FUZZ_TARGET names no target: \"\(name)\"") }
        return target
    }()
}

/// libFuzzer calls this for every input it makes; its own entry, which is not used, asks for it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        try Fuzz.target.run(UnsafeRawBufferPointer(start: bytes, count: count))
    } catch {
        fatalError("\(Fuzz.target): \(error)")
    }
    return 0
}
