/// Limits of what the socket accepts.
enum SocketLimits {
    /// Bytes of a request body: the largest is a job's, far below.
    static let requestBody = 1 << 20
    /// Items of a list page unless the caller asks for fewer or more.
    static let defaultPageSize = 100
    static let largestPageSize = 1000
    /// Bytes of an Idempotency-Key.
    static let idempotencyKey = 200
    /// Seconds between comments on an idle event stream.
    static let heartbeat = 15.0
    /// Bytes read of a master at a time.
    static let masterChunk = 1 << 20
}
