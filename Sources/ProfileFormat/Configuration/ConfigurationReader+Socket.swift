import PlatenModel

extension ConfigurationReader {
    static func apply(_ socket: GroupReader<SocketKey>, to configuration: inout StationConfiguration) {
        if let value = socket[.path], let path = value.absolutePath() {
            if path.utf8.count > ConfigurationLimits.socketPathLength {
                value.refuse("a path of at most \(ConfigurationLimits.socketPathLength) bytes, which is all that the system takes")
            } else {
                configuration.socketPath = path
            }
        }
        socket[.group]?.optional { $0.groupName() }.map { configuration.socketGroup = $0 }
    }

    static func apply(_ access: GroupReader<AccessKey>, to configuration: inout AccessConfiguration) {
        for key in AccessKey.allCases {
            guard let groups = access[key]?.list({ $0.groupName() }) else { continue }
            configuration.groups[key.role] = groups.isEmpty ? nil : groups
        }
    }
}

extension AccessKey {
    var role: Role {
        switch self {
        case .viewer: .viewer
        case .operator: .operator
        case .technician: .technician
        case .administrator: .administrator
        }
    }
}

extension ValueReader {
    /// The name of a group of the system, in the characters that group(5) databases can hold.
    func groupName() -> String? {
        guard let name = text() else { return nil }
        guard !name.contains(where: { $0.isWhitespace || $0 == ":" || $0 == "," || $0 == "/" }) else {
            refuse("the name of a group, as getent group lists it")
            return nil
        }
        return name
    }

    /// `null` as a value that was chosen, anything else as `read` reads it. Nil where that fails.
    func optional<Value>(_ read: (ValueReader) -> Value?) -> Value?? {
        if isNull { return .some(nil) }
        return read(self).map { .some($0) }
    }
}
