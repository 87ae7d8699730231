import PlatenModel

/// The name of a job.
enum NameField {
    static func name(_ text: String) throws(FieldFault) -> String {
        guard JobName.isValid(text) else {
            throw FieldFault(
                .nameInvalid,
                allowed: "1 to \(JobName.maximumLength) letters, digits, dots, hyphens and underscores, with a letter or digit first; "
                    + "or nothing, and the station makes one")
        }
        return text
    }
}
