import PlatenModel

extension ProfileReader {
    /// The name of a ``WorkingSpace``, ``Profile/ownICCProfile``, or the absolute path of a file. Whether there is such a file shows when it is read.
    static func iccProfile(_ value: ValueReader) -> String? {
        guard let text = value.text() else { return nil }
        if text == Profile.ownICCProfile { return text }
        guard text.contains("/") else { return value.choice(WorkingSpace.self)?.rawValue }
        return value.absolutePath()
    }
}
