import FRMRIdentifiers
import TestValues

/// One made-up worker: whom `registry import` loads without a reject.
struct FictitiousWorker: Sendable {
    let index: Int
    let snils: String
    let inn: String
    let role: String
    let family: String
    let given: String
    let patronymic: String
    let birth: CivilDate
    let policy: String
    let speciality: String
    /// Days on which accreditations were passed; each holds for five years.
    let accreditations: [CivilDate]
    /// The last one is held still.
    let posts: [Post]

    struct Post: Sendable {
        let organisationOID: String
        let organisation: Int
        let code: String
        let begin: CivilDate
        let end: CivilDate?
        let rateMilli: Int
    }

    init(index: Int, snils: String, inn: String, _ random: inout SeededGenerator) {
        func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
        func day(_ years: ClosedRange<Int>) -> CivilDate {
            CivilDate(year: years.lowerBound + below(years.count), month: 1 + below(12), day: 1 + below(28))
                ?? .distantPast
        }
        self.index = index
        self.snils = snils
        self.inn = inn
        let isWoman = below(3) > 0
        family = FictitiousNames.family(below(FictitiousNames.families), isWoman: isWoman)
        given = isWoman ? FictitiousNames.women[below(24)] : FictitiousNames.men[below(24)]
        patronymic = FictitiousNames.fathers[below(24)] + (isWoman ? "овна" : "ович")
        birth = day(1955...1996)
        let number = FictitiousNumbers.digits(990_000_000_000_000 + UInt64(below(1_000_000_000)), 15)
        policy = FictitiousNumbers.text(number + [Self.luhn(number)])
        let kind = below(100)
        role =
            kind < 45
            ? "DOCTOR" : kind < 90 ? "MID_LEVEL" : kind < 95 ? "PHARMACIST" : kind < 99 ? "ADMINISTRATOR" : "RESIDENT"
        accreditations = below(5) == 0 ? [day(2018...2020), day(2022...2025)] : [day(2022...2025)]
        let code = role == "MID_LEVEL" ? "159" : ["58", "109"][below(2)]
        // Of the post: a paediatrician, a therapist, a nurse.
        speciality = ["58": "22", "109": "27"][code] ?? "219"
        let begin = day(2015...2024)
        func post(_ begin: CivilDate, to end: CivilDate?, rate: Int) -> Post {
            let organisation = 1000 + below(9000)
            return Post(
                organisationOID: "1.2.643.5.1.13.13.12.2.\(1 + organisation % 89).\(organisation)",
                organisation: organisation, code: code, begin: begin, end: end, rateMilli: rate)
        }
        var posts: [Post] = []
        if below(10) < 3 {
            posts.append(post(begin.adding(years: -3), to: begin.adding(days: -1 - below(30)), rate: 1000))
        }
        if below(20) < 3 { posts.append(post(begin.adding(days: 60), to: nil, rate: 500)) }
        posts.append(post(begin, to: nil, rate: 1000))
        self.posts = posts
    }

    private static func luhn(_ digits: [UInt8]) -> UInt8 {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let doubled = Int(digit) * 2
            sum += place % 2 == 1 ? Int(digit) : (doubled > 9 ? doubled - 9 : doubled)
        }
        return UInt8((10 - sum % 10) % 10)
    }
}

/// Names of nobody: each family name says that it is an example.
enum FictitiousNames {
    private static let marks = [
        "Образцов", "Примеров", "Вымышленов", "Макетов", "Эталонов", "Шаблонов", "Пробнов", "Тестов", "Учебнов",
        "Условнов",
    ]
    private static let trees = [
        "Берёзов", "Дубов", "Клёнов", "Осинов", "Ольхов", "Кедров", "Соснов", "Рябинов", "Липов", "Вязов", "Тополев",
        "Ивов", "Буков", "Каштанов", "Грабов", "Пихтов", "Орехов", "Вишнев", "Яблонев", "Грушев", "Сливов", "Айвов",
        "Малинов", "Калинов", "Облепихов", "Кизилов", "Терновов", "Жасминов", "Сиренев", "Шиповников",
    ]
    static let families = marks.count * trees.count

    static func family(_ index: Int, isWoman: Bool) -> String {
        let ending = isWoman ? "а" : ""
        return "\(marks[index % marks.count])\(ending)-\(trees[index / marks.count])\(ending)"
    }

    static let women = [
        "Анна", "Вера", "Галина", "Дарья", "Евгения", "Жанна", "Зоя", "Инна", "Клара", "Лариса", "Майя", "Нина",
        "Ольга", "Полина", "Раиса", "Софья", "Тамара", "Ульяна", "Фаина", "Элла", "Юлия", "Яна", "Мария", "Алёна",
    ]
    static let men = [
        "Артём", "Борис", "Вадим", "Глеб", "Денис", "Егор", "Захар", "Игнат", "Кирилл", "Лев", "Макар", "Назар",
        "Олег", "Павел", "Роман", "Степан", "Тарас", "Устин", "Фёдор", "Харитон", "Эдуард", "Юлиан", "Яков", "Марк",
    ]
    static let fathers = [
        "Антон", "Богдан", "Вадим", "Герман", "Демид", "Ермак", "Захар", "Иван", "Клим", "Лукьян", "Макар", "Назар",
        "Осип", "Платон", "Роман", "Степан", "Тарас", "Устин", "Фрол", "Харитон", "Эдуард", "Юлиан", "Ян", "Марк",
    ]
}
