/// scanimage ended with an error.
struct ScanimageFailure: Error {
    let status: Int32
    let errors: String
}
