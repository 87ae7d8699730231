/// The verdict of one check, as `--json` prints it.
struct DoctorFinding: Codable, Sendable, Hashable {
    enum Outcome: String, Codable, Sendable {
        case ok
        case warning
        case failed
        case skipped
    }

    var check: String
    var outcome: Outcome
    var sentence: String
    /// The command that mends it.
    var mend: String?

    init(check: String, _ verdict: DoctorVerdict) {
        self.check = check
        switch verdict {
        case .ok(let sentence): (outcome, self.sentence, mend) = (.ok, sentence, nil)
        case .warning(let sentence, let command): (outcome, self.sentence, mend) = (.warning, sentence, command)
        case .failed(let sentence, let command): (outcome, self.sentence, mend) = (.failed, sentence, command)
        case .skipped(let sentence): (outcome, self.sentence, mend) = (.skipped, sentence, nil)
        }
    }
}
