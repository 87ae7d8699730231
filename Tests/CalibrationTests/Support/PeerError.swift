/// What a program that was to measure the same said when it ended badly.
struct PeerError: Error {
    let text: String
}
