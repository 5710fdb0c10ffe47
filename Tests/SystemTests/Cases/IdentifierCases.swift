import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Testing

@testable import frmr

extension PracticeCases {
    /// Numbers, contacts and days as people and spreadsheets write them.
    @Suite struct Identifiers {
        /// Rejects of workers who differ in a column, in the order of the texts.
        private func rejects(_ column: String, _ texts: [String]) async throws -> [[String]] {
            let workers = texts.enumerated().map { index, text in
                PracticeWorker(index + 1) { $0["worker", column] = text }
            }
            let run = try await PracticeImport(workers)
            return workers.map(run.rejects(of:))
        }

        private func expect(_ column: String, _ texts: [String], _ reason: String?) async throws {
            for (text, found) in zip(texts, try await rejects(column, texts)) {
                #expect(found == (reason.map { ["\(column) \($0)"] } ?? []), "\(text)")
            }
        }

        private static func split(_ digits: String, _ marks: [String]) -> String {
            let parts = [
                digits.prefix(3), digits.dropFirst(3).prefix(3), digits.dropFirst(6).prefix(3), digits.suffix(2),
            ]
            return zip(parts, marks + [""]).map { String($0) + $1 }.joined()
        }

        @Test func caseI02DigitsDecideASNILS() async throws {
            let marks = [
                [" ", " ", " "], ["-", "-", "-"], ["\u{2011}", "\u{2011}", "\u{A0}"], ["-", "-", " "], ["", "", ""],
                ["–", "–", " "],
            ]
            let workers = marks.enumerated().map { index, marks in
                PracticeWorker(index + 1) { $0["worker", "snils"] = Self.split($0["worker", "snils"], marks) }
            }
            let run = try await PracticeImport(workers)
            #expect(run.loaded(marks.count), "\(run.text) \(run.rejects)")
        }

        @Test func caseI03AControlNumberHasTwoDigits() async throws {
            // Of two people a control number below ten.
            let short = (1..<2000).lazy.map { PracticeWorker($0)["worker", "snils"] }
                .filter { $0.dropFirst(9).hasPrefix("0") }.prefix(2)
            let cut = Array(short).map { String($0.prefix(9) + $0.suffix(1)) }
            #expect(cut.count == 2)
            let marked = cut.map {
                "\($0.prefix(3))-\($0.dropFirst(3).prefix(3))-\($0.dropFirst(6).prefix(3)) \($0.suffix(1))"
            }
            try await expect("snils", cut + marked, "SNILS_LENGTH")
        }

        @Test func caseI04WhatASpreadsheetMadeOfNumbersIsRefused() async throws {
            // Leading zeros gone, a fraction, an exponent, and a number rounded at its fifteenth digit.
            for (column, texts, prefix) in [
                ("snils", ["9000005019", "90000050197.0", "9.0000050197E+10", "9,0E+10"], "SNILS_"),
                ("inn", ["50100732259", "500100732259.0", "5.00100732259E+11"], "INN_"),
                ("passport.series", ["900", "9900.0"], "PASSPORT_"),
                ("passport.number", ["1234", "1.23E+05"], "PASSPORT_"),
                ("passport.department_code", ["99001", "990001.0"], "DEPARTMENT_CODE_"),
                ("policy_number", ["8451999122899990000", "8451999122899900", "8.45199912289999E+15"], "ENP_"),
            ] {
                for (text, found) in zip(texts, try await rejects(column, texts)) {
                    #expect(found.count == 1, "\(column) \(text): \(found)")
                    #expect(found.first?.hasPrefix("\(column) \(prefix)") == true, "\(text): \(found)")
                }
            }
        }

        @Test func caseI07APhoneIsOneHoweverItIsWritten() async throws {
            try await expect(
                "phone",
                [
                    "8 (999) 123-45-67", "79991234567", "9991234567", "+7 999 123-45-67",
                    "8\u{A0}999\u{A0}123\u{2011}45\u{2011}67",
                    " +79991234567 ",
                ], nil)
            // At login too.
            let account = try await PracticeAccount(PracticeStand.current, phone: "8 (999) 711-45-67")
            for phone in ["+79997114567", "8 999 711 45 67", "9997114567", "8\u{A0}999\u{A0}711\u{2011}45\u{2011}67"] {
                let tokens = try await account.logIn(phone: phone)
                #expect(tokens.subject == account.id, "\(phone)")
            }
        }

        @Test func caseI08OnlyARussianMobilePhoneIsTaken() async throws {
            try await expect(
                "phone",
                ["+77011234567", "+77771234567", "+74951234567", "84951234567", "+89991234567", "+380501234567"],
                "PHONE_RANGE")
            try await expect("phone", ["+79401234567", "89401234567"], nil)
        }

        @Test func caseI09AnAddressIsASCII() async throws {
            try await expect("email", ["doctor@xn--80apgqbe.xn--p1ai", "doctor+1@example.org"], nil)
            try await expect("email", ["doctor@клиника.рф", "врач@example.org"], "EMAIL_CHARACTERS")
        }

        @Test func caseI10DaysAreNeverGuessed() async throws {
            try await expect(
                "birth_date", ["14.03.1985", "31120", "3/14/1985", "1985-3-14", "14-03-1985", "1985-03-14 00:00:00"],
                "DATE_FORMAT")
            try await expect(
                "birth_date", ["1985-02-29", "1985-02-30", "1985-13-01", "1985-00-10"], "DATE_NONEXISTENT")
            try await expect("passport.issue_date", ["2013-02-29", "2100-02-29"], "DATE_NONEXISTENT")
            try await expect("birth_date", ["1984-02-29"], nil)
            let ancient = PracticeWorker(1) { $0["worker", "birth_date"] = "1900-02-29" }
            #expect(try await PracticeImport([ancient]).rejects(of: ancient) == ["birth_date DATE_NONEXISTENT"])
        }
    }
}
