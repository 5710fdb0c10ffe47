package import FRMRIdentifiers
package import Reference

/// What a file of one kind must be. Every number is configuration with the default given here.
package struct DocumentPolicy: Sendable, Hashable {
    package var types: Set<FileType> = [.pdf]
    /// 5 MiB.
    package var fileBytesMax: Int64 = 5 * 1024 * 1024
    /// Of the scans in a PDF; a photo has no size on paper that a resolution could be told of.
    package var dpiMin: Int32 = 300
    package var scan = ScanPolicy()
    /// Samples of the shorter side of a photo, which shows a paper that is about as large as it.
    package var photoSideMin: Int32 = 1000
    package var pagesMax: Int32 = 100
    package var fileNameCharactersMax = 255
    /// By the e-signature of the document's owner (R5).
    package var needsSignature = false
    /// How old the paper may be; nil: it does not wear out.
    package var ageYearsMax: Int?

    package init() {}

    /// Why the announced file cannot be taken; nil when it can.
    package func refusal(announcedBytes: Int64) -> DocumentRefusal? {
        if announcedBytes < 1 { return .empty }
        return announcedBytes > fileBytesMax ? .tooLarge(bytesMax: fileBytesMax) : nil
    }

    /// Why a file that begins so cannot be taken; nil when it can.
    package func refusal(firstBytes: some Collection<UInt8>, bytes: Int64) -> DocumentRefusal? {
        if let refusal = refusal(announcedBytes: bytes) { return refusal }
        let type = FileType(firstBytes: firstBytes)
        return type.map(types.contains) ?? false ? nil : .typeUnexpected(allowed: types)
    }

    /// The same of an uploaded file that was announced as a PDF: what has neither a type nor the header of a PDF is told
    /// to be none. A PDF behind a program or a page of the web keeps its other type.
    package func refusal(ofUploaded firstBytes: some Collection<UInt8>, bytes: Int64) -> DocumentRefusal? {
        let refusal = refusal(firstBytes: firstBytes, bytes: bytes)
        guard case .typeUnexpected = refusal, types.contains(.pdf), FileType(firstBytes: firstBytes) == nil,
            !FileType.hasPDFHeader(firstBytes)
        else { return refusal }
        return .notPDF
    }

    /// Why the probed PDF cannot be taken, or the resolution of its weakest page.
    package func judge(_ probe: ScanProbe) -> Result<AcceptedPages, DocumentRefusal> {
        if probe.isEncrypted { return .failure(.encrypted) }
        if probe.pages > pagesMax { return .failure(.tooManyPages(pagesMax: pagesMax)) }
        if probe.isTooComplex { return .failure(.tooComplex(page: probe.drawings.last?.page)) }
        if probe.pages < 1 { return .failure(.notPDF) }
        var weakest: (page: Int32, dpi: Int32)?
        for page in 1...probe.pages {
            let drawing = probe.drawings.first { $0.page == page }
            guard let drawing, let dpi = scan.dpi(of: drawing) else {
                let found = drawing.map { scan.coveragePercent(of: $0) } ?? 0
                return .failure(.pageWithoutScan(page: page, percent: found, percentMin: scan.coveragePercentMin))
            }
            if dpi < weakest?.dpi ?? .max { weakest = (page, dpi) }
        }
        guard let weakest else { return .failure(.notPDF) }
        if weakest.dpi < dpiMin {
            return .failure(.resolutionTooLow(page: weakest.page, dpi: weakest.dpi, dpiMin: dpiMin))
        }
        return .success(AcceptedPages(pages: probe.pages, dpiMin: weakest.dpi))
    }

    /// Why the photo cannot be taken, or what is kept of it.
    ///
    /// - Parameter photo: nil: its headers cannot be read.
    package func judge(_ photo: Photo?) -> Result<AcceptedPages, DocumentRefusal> {
        guard let photo, photo.isWhole else { return .failure(.photoBroken) }
        if photo.shortSide < photoSideMin {
            return .failure(.photoTooSmall(side: photo.shortSide, sideMin: photoSideMin))
        }
        return .success(AcceptedPages(pages: 1, dpiMin: 0))
    }

    /// Why the probed PDF cannot be taken; nil when it can.
    package func refusal(_ probe: ScanProbe) -> DocumentRefusal? {
        switch judge(probe) {
        case .success: nil
        case .failure(let refusal): refusal
        }
    }

    /// Everything that is wrong with a file (R5, V2); empty: it is taken.
    ///
    /// - Parameters:
    ///   - owner: whose document it is, and whose signature it therefore bears.
    ///   - today: the day of the call.
    package func refusals(of file: OfferedFile, owner: SNILS, today: CivilDate) -> [DocumentRefusal] {
        var refusals: [DocumentRefusal] = []
        if let refusal = refusal(firstBytes: file.firstBytes, bytes: file.bytes) {
            refusals.append(refusal)
        } else if FileType(firstBytes: file.firstBytes) == .pdf {
            if let probe = file.probe {
                if let refusal = refusal(probe) { refusals.append(refusal) }
            } else {
                refusals.append(.notPDF)
            }
        }
        switch file.signature {
        case .none: if needsSignature { refusals.append(.signatureMissing) }
        // A signature that nobody asked for must be right all the same: what is broken proves tampering.
        case .broken: refusals.append(.signatureInvalid)
        case .valid(let signer): if signer != owner { refusals.append(.signatureOfAnother) }
        }
        if let ageYearsMax, let issued = file.issued, issued < today.earliestDay(within: ageYearsMax) {
            refusals.append(.tooOld(yearsMax: ageYearsMax))
        }
        return refusals
    }
}

