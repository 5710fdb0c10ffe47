import Testing

@testable import Runtime

@Suite struct StartupCodeTests {
    @Test func theCodeOfFilesIsGivenBackAndRunsOn() throws {
        #if os(Linux)
        // This very code is among it.
        #expect(StartupCode.release() > 1 << 20)
        #expect(StartupCode.release() > 1 << 20)
        #endif
    }

    @Test(arguments: [
        "55d0c0a00000-55d0c0a21000 r--p 00000000 fe:00 131 /usr/bin/registry",
        "55d0c0a00000-55d0c0a21000 rw-p 00000000 fe:00 131 /usr/bin/registry",
        "55d0c0a00000-55d0c0a21000 rwxp 00000000 fe:00 131 /usr/bin/registry",
        "55d0c0a00000-55d0c0a21000 r-xp 00000000 00:00 0",
        "7ffd1b3f0000-7ffd1b3f2000 r-xp 00000000 00:00 0                          [vdso]",
        "7f0000000000-7f0080000000 r--s 00000000 fe:00 131 /var/lib/frmr/registry.db",
        "zz-yy r-xp 00000000 fe:00 131 /usr/bin/registry", "", "r-xp",
    ])
    func whatIsNotCodeOfAFileIsLeftAlone(line: String) {
        #expect(StartupCode.Mapping(line) == nil)
    }

    @Test func aMappingOfCodeIsRead() {
        let mapping = StartupCode.Mapping("55d0c0a00000-55d0c0a21000 r-xp 00021000 fe:00 131   /usr/bin/my registry\n")
        #expect(mapping?.count == 0x21000)
        #expect(mapping?.start == UnsafeMutableRawPointer(bitPattern: 0x55d0_c0a0_0000))
    }
}
