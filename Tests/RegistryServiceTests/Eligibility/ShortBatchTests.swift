import FRMRCalls
import FRMRContracts
import Storage
import Testing

@testable import RegistryService

/// A batch of the largest size is answered question by question, however short the questions are: what is wrong with one
/// is its own answer. Short messages unfold the most, so the bound on memory must let them through, and still hold.
@Suite struct ShortBatchTests {
    /// Fields of a `CheckRequest`, as short as the wire allows.
    static let shapes: [[UInt8]] = [
        [],
        // One digit of an СНИЛС.
        [0x0A, 0x01, 0x31],
        // Every text and message there, and empty.
        [0x0A, 0x00, 0x12, 0x00, 0x1A, 0x00, 0x22, 0x00],
        // Every text of one letter, every number one.
        [0x0A, 0x01, 0x31, 0x12, 0x09, 0x0A, 0x01, 0x31, 0x12, 0x01, 0x31, 0x1A, 0x01, 0x31, 0x1A, 0x01, 0x31]
            + [0x22, 0x06, 0x08, 0x01, 0x10, 0x01, 0x18, 0x01, 0x28, 0x01],
    ]

    private func batch(_ question: [UInt8], _ count: Int) -> [UInt8] {
        let element: [UInt8] = [0x0A, UInt8(question.count)] + question
        return [UInt8](repeatElement(element, count: count).joined())
    }

    @Test(arguments: shapes) func theLargestBatchOfShortQuestionsIsAnsweredOneByOne(question: [UInt8]) async throws {
        let desk = try await Desk()
        let request = try RegistryV1.CheckBatchRequest(decoding: batch(question, 500))
        let (handlers, call) = (
            desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.checkBatch, Desk.hospital)
        )
        let answer = try await desk.store.read { session throws(RPCError) in
            try handlers.checkBatch(request, call, session)
        }
        #expect(answer.items.count == 500)
        #expect(answer.items.allSatisfy { !$0.invalid.isEmpty && $0.response == nil })
    }

    @Test(arguments: shapes) func oneQuestionMoreIsToldTheBound(question: [UInt8]) async throws {
        let desk = try await Desk()
        let request = try RegistryV1.CheckBatchRequest(decoding: batch(question, 501))
        let (handlers, call) = (
            desk.service.eligibility, desk.call(RegistryV1.EligibilityMethods.checkBatch, Desk.hospital)
        )
        let error = await #expect(throws: RPCError.self) {
            try await desk.store.read { session throws(RPCError) in try handlers.checkBatch(request, call, session) }
        }
        #expect(error?.violations.map(\.field) == ["checks"])
    }

    @Test(arguments: shapes.prefix(3)) func aFloodOfThemIsRefusedBeforeItIsUnpacked(question: [UInt8]) {
        let error = #expect(throws: MessageDecodingError.self) {
            try RegistryV1.CheckBatchRequest(decoding: batch(question, 100_000))
        }
        #expect(error?.reason == MessageDecodingError.Reason.tooLarge.rawValue)
    }
}
