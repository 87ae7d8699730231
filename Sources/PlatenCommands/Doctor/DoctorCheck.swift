/// One thing that Platen needs of the machine.
///
/// A check looks and never changes anything. It throws nothing: what it cannot find out is a verdict too, and it goes as far as it can, because
/// it runs where something is broken.
protocol DoctorCheck: Sendable {
    /// In kebab-case, stable: people search for it.
    var name: String { get }

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict
}
