import ArgumentParser

extension ExitCode {
    /// Ends the program with this status and without a further word.
    init(_ status: ExitStatus) {
        self.init(status.rawValue)
    }
}
