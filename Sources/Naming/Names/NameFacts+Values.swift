import PlatenModel

extension NameFacts {
    /// What a field writes; nil where nothing is known, or where nothing of it can stand in a name.
    func written(_ field: NameField, _ format: NameFormat) -> String? {
        let text = raw(field, format).flatMap { text in
            field == .job && JobName.isValid(text) ? FolderName.of(format.cased(text)) : normalised(format.cased(text), for: field)
        }
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// In a group, what is so for every ordinary page counts as unknown.
    func isKnownInGroup(_ field: NameField, _ format: NameFormat) -> Bool {
        switch field {
        case .version: version > 1
        case .role: role != .page
        default: written(field, format) != nil
        }
    }

    /// The value as it is known, before it is made fit for a name.
    func raw(_ field: NameField, _ format: NameFormat = NameFormat()) -> String? {
        switch field {
        case .institution: item.institution
        case .collection: item.collection
        case .callNumber: item.callNumber
        case .job: job
        case .sequence: PaddedNumber.of(sequence, digits: format.digits)
        case .position: PaddedNumber.of(position, digits: format.digits)
        case .page: number(format.digits, leaf: designation?.leaf?.letter ?? "")
        case .folio: number(format.digits, leaf: "")
        case .leaf: designation?.leaf.map { format.word(first: $0 == .recto, ("r", "v")) }
        case .side: side.map { format.word(first: $0 == .front, ("front", "back")) }
        case .part: part
        case .pass: pass
        case .version: PaddedNumber.of(version, digits: format.digits)
        case .date: date?.description
        case .year: date.map { PaddedNumber.of($0.year, digits: 4) }
        case .month: date.map { PaddedNumber.of($0.month, digits: 2) }
        case .day: date.map { PaddedNumber.of($0.day, digits: 2) }
        case .scanner: scanner
        case .profile: profile
        case .role: role.rawValue
        case .fileExtension: fileExtension
        }
    }

    /// Of a page that bears no number: its position behind an `n`, which no page's own number begins with.
    private func number(_ digits: Int, leaf: String) -> String {
        guard let designation else { return "n" + PaddedNumber.of(position, digits: digits) }
        // Front matter has the numbers of the text, too, and its files are to stand in their order.
        let figures = designation.figures == .roman ? "r" : ""
        return figures + PaddedNumber.of(designation.number, digits: digits) + designation.addition + leaf
    }

    private func normalised(_ text: String, for field: NameField) -> String {
        switch field {
        case .job:
            let name = FileNameText.of(text)
            return name.isEmpty ? name : FolderName.of(name)
        case .fileExtension:
            let fits = (1...10).contains(text.utf8.count) && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isLetterOrDigitOfASCII }
            return fits ? text : ""
        default: return FileNameText.of(text)
        }
    }
}

extension Character {
    fileprivate var isLetterOrDigitOfASCII: Bool { isASCII && (isLetter || isNumber) }
}
