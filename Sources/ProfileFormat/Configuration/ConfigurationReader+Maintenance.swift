import PlatenModel

extension ConfigurationReader {
    static func apply(_ maintenance: GroupReader<MaintenanceKey>, to configuration: inout StationConfiguration) {
        maintenance[.alertCommand]?.optional { $0.command() }.map { configuration.alertCommand = $0 }
        maintenance[.reminders].flatMap(reminders).map { configuration.reminders = $0 }
    }

    /// By class of scanner; what is not said of a class is as Platen has it.
    private static func reminders(_ value: ValueReader) -> [ScannerClass: MaintenanceReminders]? {
        guard let entries = value.entries() else { return nil }
        var reminders: [ScannerClass: MaintenanceReminders] = [:]
        for (name, place, value) in entries {
            guard let scannerClass = ScannerClass(rawValue: name) else {
                value.log.note(
                    at: place, "there is no class of scanners \"\(YAMLNode.shortened(name))\"",
                    hint: "Use one of \(ScannerClass.allCases.map(\.rawValue).joined(separator: ", ")).")
                continue
            }
            guard let group = value.group(ReminderKey.self) else { continue }
            var own = MaintenanceReminders.standard(scannerClass)
            group[.cleaningDays]?.optional { $0.integer(ConfigurationLimits.reminderDays) }.map { own.cleaningDays = $0 }
            group[.cleaningPages]?.optional { $0.integer(ConfigurationLimits.reminderPages) }.map { own.cleaningPages = $0 }
            group[.calibrationDays]?.optional { $0.integer(ConfigurationLimits.reminderDays) }.map { own.calibrationDays = $0 }
            group[.colourDays]?.optional { $0.integer(ConfigurationLimits.reminderDays) }.map { own.colourDays = $0 }
            group[.geometryDays]?.optional { $0.integer(ConfigurationLimits.reminderDays) }.map { own.geometryDays = $0 }
            group[.conformanceDays]?.optional { $0.integer(ConfigurationLimits.reminderDays) }.map { own.conformanceDays = $0 }
            group[.lampHours]?.optional { $0.integer(ConfigurationLimits.reminderHours) }.map { own.lampHours = $0 }
            group[.lampPages]?.optional { $0.integer(ConfigurationLimits.reminderPages) }.map { own.lampPages = $0 }
            group[.rollerPages]?.optional { $0.integer(ConfigurationLimits.reminderPages) }.map { own.rollerPages = $0 }
            reminders[scannerClass] = own
        }
        return reminders
    }
}

extension ValueReader {
    /// A program with an absolute path, and its arguments.
    fileprivate func command() -> [String]? {
        guard let words = list({ $0.text() }) else { return nil }
        guard words.first?.hasPrefix("/") == true else {
            refuse("a list that begins with the absolute path of a program, such as [/usr/local/bin/tell, --mail]")
            return nil
        }
        return words
    }
}
