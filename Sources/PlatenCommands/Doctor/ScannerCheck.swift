/// A check of each USB scanner that is plugged in. What is to be mended gets a verdict for each, what is in order one for all.
protocol ScannerCheck: DoctorCheck {
    /// The verdict on one scanner. Nil: the check does not apply to it.
    func examine(_ scanner: USBScanner, _ surroundings: DoctorSurroundings) async -> DoctorVerdict?
}

extension ScannerCheck {
    func verdicts(_ surroundings: DoctorSurroundings) async -> [DoctorVerdict] {
        guard let scanners = USBScanner.all(in: surroundings) else { return [.skipped("This machine has no USB.")] }
        guard !scanners.isEmpty else { return [.skipped("No USB device that SANE knows is plugged in.")] }
        var verdicts: [DoctorVerdict] = []
        for scanner in scanners {
            if let verdict = await examine(scanner, surroundings) { verdicts.append(verdict) }
        }
        return verdicts.isEmpty ? [.skipped("Applies to no scanner here.")] : verdicts
    }
}
