import PlatenModel

@testable import Sane

/// A scanner whose sensors answer as written down. Each option gives its answers one after another and then its last one for ever.
final class ScriptedScanner: SensorReader {
    /// Options by name, in the order of their numbers.
    private let names: [String]
    private var answers: [Int: [Result<OptionValue, SaneError>]] = [:]
    /// What was asked, in order: `read scan`, `press button-update`.
    private(set) var log: [String] = []
    /// What a press throws.
    var pressError: SaneError?

    init(_ options: [ScannerOption]) {
        names = options.map(\.name)
    }

    /// What an option answers from now on.
    func answer(_ name: String, _ values: OptionValue...) {
        answers[index(name)] = values.map { .success($0) }
    }

    func fail(_ name: String, _ reason: SaneError.Reason) {
        answers[index(name)] = [.failure(SaneError(reason, during: .readOption, scanner: "s", option: name))]
    }

    func forget() { log = [] }

    func value(of index: Int) throws(SaneError) -> OptionValue? {
        log.append("read \(names[index - 1])")
        guard let all = answers[index], let first = all.first else { return .bool(false) }
        if all.count > 1 { answers[index] = Array(all.dropFirst()) }
        return try first.get()
    }

    func press(_ index: Int) throws(SaneError) -> OptionChange {
        log.append("press \(names[index - 1])")
        if let pressError { throw pressError }
        return OptionChange(value: nil)
    }

    private func index(_ name: String) -> Int { (names.firstIndex(of: name) ?? -1) + 1 }
}

/// An option that a driver reports a sensor by, numbered by its place in the list that it is put into.
func sensor(_ name: String, _ type: OptionType = .bool, settable: Bool = false, active: Bool = true, readable: Bool = true) -> ScannerOption {
    ScannerOption(
        index: 0, name: name, title: "", explanation: "", type: type, unit: .none, count: type == .string ? 129 : type == .button ? 0 : 1,
        capabilities: OptionCapabilities(active: active, settable: settable || type == .button, readable: readable && type != .button),
        constraint: .unconstrained)
}

func numbered(_ options: [ScannerOption]) -> [ScannerOption] {
    options.enumerated().map { place, option in
        var option = option
        option.index = place + 1
        return option
    }
}
