/// A check that comes to one verdict on the whole machine.
protocol MachineCheck: DoctorCheck {
    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict
}

extension MachineCheck {
    func verdicts(_ surroundings: DoctorSurroundings) async -> [DoctorVerdict] { [await examine(surroundings)] }
}
