import PlatenModel
import ProfileFormat
import Synchronization

/// The profiles that can be used now.
public final class ProfileShelf: Sendable {
    private let shelf = Mutex<[String: Profile]>([:])

    /// All profiles by name.
    public var all: [Profile] {
        shelf.withLock { $0.values.sorted { $0.name < $1.name } }
    }

    public func profile(named name: String) throws(Problem) -> Profile {
        let (found, names) = shelf.withLock { ($0[name], Array($0.keys)) }
        if let found { return found }
        let hint = NearestName.of(name, among: names).map { "Did you mean \($0)?" } ?? "See the names with: platenctl profiles"
        throw Problem(.profileUnknown, ["profile": name, "hint": hint])
    }

    /// Takes what was read. A profile whose file cannot be used stays as it was.
    func take(_ loaded: LoadedProfiles) -> ProfileReload {
        shelf.withLock { shelf in
            let old = shelf
            shelf = Dictionary(loaded.profiles.map { ($0.name, $0) }) { first, _ in first }
            for name in loaded.broken.keys { shelf[name] = old[name] }
            return ProfileReload(from: old, to: shelf, broken: loaded.broken)
        }
    }
}
