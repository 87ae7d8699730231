import CSane
import PlatenModel

/// The memory that a driver reads an option's value from and writes it to.
struct OptionBuffer {
    private let option: ScannerOption
    private var words: [SANE_Word] = []
    private var characters: [CChar] = []

    /// An empty value. A string has room for its longest list entry too: drivers tell a size below it at times.
    ///
    /// `entries`: the texts that the driver lists for a string option, in its own bytes.
    init(_ option: ScannerOption, entries: [[UInt8]]) {
        self.option = option
        if option.type == .string {
            let longest = entries.map(\.count).max() ?? 0
            characters = [CChar](repeating: 0, count: max(option.count, longest + 1) + 1)
        } else {
            words = [SANE_Word](repeating: 0, count: max(option.count, 1))
        }
    }

    /// The value in the driver's form, nil where the option cannot hold it.
    init?(_ value: OptionValue, for option: ScannerOption, entries: [[UInt8]]) {
        self.init(option, entries: entries)
        let isStored =
            switch (option.type, value) {
            case (.string, .text(let text)): store(text, entries: entries)
            case (.string, .number): store(value.description, entries: entries)
            case (.bool, .bool(let flag)): store([flag ? 1 : 0])
            case (.bool, .number(let number)): (number == 0 || number == 1) && store([number])
            case (.int, .number(let number)), (.fixed, .number(let number)): store([number])
            case (.int, .numbers(let numbers)), (.fixed, .numbers(let numbers)), (.bool, .numbers(let numbers)): store(numbers)
            default: false
            }
        guard isStored else { return nil }
    }

    private mutating func store(_ numbers: [Double]) -> Bool {
        let converted = numbers.compactMap { OptionWord.word($0, option.type) }
        guard converted.count == numbers.count, converted.count == words.count else { return false }
        words = converted
        return true
    }

    private mutating func store(_ text: String, entries: [[UInt8]]) -> Bool {
        // The driver's own bytes where it lists the text: they need not be UTF-8.
        let bytes = entries.first { SaneText.decode($0) == text } ?? Array(text.utf8)
        guard bytes.count < characters.count - 1, !bytes.contains(0) else { return false }
        for (position, byte) in bytes.enumerated() { characters[position] = CChar(bitPattern: byte) }
        return true
    }

    /// The value that the memory holds now, nil for options without one.
    var value: OptionValue? {
        switch option.type {
        case .string: .text(SaneText.decode(characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }))
        case .bool where words.count == 1: .bool(words[0] != SANE_FALSE)
        case .int where words.count == 1, .fixed where words.count == 1: .number(OptionWord.number(words[0], option.type))
        case .int, .fixed, .bool: .numbers(words.map { OptionWord.number($0, option.type) })
        case .button, .group, .unknown: nil
        }
    }

    /// Lets a driver work on the memory: the option's size, and in strings an end mark behind it that stays.
    mutating func withMemory<Result>(_ body: (UnsafeMutableRawPointer?) -> Result) -> Result {
        guard option.type == .string else { return words.withUnsafeMutableBytes { body($0.baseAddress) } }
        let result = characters.withUnsafeMutableBytes { body($0.baseAddress) }
        characters[characters.count - 1] = 0
        return result
    }
}
