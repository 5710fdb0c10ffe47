/// What people read. No text names a person or a value: a reason goes to whoever asked.
extension RefusalDetail {
    package var russian: String {
        switch self {
        case .personUnknown: "Сотрудник с указанным СНИЛС не найден в ФРМР."
        case .recordEnded: "Личное дело сотрудника в ФРМР закрыто до этой даты."
        case .recordExcluded: "Сотрудник исключён из ФРМР на эту дату."
        case .dead: "По данным ФРМР сотрудник умер до этой даты."
        case .practiceSuspended: "На эту дату право сотрудника на осуществление деятельности приостановлено."
        case .accessSuspended: "На эту дату доступ сотрудника приостановлен: исправления не внесены в срок."
        case .noPostAtOrganisation: "Личное дело сотрудника в организации отсутствует в ФРМР."
        case .postOther: "Указанная должность не соответствует занимаемой в организации на эту дату по данным ФРМР."
        case .postEnded: "По данным ФРМР указанную должность сотрудник оставил до этой даты."
        case .postNotYet: "По данным ФРМР указанную должность сотрудник занял после этой даты."
        case .postNever: "По данным ФРМР на эту дату сотрудник не занимал должности в организации."
        case .qualificationAbsent: "В ФРМР нет ни аккредитации, ни сертификата специалиста."
        case .qualificationEnded: "Аккредитация или сертификат по специальности закончились до этой даты."
        case .qualificationNotYet: "Аккредитация или сертификат по специальности получены после этой даты."
        case .certificateVoid: "Сертификат выдан, когда сертификаты специалистов уже не выдавались."
        case .specialityNotOfPost: "Аккредитация или сертификат есть, но не по специальности должности."
        case .specialityOther: "Аккредитация или сертификат есть, но не по указанной специальности."
        case .categoryAbsent: "Указанная квалификационная категория отсутствует в ФРМР."
        case .categoryLower: "Квалификационная категория по данным ФРМР ниже указанной."
        case .categoryEnded: "Срок квалификационной категории закончился до этой даты."
        case .categoryNotYet: "Квалификационная категория присвоена после этой даты."
        case .familyDiffers: "Фамилия сотрудника не соответствует данным ФРМР."
        case .givenDiffers: "Имя сотрудника не соответствует данным ФРМР."
        case .patronymicDiffers: "Отчество сотрудника не соответствует данным ФРМР."
        case .birthDateDiffers: "Дата рождения сотрудника не соответствует данным ФРМР."
        }
    }

    package var english: String {
        switch self {
        case .personUnknown: "No worker with this SNILS is found in FRMR."
        case .recordEnded: "The worker's record in FRMR ended before this date."
        case .recordExcluded: "The worker is excluded from FRMR on this date."
        case .dead: "By FRMR the worker died before this date."
        case .practiceSuspended: "The worker's right to practise is suspended on this date."
        case .accessSuspended: "The worker's access is suspended on this date: corrections are overdue."
        case .noPostAtOrganisation: "FRMR has no card of the worker for the organisation."
        case .postOther: "The post is not among those held in the organisation on this date by FRMR."
        case .postEnded: "By FRMR the worker left the post before this date."
        case .postNotYet: "By FRMR the worker took the post after this date."
        case .postNever: "By FRMR the worker held no post in the organisation on this date."
        case .qualificationAbsent: "FRMR has neither an accreditation nor a specialist's certificate."
        case .qualificationEnded: "The accreditation or certificate in the speciality ended before this date."
        case .qualificationNotYet: "The accreditation or certificate in the speciality begins after this date."
        case .certificateVoid: "The certificate was issued when specialists' certificates were issued no more."
        case .specialityNotOfPost: "The accreditation or certificate is not in a speciality of the post."
        case .specialityOther: "The accreditation or certificate is not in the stated speciality."
        case .categoryAbsent: "FRMR has no such qualification category."
        case .categoryLower: "The qualification category in FRMR is lower than stated."
        case .categoryEnded: "The qualification category ended before this date."
        case .categoryNotYet: "The qualification category begins after this date."
        case .familyDiffers: "The family name differs from FRMR."
        case .givenDiffers: "The given name differs from FRMR."
        case .patronymicDiffers: "The patronymic differs from FRMR."
        case .birthDateDiffers: "The birth date differs from FRMR."
        }
    }
}
