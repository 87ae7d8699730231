/// Tesseract, which reads printed page numbers where a profile has them read.
struct TesseractCheck: MachineCheck {
    let name = "tesseract"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        guard let profiles = surroundings.profilesWithPageNumbers else { return .skipped("platend did not say which profiles there are.") }
        guard !profiles.isEmpty else { return .skipped("No profile has printed page numbers read.") }
        guard let answer = await surroundings.commands("tesseract", "--version"),
            let version = answer.output.split(whereSeparator: \.isNewline).first
        else {
            return .failed(
                "Profiles have printed page numbers read (\(profiles.joined(separator: ", "))), and Tesseract, which reads them, is missing.",
                mend: "sudo apt-get install tesseract-ocr")
        }
        return .ok("\(version) is there for printed page numbers.")
    }
}
