import Glibc

/// Names of the signals that end a crashing or killed process.
enum SignalName {
    static func of(_ signal: Int32) -> String {
        switch signal {
        case SIGSEGV: "segmentation fault"
        case SIGBUS: "bus error"
        case SIGABRT: "abort"
        case SIGILL: "illegal instruction"
        case SIGFPE: "arithmetic error"
        case SIGKILL: "killed"
        case SIGTERM: "terminated"
        default: "signal \(signal)"
        }
    }
}
