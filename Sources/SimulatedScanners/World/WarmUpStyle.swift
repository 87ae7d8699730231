/// What `sane_start` does while the lamp is cold.
enum WarmUpStyle: String, CaseIterable {
    /// Waits.
    case block
    /// Answers WARMING_UP (12 in the sane.h of sane-backends), which asks the program to try again.
    case status
}
