import PlatenModel

/// One option that is watched, and what it told last.
struct WatchedSensor {
    /// How its values are understood.
    private enum Style {
        case value
        case level
        case eachReading
        case changes
        case number
        case text
    }

    let index: Int
    let name: SensorName
    let kind: SensorKind
    private let style: Style
    /// Nil until the option was read once: what it told then is how things stood before anybody watched.
    private(set) var last: OptionValue?
    /// The number on the scanner's display, where the text has one.
    private var displayed: Double?

    init(_ option: ScannerOption, _ rule: SensorRule, _ semantics: SensorSemantics) {
        index = option.index
        name = rule.sensor
        kind = rule.kind
        style =
            switch (rule.kind, option.type, semantics) {
            case (.level, _, _), (.knob, _, _): .value
            case (.button, .string, _): .text
            case (.button, _, .eventQueue): .eachReading
            case (.button, _, .changeQueue): .changes
            case (.button, .int, .number): .number
            case (.button, _, _): .level
            }
    }

    /// What a value tells that was read just now.
    mutating func take(_ value: OptionValue) -> [SensorEvent] {
        let before = last
        last = value
        // The display is followed from the first reading on.
        let turned = style == .text ? display(SensorText(value.description).number, isFirst: before == nil) : []
        guard let before else { return turned }
        switch style {
        case .value: return value == before ? [] : [.changed(name, value)]
        case .level, .changes: return Self.isOn(value) && !Self.isOn(before) ? [.pressed(name)] : []
        case .eachReading: return Self.isOn(value) ? [.pressed(name)] : []
        case .number: return value == before ? [] : Self.button(value).map { [.pressed($0)] } ?? []
        case .text: return turned + SensorText(value.description).buttons.map { .pressed($0) }
        }
    }

    /// Whether the driver may hold back more of what happened before anybody watched, by one reading and the one before it.
    func isBehind(_ value: OptionValue, after before: OptionValue?) -> Bool {
        switch style {
        case .eachReading: Self.isOn(value)
        // Changes alternate, so two alike mean that there was none to take.
        case .changes: value != before
        case .text: !SensorText(value.description).buttons.isEmpty
        case .value, .level, .number: false
        }
    }

    /// States only: a press that waits to be read is none.
    var readings: [SensorReading] {
        switch style {
        case .value, .level: last.map { [SensorReading(name: name, value: $0)] } ?? []
        case .text: displayed.map { [SensorReading(name: .function, value: .number($0))] } ?? []
        case .eachReading, .changes, .number: []
        }
    }

    private mutating func display(_ number: Double?, isFirst: Bool) -> [SensorEvent] {
        guard let number, number != displayed else { return [] }
        displayed = number
        return isFirst ? [] : [.changed(.function, .number(number))]
    }

    private static func isOn(_ value: OptionValue) -> Bool {
        switch value {
        case .bool(let isOn): isOn
        case .number(let number): number != 0
        case .numbers, .text: false
        }
    }

    private static func button(_ value: OptionValue) -> SensorName? {
        guard case .number(let number) = value, let button = Int(exactly: number), button > 0 else { return nil }
        return .button(button)
    }
}
