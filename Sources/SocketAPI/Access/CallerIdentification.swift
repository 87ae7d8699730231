import Glibc
import LinuxSystem
import PlatenModel

/// Turns the kernel's word into a caller with a role.
struct CallerIdentification: Sendable {
    /// The configuration's map from roles to groups, as it is now.
    let access: @Sendable () -> AccessConfiguration

    /// Someone without a role is refused; anyone else has the highest role that their groups give.
    func caller(with credentials: PeerCredentials) async throws(Problem) -> Caller {
        // The name service may ask a network: never on the cooperative pool.
        let (userName, groups) = await BlockingWork.run {
            (Users.name(ofUser: credentials.user), Set(credentials.groups.map(Users.name(ofGroup:))))
        }
        guard let role = access().role(ofUser: credentials.user, groups: groups, stationUser: geteuid()) else {
            throw Problem(.permissionDenied, ["user": userName, "role": Role.viewer.rawValue])
        }
        return Caller(userIdentifier: credentials.user, userName: userName, groups: groups, role: role)
    }
}
