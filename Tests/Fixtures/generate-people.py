#!/usr/bin/env python3
"""Makes the fictitious people: register extracts and the applications that match them.

    python3 Tests/Fixtures/generate-people.py

Writes Services/Verification/Data/registers/*.csv and Tests/Fixtures/people.json. Everything is derived from a
person's index, so a second run changes nothing.
"""
import csv
import datetime
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
REGISTERS = ROOT / "Services/Verification/Data/registers"
POSTS, POSTS_VERSION = "1.2.643.5.1.13.13.11.1002", "9.6"
SPECIALITIES, SPECIALITIES_VERSION = "1.2.643.5.1.13.13.11.1066", "5.4"
ORGANISATION = "1.2.643.5.1.13.13.12.2.77.7777"
NOTE = "вымышленное лицо"
DIPLOMA, SPECIALIST, SECONDARY = 1, "DEGREE_KIND_SPECIALIST", "DEGREE_KIND_SECONDARY_VOCATIONAL"
DEGREES = {SPECIALIST: 2, SECONDARY: 4}
THERAPY, SURGERY, PAEDIATRICS, NURSING = "27", "30", "22", "219"
THERAPIST, PAEDIATRICIAN, SURGEON, NURSE = "109", "58", "122", "159"

FAMILIES = (
    "Образцов Примеров Тестов Макетов Эталонов Шаблонов Условнов Вымыслов Пробнов Учебнов "
    "Модельнов Черновиков Заглушкин Наглядов Опытнов Сказкин Небылицын Выдумкин Демонстратов Типовов"
).split()
WOMEN = "Анна Мария Елена Ольга Ирина Татьяна Наталья Светлана Юлия Вера".split()
MEN = "Иван Пётр Сергей Андрей Артём Дмитрий Алексей Николай Фёдор Павел".split()
PATRONYMICS = ("Иванов Петров Сергеев Андреев Викторов Дмитриев Алексеев Николаев Фёдоров Павлов").split()


def snils(number):
    body = f"{number:09d}"
    total = sum(int(d) * (9 - i) for i, d in enumerate(body))
    return body + f"{total % 101 % 100:02d}"


def inn(body):
    for weights in ((7, 2, 4, 10, 3, 5, 9, 4, 6, 8), (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)):
        body += str(sum(int(d) * w for d, w in zip(body, weights)) % 11 % 10)
    return body


def policy(body):
    total = 0
    for i, d in enumerate(reversed(body)):
        d = int(d) * (2 if i % 2 == 0 else 1)
        total += d - 9 if d > 9 else d
    return body + str(-total % 10)


def day(text):
    date = datetime.date.fromisoformat(text)
    return {"year": date.year, "month": date.month, "day": date.day}


def iso(date):
    return f"{date['year']:04d}-{date['month']:02d}-{date['day']:02d}"


def book(oid, version, code):
    return {"oid": oid, "version": version, "code": code}


def person(
    name, born, snils, inn, passport, issued, phone, policy, diploma, accreditation, posts,
    issuer="ОТДЕЛЕНИЕМ УФМС (ОБРАЗЕЦ)", department="300-101", degree=SPECIALIST, speciality=THERAPY,
    role="WORKER_ROLE_DOCTOR",
):
    family, given, patronymic = name
    series, number, institution, diploma_date = diploma
    return {
        "note": NOTE,
        "workerRole": role,
        "personalData": {
            "name": {"family": family, "given": given, "patronymic": patronymic},
            "birthDate": day(born),
            "snils": snils,
            "inn": inn,
            "passport": {
                "series": passport[:4], "number": passport[4:], "issueDate": day(issued), "issuer": issuer,
                "departmentCode": department,
            },
            "registrationAddress": "г. Образцовск, ул. Примерная, д. 1",
            "phone": phone,
            "email": f"worker{snils}@example.org",
            "licenceNumber": "",
            "policyNumber": policy,
        },
        "education": {
            "documents": [
                {
                    "kind": "DOCUMENT_KIND_DIPLOMA", "series": series, "number": number,
                    "issueDate": day(diploma_date), "institution": institution,
                    "speciality": book(SPECIALITIES, SPECIALITIES_VERSION, speciality), "degree": degree,
                },
                # The register of education keeps diplomas only; the supplement is judged by its scan.
                {
                    "kind": "DOCUMENT_KIND_DIPLOMA_SUPPLEMENT", "series": series, "number": number,
                    "issueDate": day(diploma_date), "institution": institution,
                },
            ],
            "accreditations": [
                {
                    "registryNumber": accreditation[0],
                    "speciality": book(SPECIALITIES, SPECIALITIES_VERSION, speciality),
                    "passDate": day(accreditation[1]), "endDate": day(accreditation[2]),
                }
            ],
        },
        "employments": [
            {
                "organisationOid": organisation, "organisationName": "Образцовая больница",
                "post": book(POSTS, POSTS_VERSION, post), "rateMilli": 1000, "contract": "CONTRACT_KIND_LABOUR",
                "beginDate": day(begin),
                **({"endDate": day(end), "dismissalGround": "DISMISSAL_GROUND_OWN_WISH"} if end else {}),
                "serviceNumber": f"ОБР-{snils[5:9]}-{index}",
            }
            for index, (organisation, post, begin, end) in enumerate(posts)
        ],
    }


