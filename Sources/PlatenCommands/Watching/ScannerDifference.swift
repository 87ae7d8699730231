import FoundationEssentials
import PlatenModel

/// What is different about one scanner between two looks at it.
struct ScannerDifference: Sendable, Hashable {
    let name: String
    let words: String

    /// One line for a log.
    func text(at time: Date) -> String { "\(HumanFormat.time(time))  \(PlainText.oneLine(name))  \(PlainText.oneLine(words))" }

    /// Every change, the scanners that are gone first.
    static func all(from old: [Scanner], to new: [Scanner]) -> [ScannerDifference] {
        let before = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
        let after = Dictionary(new.map { ($0.name, $0) }) { first, _ in first }
        // The same machine under another name.
        let renamed = old.filter { after[$0.name] == nil }
        let gone = renamed.filter { scanner in !new.contains { $0.identity == scanner.identity && before[$0.name] == nil } }
        return gone.map { ScannerDifference(name: $0.name, words: "is no longer known") }
            + new.compactMap { scanner in
                if let previous = before[scanner.name] {
                    return state(of: previous) == state(of: scanner) ? nil : ScannerDifference(name: scanner.name, words: state(of: scanner))
                }
                let former = renamed.first { $0.identity == scanner.identity }
                return ScannerDifference(
                    name: scanner.name, words: former.map { "was \($0.name) until now, \(state(of: scanner))" } ?? state(of: scanner))
            }
    }

    private static func state(of scanner: Scanner) -> String {
        let buttons = scanner.buttons == .watched ? "buttons are watched" : nil
        return [scanner.state.rawValue, scanner.stateReason?.description, buttons].compactMap { $0 }.joined(separator: "  ")
    }
}
