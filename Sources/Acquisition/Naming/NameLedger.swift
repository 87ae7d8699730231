import Naming

/// Names that are given to images on their way: two scanners must not give the same.
actor NameLedger {
    private var underWay: Set<NameCollisionKey> = []

    /// False: the name is on its way to another image.
    func take(_ key: NameCollisionKey) -> Bool {
        underWay.insert(key).inserted
    }

    /// The image bears the name, or will not.
    func release(_ key: NameCollisionKey) {
        underWay.remove(key)
    }
}
