extension Fault {
    /// Understands a line as the doc comment of ``Fault`` describes it.
    init(_ text: String) throws(ValueMistake) {
        var words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
        guard let kind = words.popFirst() else { throw ValueMistake("is empty") }
        switch kind {
        case "short-page": self = .shortPage(rows: try Self.count(&words, "rows"))
        case "extra-rows": self = .extraRows(try Self.count(&words, "rows"))
        case "unknown-length": self = .unknownLength
        case "zero-reads" where words.first == "ever":
            words.removeFirst()
            self = .zeroReads(.max)
        case "zero-reads": self = .zeroReads(try Self.count(&words, "reads"))
        case "overlong-read": self = .overlongRead(bytes: try Self.count(&words, "bytes"))
        case "frame-lines-differ": self = .frameLinesDiffer(rows: try Self.count(&words, "rows"))
        case _ where AnnouncedParameter(rawValue: String(kind)) != nil: self = try Self.announced(kind, &words)
        default: self = try Self.event(kind, &words)
        }
        if let rest = words.first { throw ValueMistake("\"\(kind)\" does not take \"\(rest)\"") }
    }

    /// The word that says what kind of fault this is, such as `status-at-row`.
    var kind: String {
        switch self {
        case .event(let action, let moment): "\(Self.name(of: action))-at-\(Self.name(of: moment))"
        case .shortPage: "short-page"
        case .extraRows: "extra-rows"
        case .unknownLength: "unknown-length"
        case .zeroReads: "zero-reads"
        case .overlongRead: "overlong-read"
        case .frameLinesDiffer: "frame-lines-differ"
        case .announced(let parameter, _): parameter.rawValue
        }
    }

    private static func announced(_ kind: Substring, _ words: inout ArraySlice<Substring>) throws(ValueMistake) -> Fault {
        guard let parameter = AnnouncedParameter(rawValue: String(kind)), let word = words.popFirst(), let value = Int32(word) else {
            throw ValueMistake("\(kind) needs a whole number from \(Int32.min) to \(Int32.max)")
        }
        return .announced(parameter, value)
    }

    /// All that are no event.
    private static let kinds =
        ["short-page", "extra-rows", "unknown-length", "zero-reads", "overlong-read", "frame-lines-differ"]
        + AnnouncedParameter.allCases.map(\.rawValue)

    private static func event(_ kind: Substring, _ words: inout ArraySlice<Substring>) throws(ValueMistake) -> Fault {
        let parts = kind.split(separator: "-", maxSplits: 2)
        guard parts.count == 3, parts[1] == "at" else {
            throw ValueMistake("unknown fault \"\(kind)\"; there are ACTION-at-MOMENT, \(kinds.joined(separator: ", "))")
        }
        let moment = try moment(parts[2], &words)
        let action = try action(parts[0], &words)
        switch (moment, action) {
        case (.cancel, .status), (.cancel, .printALot), (.cancel, .thread):
            throw ValueMistake("sane_cancel answers nothing and may be called in a signal handler: no \(kind)")
        case (.close, .status): throw ValueMistake("sane_close answers nothing: no \(kind)")
        default: return .event(action, at: moment)
        }
    }

    private static func moment(_ name: Substring, _ words: inout ArraySlice<Substring>) throws(ValueMistake) -> FaultMoment {
        switch name {
        case "init": return .initialise
        case "list": return .list
        case "open": return .open
        case "option":
            guard let option = words.popFirst() else { throw ValueMistake("needs the name of an option") }
            return .option(String(option))
        case "set": return .set
        case "start": return .start
        case "sheet": return .sheet(try count(&words, "the page, from 1"))
        case "row": return .row(try count(&words, "rows before it"))
        case "cancel": return .cancel
        case "close": return .close
        default:
            throw ValueMistake("unknown moment \"\(name)\"; there are init, list, open, option NAME, set, start, sheet N, row N, cancel, close")
        }
    }

    private static func action(_ name: Substring, _ words: inout ArraySlice<Substring>) throws(ValueMistake) -> FaultAction {
        switch name {
        case "crash": return .crash
        case "abort": return .abort
        case "exit": return .exit
        case "hang": return .hang
        case "status":
            guard let word = words.popFirst(), let status = DriverStatus(named: String(word)) else {
                throw ValueMistake("status needs a number or one of \(DriverStatus.names.joined(separator: ", "))")
            }
            return .status(status)
        case "print": return .printALot(bytes: try bytes(words.popFirst(), name))
        case "wait":
            guard let word = words.popFirst(), let seconds = Double(word), (0...100_000).contains(seconds) else {
                throw ValueMistake("wait needs seconds, 0 to 100000")
            }
            return .wait(milliseconds: Int(seconds * 1000))
        case "leak": return .leak(bytes: try bytes(words.popFirst(), name))
        case "fork": return .fork
        case "setsid": return .session
        case "signals": return .signals
        case "thread": return .thread
        default:
            throw ValueMistake(
                "unknown action \"\(name)\"; there are crash, abort, exit, hang, status, print, wait, leak, fork, setsid, signals, thread")
        }
    }

    private static func count(_ words: inout ArraySlice<Substring>, _ what: String) throws(ValueMistake) -> Int {
        guard let word = words.popFirst(), let value = Int(word), (0...1_000_000_000).contains(value) else {
            throw ValueMistake("needs a number of \(what)")
        }
        return value
    }

    private static func bytes(_ word: Substring?, _ action: Substring) throws(ValueMistake) -> Int {
        let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
        let unit = word?.last.flatMap { units[$0] }
        let digits = unit == nil ? word : word?.dropLast()
        guard let digits, let value = Int(digits), (0...1_000_000_000).contains(value) else {
            throw ValueMistake("\(action) needs a number of bytes, K, M or G")
        }
        return value * (unit ?? 1)
    }

    private static func name(of action: FaultAction) -> String {
        switch action {
        case .crash: "crash"
        case .abort: "abort"
        case .exit: "exit"
        case .hang: "hang"
        case .status: "status"
        case .printALot: "print"
        case .wait: "wait"
        case .leak: "leak"
        case .fork: "fork"
        case .session: "setsid"
        case .signals: "signals"
        case .thread: "thread"
        }
    }

    private static func name(of moment: FaultMoment) -> String {
        switch moment {
        case .initialise: "init"
        case .list: "list"
        case .open: "open"
        case .option: "option"
        case .set: "set"
        case .start: "start"
        case .sheet: "sheet"
        case .row: "row"
        case .cancel: "cancel"
        case .close: "close"
        }
    }
}
