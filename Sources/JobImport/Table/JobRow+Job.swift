import PlatenModel

extension JobRow {
    /// The job that the line asks for, as far as it can be read: of a line with errors it is good for nothing but finding doubles.
    mutating func job() -> NewJob {
        let limits = limits
        let name = value(.name) { text throws(FieldFault) in try NameField.name(text) }
        let title = value(.title) { text throws(FieldFault) in try TextField.line(text, atMost: limits.longestTitle) }
        let place = value(.place) { text throws(FieldFault) in try TextField.line(text, atMost: limits.longestPlace) }
        let groups = value(.restrictedTo) { text throws(FieldFault) in try GroupsField.groups(text, limits: limits) }
        let item = item()
        return NewJob(name: name, title: title, restrictedTo: groups, item: item == JobItem() ? nil : item, place: place)
    }

    private mutating func item() -> JobItem {
        let limits = limits
        var item = JobItem()
        item.callNumber = shortText(.callNumber)
        item.institution = shortText(.institution)
        item.collection = shortText(.collection)
        item.documentType = shortText(.documentType)
        item.isFragile = flag(.fragile)
        item.maximumOpeningAngle = value(.openingAngle) { text throws(FieldFault) in
            try NumberField.angle(text, within: limits.openingAngles)
        }
        item.mustNotBeFlattened = flag(.doNotFlatten)
        item.remarks = value(.remarks) { text throws(FieldFault) in try TextField.paragraph(text, atMost: limits.longestRemark) }
        item.expected = expected()
        item.due = value(.due) { text throws(FieldFault) in try DayField.day(text) }
        item.slip = value(.slip) { text throws(FieldFault) in try TextField.line(text, atMost: limits.longestSlip) }
        return item
    }

    private mutating func shortText(_ column: JobColumn) -> String? {
        let limit = limits.longestName
        return value(column) { text throws(FieldFault) in try TextField.line(text, atMost: limit) }
    }

    private mutating func flag(_ column: JobColumn) -> Bool {
        value(column) { text throws(FieldFault) in try FlagField.flag(text) } ?? false
    }

    private mutating func expected() -> ExpectedCount? {
        let greatest = limits.greatestExpected
        let count = value(.expected) { text throws(FieldFault) in try NumberField.count(text, atMost: greatest) }
        let unit = value(.unit) { text throws(FieldFault) in try UnitField.unit(text) }
        if isAligned, let unit, text(.expected) == nil {
            note(FieldFault(.unitWithoutCount, allowed: "a number in the column expected, or no unit"), .unit, unit.rawValue)
        }
        return count.map { ExpectedCount(count: $0, unit: unit ?? .pages) }
    }
}