/// What is kept of an accepted scan.
package struct AcceptedPages: Sendable, Hashable {
    package let pages: Int32
    /// Of the weakest page; 0 of a photo, which has no size on paper.
    package let dpiMin: Int32
}

/// A file with what was found out about it.
package struct OfferedFile: Sendable, Hashable {
    /// `FileType.signatureBytesMax` of them, or all.
    package var firstBytes: [UInt8]
    package var bytes: Int64
    /// Of a PDF; nil: it could not be read.
    package var probe: ScanProbe?
    /// Day of issue of the paper; nil where the kind has none.
    package var issued: CivilDate?
    package var signature: Signature

    package init(
        firstBytes: [UInt8], bytes: Int64, probe: ScanProbe?, issued: CivilDate? = nil, signature: Signature = .none
    ) {
        self.firstBytes = firstBytes
        self.bytes = bytes
        self.probe = probe
        self.issued = issued
        self.signature = signature
    }

    package enum Signature: Sendable, Hashable {
        case none
        case broken
        /// It fits the file, and its certificate names this person.
        case valid(SNILS)
    }
}

/// The policy of each kind (R4, R5, R7). Some documents are PDF only, some PDF or JPEG, some a photo; some need a
/// signature. Its kind and its section decide what a document needs.
package struct DocumentPolicies: Sendable, Hashable {
    /// Scans of 300 dpi in a PDF of 5 MiB at most, each signed by its owner (R5).
    package var education: [DocumentKind: DocumentPolicy]
    /// The same scans; nobody asks the worker to sign what the employer made out (R7).
    package var employment: [DocumentKind: DocumentPolicy]

    package init() {
        var signed = DocumentPolicy()
        signed.needsSignature = true
        education = Dictionary(uniqueKeysWithValues: DocumentKind.ofEducation.map { ($0, signed) })
        // An attestation of advanced training wears out (R4); the others do not.
        education[.advancedTraining]?.ageYearsMax = 5
        employment = Dictionary(uniqueKeysWithValues: DocumentKind.ofEmployment.map { ($0, DocumentPolicy()) })
    }

    /// Of a file whose section is not known yet: a work book belongs to education and to employment, and its scan must
    /// be the same in both.
    ///
    /// - Parameter kind: nil: one that this version does not know.
    package func policy(ofUploaded kind: DocumentKind?) -> DocumentPolicy {
        kind.flatMap { education[$0] ?? employment[$0] } ?? DocumentPolicy()
    }

    /// Nil: the section has no documents of this kind.
    package func policy(_ kind: DocumentKind, of section: Section) -> DocumentPolicy? {
        switch section {
        case .personalData: nil
        case .education: education[kind]
        case .employment: employment[kind]
        }
    }
}
