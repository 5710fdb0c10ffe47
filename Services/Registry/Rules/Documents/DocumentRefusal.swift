/// Why a file is not taken.
package enum DocumentRefusal: Error, Hashable {
    case empty
    case tooLarge(bytesMax: Int64)
    case notPDF
    case encrypted
    case tooManyPages(pagesMax: Int32)
    /// The page whose pictures could not be followed within the limits; nil: it is not known which one.
    case tooComplex(page: Int32?)
    /// Pictures cover so many per cent of the page.
    case pageWithoutScan(page: Int32, percent: Int, percentMin: Int)
    case resolutionTooLow(page: Int32, dpi: Int32, dpiMin: Int32)
    /// A photo of which a part is missing.
    case photoBroken
    /// Samples of its shorter side.
    case photoTooSmall(side: Int32, sideMin: Int32)
    case digestMismatch
    /// Of another type than its kind may be.
    case typeUnexpected(allowed: Set<FileType>)
    /// The e-signature of its owner is not there.
    case signatureMissing
    /// The signature does not fit the file, or its certificate is invalid.
    case signatureInvalid
    /// Signed, and not by the owner.
    case signatureOfAnother
    case tooOld(yearsMax: Int)

    /// Stable, for programs.
    package var reason: String {
        switch self {
        case .empty: "FILE_EMPTY"
        case .tooLarge: "FILE_TOO_LARGE"
        case .notPDF: "NOT_A_PDF"
        case .encrypted: "PDF_ENCRYPTED"
        case .tooManyPages: "TOO_MANY_PAGES"
        case .tooComplex: "PAGE_TOO_COMPLEX"
        case .pageWithoutScan: "PAGE_WITHOUT_SCAN"
        case .resolutionTooLow: "RESOLUTION_TOO_LOW"
        case .photoBroken: "PHOTO_BROKEN"
        case .photoTooSmall: "PHOTO_TOO_SMALL"
        case .digestMismatch: "DIGEST_MISMATCH"
        case .typeUnexpected: "FILE_TYPE_UNEXPECTED"
        case .signatureMissing: "SIGNATURE_MISSING"
        case .signatureInvalid: "SIGNATURE_INVALID"
        case .signatureOfAnother: "SIGNATURE_OF_ANOTHER"
        case .tooOld: "DOCUMENT_TOO_OLD"
        }
    }

    package var russian: String {
        switch self {
        case .empty: "Файл пуст."
        case .tooLarge(let bytesMax): "Файл больше \(bytesMax / 1_048_576) МБ."
        case .notPDF: "Файл не является документом PDF."
        case .encrypted: "Файл PDF защищён паролем."
        case .tooManyPages(let pagesMax): "В файле больше \(pagesMax) страниц."
        case .tooComplex(let page):
            (page.map { "Страница \($0) слишком сложна" } ?? "Файл слишком сложен")
                + " для проверки: сохраните скан как одно изображение на страницу."
        case .pageWithoutScan(let page, let percent, let percentMin):
            "На странице \(page) нет скана документа: изображения занимают \(percent) % листа, "
                + "нужно не менее \(percentMin) %."
        case .resolutionTooLow(let page, let dpi, let dpiMin):
            "Разрешение скана на странице \(page) — \(dpi) dpi, нужно не менее \(dpiMin)."
        case .photoBroken: "Фотография повреждена или получена не полностью."
        case .photoTooSmall(let side, let sideMin):
            "Меньшая сторона фотографии — \(side) точек, нужно не менее \(sideMin)."
        case .digestMismatch: "Загруженный файл отличается от заявленного (SHA-256)."
        case .typeUnexpected(let allowed): "Тип файла не подходит, нужен \(FileType.list(allowed, "или"))."
        case .signatureMissing: "Файл не подписан электронной подписью владельца документа."
        case .signatureInvalid: "Электронная подпись файла недействительна."
        case .signatureOfAnother: "Файл подписан не владельцем документа."
        case .tooOld(let yearsMax): "Документ старше \(yearsMax) лет, приложите новый."
        }
    }

    package var english: String {
        switch self {
        case .empty: "The file is empty."
        case .tooLarge(let bytesMax): "The file is larger than \(bytesMax / 1_048_576) MiB."
        case .notPDF: "The file is not a PDF document."
        case .encrypted: "The PDF is protected by a password."
        case .tooManyPages(let pagesMax): "The file has more than \(pagesMax) pages."
        case .tooComplex(let page):
            (page.map { "Page \($0)" } ?? "The file") + " is too complex to check: save the scan as one image a page."
        case .pageWithoutScan(let page, let percent, let percentMin):
            "Page \(page) has no scan of the document: images cover \(percent) % of it, at least \(percentMin) % are "
                + "needed."
        case .resolutionTooLow(let page, let dpi, let dpiMin):
            "The scan on page \(page) has \(dpi) dpi, at least \(dpiMin) are needed."
        case .photoBroken: "The photo is damaged, or a part of it is missing."
        case .photoTooSmall(let side, let sideMin):
            "The shorter side of the photo has \(side) samples, at least \(sideMin) are needed."
        case .digestMismatch: "The uploaded file is not the announced one (SHA-256)."
        case .typeUnexpected(let allowed):
            "The type of the file does not fit, \(FileType.list(allowed, "or")) is needed."
        case .signatureMissing: "The file is not signed by the e-signature of the document's owner."
        case .signatureInvalid: "The e-signature of the file is not valid."
        case .signatureOfAnother: "The file is signed by somebody else than the document's owner."
        case .tooOld(let yearsMax): "The document is older than \(yearsMax) years, attach a new one."
        }
    }
}
