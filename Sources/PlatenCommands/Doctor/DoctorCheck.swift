/// One thing that Platen needs of the machine.
///
/// A check looks and never changes anything. It throws nothing: what it cannot find out is a verdict too, and it goes as far as it can, because
/// it runs where something is broken. It relies on no other check.
protocol DoctorCheck: Sendable {
    /// In kebab-case, stable: people search for it.
    var name: String { get }

    /// At least one.
    func verdicts(_ surroundings: DoctorSurroundings) async -> [DoctorVerdict]
}
