internal import FRMRIdentifiers

/// The check of a post in the register of labour activity (V4).
package enum EmploymentChecks {
    /// - Parameters:
    ///   - path: of the post in the application, e.g. `employments[0]`.
    ///   - entries: all posts that the register holds for the person.
    package static func employment(_ employment: EmploymentFact, path: String, _ entries: [EmploymentFact]) -> Finding {
        Finding.best(of: entries.filter { $0.organisation == employment.organisation }) { kept in
            var faults: [Fault] = []
            if let post = kept.post, employment.post?.isSame(as: post) != true {
                faults.append(mismatch(path, "post", "Должность", "The post"))
            }
            if employment.beginDate != kept.beginDate {
                faults.append(mismatch(path, "begin_date", "Дата начала работы", "The first day"))
            }
            if employment.endDate != kept.endDate {
                faults.append(mismatch(path, "end_date", "Дата окончания работы", "The last day"))
            }
            return faults
        }
            ?? .failed([
                Fault(
                    "\(path).organisation_oid", .employmentNotFound,
                    "Работа в этой организации не найдена в реестре трудовой деятельности.",
                    "The register of labour activity has no work in this organisation.", requirement: "V4")
            ])
    }

    private static func mismatch(_ path: String, _ field: String, _ russian: String, _ english: String) -> Fault {
        Fault(
            "\(path).\(field)", .employmentMismatch,
            "\(russian): не совпадает с реестром трудовой деятельности. Исправьте или обратитесь к работодателю.",
            "\(english) does not match the register of labour activity. Correct it or ask the employer.",
            requirement: "V4")
    }
}