def named():
    university = "Образцовый медицинский университет"
    yield person(
        ("Семёнова", "Анна", "Викторовна"), "1985-03-14", "11223344595", "500100732259", "7609456987", "2010-04-20",
        "+79991234567", "8451999122899990", ("ВСГ", "1234567", university, "2008-06-25"),
        ("7723 031245678", "2024-05-20", "2029-05-20"), [(ORGANISATION, THERAPIST, "2024-06-03", None)])
    yield person(
        ("Ковалёв", "Артём", "Фёдорович"), "1979-12-31", snils(200_000_001), inn("7700000001"), "4500100001",
        "2000-01-15", "+79990000001", policy("770000000000001"), ("АВС", "0000001", university, "2002-06-28"),
        ("7723 000000001", "2023-03-01", "2028-03-01"),
        [("1.2.643.5.1.13.13.12.2.77.7778", THERAPIST, "2010-02-01", "2022-08-31"),
         (ORGANISATION, PAEDIATRICIAN, "2022-09-01", None)], speciality=PAEDIATRICS)
    yield person(
        ("Петрова-Водная", "Ольга", ""), "1992-02-29", snils(200_000_002), inn("7700000002"), "4512100002",
        "2012-03-20", "+79990000002", policy("770000000000002"),
        ("КБ", "0000002", "Образцовое медицинское училище", "2013-06-30"),
        ("7723 000000002", "2022-11-15", "2027-11-15"), [(ORGANISATION, NURSE, "2013-07-15", None)],
        degree=SECONDARY, speciality=NURSING, role="WORKER_ROLE_MID_LEVEL")
    yield person(
        ("Иванов", "Иван", "Иванович"), "1988-07-07", snils(200_000_003), inn("7700000003"), "4508100003",
        "2008-08-01", "+79990000003", policy("770000000000003"), ("ВСА", "0000003", university, "2012-06-25"),
        ("7723 000000003", "2021-05-17", "2026-05-17"),
        [(ORGANISATION, SURGEON, "2013-09-02", "2025-12-30")], speciality=SURGERY)


def generated(index):
    is_woman = index % 2 == 0
    patronymic = PATRONYMICS[index // 20 % 10] + ("на" if is_woman else "ич")
    family = FAMILIES[index % 20] + ("а" if is_woman else "")
    given = (WOMEN if is_woman else MEN)[index // 2 % 10]
    born = datetime.date(1965 + index % 30, 1 + index % 12, 1 + index % 28)
    graduated, began = born.year + 24, max(born.year + 26, 2005 + index % 15)
    number = 210_000_000 + index * 37
    return person(
        (family, given, patronymic), born.isoformat(), snils(number), inn(f"77{10_000_000 + index:08d}"),
        f"45{10 + index % 10:02d}{200_000 + index:06d}", f"{born.year + 20}-{1 + index % 12:02d}-15",
        f"+7999{1_000_000 + index:07d}", policy(f"77{1_000_000_000_000 + index:013d}"),
        ("ОБР", f"{5_000_000 + index:07d}", "Образцовый медицинский университет", f"{graduated}-06-25"),
        (f"7723 1{index:08d}", f"2024-{1 + index % 12:02d}-10", f"2029-{1 + index % 12:02d}-10"),
        [(f"1.2.643.5.1.13.13.12.2.77.{8000 + index % 8}", THERAPIST, f"{began}-09-01", None)])


def write(name, columns, rows):
    with open(REGISTERS / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns + ["note"])
        writer.writerows(row + [NOTE] for row in rows)


def extracts(people):
    names = ["family", "given", "patronymic"]
    data = [p["personalData"] for p in people]

    def of(person):
        return [person["name"][part] for part in names]

    def code(entry):
        return [entry["oid"], entry["version"], entry["code"]]

    write(
        "passport", ["series", "number", "issue_date", "issuer", "department_code"] + names + ["birth_date", "valid"],
        [[p["passport"]["series"], p["passport"]["number"], iso(p["passport"]["issueDate"]), p["passport"]["issuer"],
          p["passport"]["departmentCode"]] + of(p) + [iso(p["birthDate"]), 1] for p in data])
    write("taxpayer", ["inn"] + names + ["birth_date", "valid"],
          [[p["inn"]] + of(p) + [iso(p["birthDate"]), 1] for p in data])
    write("pension", ["snils"] + names + ["birth_date", "valid"],
          [[p["snils"]] + of(p) + [iso(p["birthDate"]), 1] for p in data])
    write(
        "education",
        ["series", "number", "kind", "issue_date", "institution", "speciality_oid", "speciality_version",
         "speciality_code", "degree"] + names,
        [[d["series"], d["number"], DIPLOMA, iso(d["issueDate"]), d["institution"]] + code(d["speciality"])
         + [DEGREES[d["degree"]]] + of(p["personalData"]) for p in people
         for d in p["education"]["documents"] if d["kind"] == "DOCUMENT_KIND_DIPLOMA"])
    write(
        "accreditation",
        ["registry_number", "snils", "speciality_oid", "speciality_version", "speciality_code", "pass_date",
         "end_date", "passed"],
        [[a["registryNumber"], p["personalData"]["snils"]] + code(a["speciality"])
         + [iso(a["passDate"]), iso(a["endDate"]), 1] for p in people for a in p["education"]["accreditations"]])
    write(
        "employment",
        ["snils", "organisation_oid", "post_oid", "post_version", "post_code", "begin_date", "end_date"],
        [[p["personalData"]["snils"], e["organisationOid"]] + code(e["post"])
         + [iso(e["beginDate"]), iso(e["endDate"]) if "endDate" in e else ""]
         for p in people for e in p["employments"]])


def main():
    people = list(named()) + [generated(index) for index in range(200)]
    REGISTERS.mkdir(parents=True, exist_ok=True)
    extracts(people)
    text = ",\n".join(json.dumps(p, ensure_ascii=False) for p in people)
    (ROOT / "Tests/Fixtures/people.json").write_text(f"[\n{text}\n]\n", encoding="utf-8")


main()
