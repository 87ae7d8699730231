/// What rclone's exit codes mean (rclone(1), "List of exit codes"), and whether trying again may help.
enum RcloneExitCode {
    struct Entry: Sendable {
        let meaning: String
        let isWorthRetrying: Bool
    }

    /// Code 3 is an answer, too: of a folder that is asked for and is not there.
    static let folderNotFound: Int32 = 3

    static let table: [Int32: Entry] = [
        // Also what rclone ends with where it cannot reach the other side at all: it takes that for a remote that was written wrong.
        1: Entry(meaning: "usage, or no connection", isWorthRetrying: true),
        2: Entry(meaning: "an error of no other kind", isWorthRetrying: true),
        folderNotFound: Entry(meaning: "folder not found", isWorthRetrying: false),
        4: Entry(meaning: "file not found", isWorthRetrying: false),
        5: Entry(meaning: "temporary error", isWorthRetrying: true),
        6: Entry(meaning: "error of single files", isWorthRetrying: false),
        7: Entry(meaning: "fatal error", isWorthRetrying: false),
        8: Entry(meaning: "limit of transfers reached", isWorthRetrying: false),
        9: Entry(meaning: "no files transferred", isWorthRetrying: false),
    ]

    static func entry(_ code: Int32) -> Entry {
        table[code] ?? Entry(meaning: "exit code \(code)", isWorthRetrying: false)
    }
}
