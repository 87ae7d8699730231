/// Which groups have which role behind the socket.
public struct AccessConfiguration: Sendable, Hashable {
    /// Names of groups by the role that their members have. A role that is missing has no groups.
    public var groups: [Role: [String]]

    public init(groups: [Role: [String]] = [.operator: ["platen"]]) {
        self.groups = groups
    }

    /// The highest role that a user has, nil where none.
    ///
    /// The superuser and the user that `platend` runs as are administrators whatever the groups say: both can change the files anyway.
    public func role(ofUser user: UInt32, groups memberships: Set<String>, stationUser: UInt32) -> Role? {
        if user == 0 || user == stationUser { return .administrator }
        return groups.filter { !memberships.isDisjoint(with: $0.value) }.keys.max()
    }
}
