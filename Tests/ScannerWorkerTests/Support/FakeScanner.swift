import PlatenModel
import Sane
import Testing

@testable import ScannerWorker

/// A scanner whose options and answers a test makes up: drivers that no machine has at hand.
final class FakeScanner: OpenedScanner {
    let scanner = "fake-1"
    private(set) var isScanning = false
    var list: [ScannerOption]
    /// What the driver does after an option was set; returns true where it says that options changed.
    var afterSet: (FakeScanner, ScannerOption) -> Bool = { _, _ in false }
    /// What the driver makes of a value.
    var rounding: (ScannerOption, OptionValue) -> OptionValue = { $1 }
    var announced = SaneParameters(format: .grey, isLastFrame: true, bytesPerLine: 8, pixelsPerLine: 8, lines: 4, depth: 8)
    /// Calls in their order, such as `mode=Gray`, `start`, `cancel`.
    private(set) var log: [String] = []

    /// Answers of the next starts; good once they are used up.
    var starts: [SaneStatus] = []
    /// What the next reads do; the end of the frame once they are used up.
    var reads: [Read] = []

    enum Read {
        case bytes([UInt8])
        case status(SaneStatus)
    }

    init(_ list: [ScannerOption]) {
        self.list = list.enumerated().map { position, option in
            var option = option
            option.index = position + 1
            return option
        }
    }

    subscript(name: String) -> ScannerOption {
        get { list.first { $0.name == name } ?? .text(name, []) }
        set {
            guard let position = list.firstIndex(where: { $0.name == name }) else { return }
            list[position] = newValue
        }
    }

    var settings: [String] { log.filter { $0.contains("=") } }
    func clearLog() { log = [] }

    func options(includingValues: Bool) throws(SaneError) -> [ScannerOption] {
        list.map { option in
            var option = option
            if !includingValues { option.value = nil }
            return option
        }
    }

    func value(of index: Int) throws(SaneError) -> OptionValue? {
        let option = list[index - 1]
        #expect(option.capabilities.active && option.capabilities.readable, "\(option.name) was read")
        return option.value
    }

    func set(_ index: Int, to value: OptionValue, adjusting: ValueAdjustment) throws(SaneError) -> OptionChange {
        let option = list[index - 1]
        #expect(option.capabilities.active && option.capabilities.settable && !isScanning, "\(option.name) was written")
        guard option.constraint.allows(value) else {
            throw SaneError(
                .valueRefused(value: value.description, allowed: option.constraint.description), during: .setOption, scanner: scanner,
                option: option.name)
        }
        log.append("\(option.name)=\(value)")
        list[index - 1].value = rounding(option, value)
        let reloads = afterSet(self, list[index - 1])
        return OptionChange(value: list[index - 1].value, reloadsOptions: reloads)
    }

    func press(_ index: Int) throws(SaneError) -> OptionChange {
        log.append("press \(list[index - 1].name)")
        return OptionChange(value: nil)
    }

    func parameters() throws(SaneError) -> SaneParameters { announced }

    func start() throws(SaneError) {
        log.append("start")
        let status = starts.isEmpty ? .good : starts.removeFirst()
        guard status == .good else { throw SaneError(.status(status), during: .start, scanner: scanner) }
        isScanning = true
    }

    func read(into buffer: inout MutableRawSpan) throws(SaneError) -> Int? {
        guard !reads.isEmpty else { return nil }
        switch reads.removeFirst() {
        case .bytes(let bytes):
            for (position, byte) in bytes.enumerated() { buffer.storeBytes(of: byte, toByteOffset: position, as: UInt8.self) }
            return bytes.count
        case .status(let status):
            throw SaneError(.status(status), during: .read, scanner: scanner)
        }
    }

    func cancel() {
        guard isScanning else { return }
        isScanning = false
        log.append("cancel")
    }
}

extension ScannerOption {
    static func make(_ name: String, _ type: OptionType, _ unit: OptionUnit, _ constraint: OptionConstraint, _ value: OptionValue?) -> Self {
        ScannerOption(
            index: 0, name: name, title: name, explanation: "", type: type, unit: unit, count: type == .string ? 64 : 1,
            capabilities: OptionCapabilities(active: true, settable: true, readable: true), constraint: constraint, value: value)
    }

    static func text(_ name: String, _ values: [String], _ value: String? = nil) -> Self {
        make(name, .string, .none, .texts(values), (value ?? values.first).map { .text($0) })
    }

    static func range(
        _ name: String, _ range: ClosedRange<Double>, step: Double = 0, _ value: Double = 0, type: OptionType = .fixed, unit: OptionUnit = .millimetre
    )
        -> Self
    {
        make(name, type, unit, .range(minimum: range.lowerBound, maximum: range.upperBound, quantisation: step), .number(value))
    }

    static func list(_ name: String, _ values: [Double], type: OptionType = .int, unit: OptionUnit = .none) -> Self {
        make(name, type, unit, .numbers(values), values.first.map { .number($0) })
    }

    static func bool(_ name: String, _ value: Bool = false) -> Self {
        make(name, .bool, .none, .unconstrained, .bool(value))
    }

    static func button(_ name: String) -> Self {
        make(name, .button, .none, .unconstrained, nil)
    }

    func inactive() -> Self { changed { $0.capabilities.active = false } }
    func readOnly() -> Self { changed { $0.capabilities.settable = false } }

    private func changed(_ change: (inout Self) -> Void) -> Self {
        var option = self
        change(&option)
        return option
    }
}
