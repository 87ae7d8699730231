/// The faults of a scanner, or of the driver: those of scanner.conf, which stay, and those of the file `fault`, whose lines go as they happen.
struct FaultList {
    var always: [Fault] = []
    private(set) var once: [Fault] = []
    private let onceFile: String

    /// Reads the file; none means no faults.
    init(onceFile: String, of scope: FaultScope) throws(WorldMistake) {
        self.onceFile = onceFile
        for (number, line) in try Self.lines(of: onceFile) {
            do throws(ValueMistake) {
                let fault = try Fault(line)
                try scope.check(fault)
                once.append(fault)
            } catch {
                throw WorldMistake(onceFile, line: number, error.reason)
            }
        }
    }

    /// All that stay and the first of each kind from the file, where `condition` holds. Nothing is taken away.
    func pending(where condition: (Fault) -> Bool) -> [Fault] {
        var kinds: Set<String> = []
        return always.filter(condition) + once.filter { condition($0) && kinds.insert($0.kind).inserted }
    }

    /// Lets what is pending at `moment` happen, in order.
    func happen(at moment: FaultMoment) throws(DriverFailure) {
        for fault in pending(where: { if case .event(_, at: moment) = $0 { true } else { false } }) {
            guard case .event(let action, _) = fault else { continue }
            take(fault)
            try action.happen()
        }
    }

    /// Takes the first such line out of the file, where it came from there.
    func take(_ fault: Fault) {
        guard !always.contains(fault), once.contains(fault) else { return }
        do {
            // The file again, not `once`: it may have changed since, and several faults of a page leave it one after the other.
            var lines = try Self.lines(of: onceFile).map(\.text)
            guard let index = lines.firstIndex(where: { (try? Fault($0)) == fault }) else { return }
            lines.remove(at: index)
            if lines.isEmpty {
                _ = SmallFile.remove(onceFile)
            } else {
                try SmallFile.replace(onceFile, with: lines.joined(separator: "\n") + "\n")
            }
        } catch {
            Diagnostics.report(error.description)
        }
    }

    private static func lines(of path: String) throws(WorldMistake) -> [(number: Int, text: String)] {
        guard let text = try SmallFile.text(of: path) else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, raw in
            let line = KeyValueLine.trimmed(KeyValueLine.withoutComment(raw.utf8))
            return line.isEmpty ? nil : (index + 1, String(decoding: line, as: UTF8.self))
        }
    }
}
