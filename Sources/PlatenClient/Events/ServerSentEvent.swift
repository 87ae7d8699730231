/// One event of a server-sent event stream (WHATWG HTML Living Standard, section 9.2).
package struct ServerSentEvent: Sendable, Hashable {
    /// The stream's last event id when this event ended. Empty: none so far.
    package var lastID: String
    /// Empty: the stream did not say.
    package var kind: String
    package var data: String

    package init(lastID: String = "", kind: String = "", data: String) {
        self.lastID = lastID
        self.kind = kind
        self.data = data
    }
}
