import Foundation
import Testing

@testable import Storage

/// Room that is kept for a start on a full disk.
@Suite struct StoreReserveTests {
    private let temporary: TemporaryStore
    private let reserve: StoreReserve
    private var path: String { temporary.path + "-reserve" }

    init() throws {
        temporary = try TemporaryStore()
        reserve = StoreReserve(store: temporary.path, bytes: 64 << 10)
    }

    @Test func roomIsKeptOnceAndGivenUp() throws {
        #expect(reserve.keep())
        let kept = try #require(try taken())
        #expect(kept >= 64 << 10)
        #expect(reserve.keep())
        #expect(try taken() == kept)
        #expect(reserve.giveUp())
        #expect(!reserve.giveUp())
        #expect(try taken() == nil)
    }

    @Test func lookingForMoreLeavesNothing() throws {
        #expect(reserve.keep() && reserve.hasMore)
        let names = try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path)
        #expect(names == ["store.db-reserve"])
    }

    /// A backup copies the length of the file and not its room.
    @Test func aCopyWithoutRoomIsMadeAnew() throws {
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 64 << 10)
        #expect(try taken() == 0)
        #expect(reserve.keep())
        #expect(try #require(try taken()) >= 64 << 10)
    }

    @Test func aStoreKeepsItsReserve() throws {
        try temporary.open().close()
        #expect(try #require(try taken()) >= 1 << 20)
    }

    /// Bytes that the file takes on the disk; nil: there is none.
    private func taken() throws -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_blocks) * 512 : nil
    }
}
