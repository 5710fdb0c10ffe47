import FRMRCalls
import FRMRContracts
import Foundation
import Testing
import VerificationRules
import VerificationService

@Suite struct ReferenceDataTests {
    @Test func missingDirectoryIsNamedByItsFile() {
        #expect(throws: ReferenceDataError.self) { try ReferenceData.calendar(directory: "/nonexistent") }
        #expect(throws: ReferenceDataError.self) { try ReferenceData.register(directory: "/nonexistent") }
    }

    @Test func badRowOfAnExtractIsNamed() throws {
        let error = #expect(throws: ReferenceDataError.self) {
            try EmbeddedRegister(extracts: [
                .pension: "snils,family,given,patronymic,birth_date,valid\n11223344595,А,Б,В,1985-02-30,1\n"
            ])
        }
        #expect(error?.description == "pension.csv: line 2: birth_date is not valid")
    }

    @Test func unknownNumberIsAnEmptyAnswerAndUnknownRegisterAnError() async throws {
        let register = try ReferenceData.register(directory: Bench.dataDirectory)
        let nothing = try await register.findRecords(.init(register: .pension, key: "1"), timeout: .seconds(1))
        #expect(nothing.records == [])
        await #expect(throws: RPCError.self) {
            try await register.findRecords(.init(register: .unspecified, key: "1"), timeout: .seconds(1))
        }
    }
}
