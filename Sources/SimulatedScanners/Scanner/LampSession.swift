/// Lamp and focus of an open scanner.
///
/// Most scanners light the lamp when they are opened and leave it on. An overhead scanner lights it at the first `sane_start`, which waits until
/// the lamp is warm (`warm-up`) and then until the lens is focused (`focus-time`). Both stay so from one capture to the next, whether the pages
/// end or not, and nothing waits again. After `sane_cancel` they stay for `lamp-idle` seconds more: a `sane_start` that comes later finds the lamp
/// out and the focus lost, and waits as the first one did; one that comes sooner does not, and the lamp stays on until another cancel.
/// `sane_close` puts the lamp out at once. A `sane_start` that fails, or is cancelled while it waits, leaves the lamp as far as it is.
struct LampSession {
    /// Seconds of the monotonic clock; nil: the lamp is out.
    private var lit: Double?
    private(set) var isFocused: Bool
    /// When a cancel came that no start has followed.
    private var cancelled: Double?
    /// Whether it goes out when nobody needs it.
    private let isThrifty: Bool

    init(_ kind: ScannerKind, openedAt now: Double) {
        isThrifty = kind == .overhead
        lit = isThrifty ? nil : now
        isFocused = !isThrifty
    }

    mutating func noteCancel(at time: Double) {
        cancelled = time
    }

    /// Lights the lamp where it is out, and tells when it was lit. `idle` in seconds.
    mutating func light(at now: Double, idle: Double) -> Double {
        if isThrifty, let cancelled, now - cancelled >= idle {
            lit = nil
            isFocused = false
        }
        cancelled = nil
        let since = lit ?? now
        lit = since
        return since
    }

    mutating func noteFocus() {
        isFocused = true
    }
}
