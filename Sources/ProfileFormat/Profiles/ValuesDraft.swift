import PlatenModel

/// Values of a profile, or of an entry below its `scanners`, and where they are written.
struct ValuesDraft {
    var changes = ProfileChanges()
    /// Where a key is written of which a problem tells only with the others known: here, or else in what this stands over.
    var places: [ProfileKey: Place] = [:]
    /// Keys that are written here.
    var ownKeys: Set<ProfileKey> = []
    /// Where the keys of each pass are written.
    var passPlaces: [[PassKey: Place]]?

    /// These values, with those of others where these are open.
    func over(_ others: ValuesDraft) -> ValuesDraft {
        ValuesDraft(
            changes: changes.over(others.changes), places: others.places.merging(places) { $1 }, ownKeys: ownKeys,
            passPlaces: passPlaces ?? others.passPlaces)
    }

    /// Where the first of the keys is written that is written here, or else in what this stands over.
    func place(of keys: [ProfileKey]) -> Place? {
        let key = keys.first { ownKeys.contains($0) } ?? keys.first { places[$0] != nil }
        return key.flatMap { places[$0] }
    }
}
