import CSane
import PlatenModel

/// Copies a driver's option descriptor into Swift values. Descriptors change with every option that is set, so no pointer is kept.
enum OptionDescriptor {
    /// Entries of a list beyond which the driver's list is taken to have no end.
    static let longestList = 65_536

    static func copy(_ descriptor: SANE_Option_Descriptor, index: Int) -> ScannerOption {
        let type = type(of: descriptor)
        let bytes = max(0, Int(descriptor.size))
        let count =
            switch type {
            case .bool, .int, .fixed: bytes / MemoryLayout<SANE_Word>.size
            case .string: bytes
            case .button, .group, .unknown: 0
            }
        return ScannerOption(
            index: index, name: SaneText.decode(descriptor.name), title: SaneText.decode(descriptor.title),
            explanation: SaneText.decode(descriptor.desc), type: type, unit: unit(of: descriptor), count: count,
            capabilities: capabilities(descriptor.cap), constraint: constraint(of: descriptor, type: type))
    }

    static func type(of descriptor: SANE_Option_Descriptor) -> OptionType {
        switch descriptor.type {
        case SANE_TYPE_BOOL: .bool
        case SANE_TYPE_INT: .int
        case SANE_TYPE_FIXED: .fixed
        case SANE_TYPE_STRING: .string
        case SANE_TYPE_BUTTON: .button
        case SANE_TYPE_GROUP: .group
        default: .unknown
        }
    }

    private static func unit(of descriptor: SANE_Option_Descriptor) -> OptionUnit {
        switch descriptor.unit {
        case SANE_UNIT_NONE: .none
        case SANE_UNIT_PIXEL: .pixel
        case SANE_UNIT_BIT: .bit
        case SANE_UNIT_MM: .millimetre
        case SANE_UNIT_DPI: .dotsPerInch
        case SANE_UNIT_PERCENT: .percent
        case SANE_UNIT_MICROSECOND: .microsecond
        default: .unknown
        }
    }

    private static func capabilities(_ bits: SANE_Int) -> OptionCapabilities {
        func has(_ capability: Int32) -> Bool { bits & capability != 0 }
        return OptionCapabilities(
            active: !has(SANE_CAP_INACTIVE), settable: has(SANE_CAP_SOFT_SELECT), readable: has(SANE_CAP_SOFT_DETECT),
            hardwareSelectable: has(SANE_CAP_HARD_SELECT), advanced: has(SANE_CAP_ADVANCED), emulated: has(SANE_CAP_EMULATED),
            automatic: has(SANE_CAP_AUTOMATIC))
    }

    private static func constraint(of descriptor: SANE_Option_Descriptor, type: OptionType) -> OptionConstraint {
        switch descriptor.constraint_type {
        case SANE_CONSTRAINT_RANGE:
            guard type == .int || type == .fixed, let range = descriptor.constraint.range?.pointee else { return .unconstrained }
            return .range(
                minimum: OptionWord.number(range.min, type), maximum: OptionWord.number(range.max, type),
                quantisation: OptionWord.number(range.quant, type))
        case SANE_CONSTRAINT_WORD_LIST:
            guard type == .int || type == .fixed, let list = descriptor.constraint.word_list else { return .unconstrained }
            let count = min(max(0, Int(list[0])), longestList)
            return .numbers((0..<count).map { OptionWord.number(list[$0 + 1], type) })
        case SANE_CONSTRAINT_STRING_LIST:
            guard type == .string else { return .unconstrained }
            return .texts(entries(of: descriptor).map(SaneText.decode))
        default:
            return .unconstrained
        }
    }

    /// The texts that a string option accepts, in the driver's own bytes.
    static func entries(of descriptor: SANE_Option_Descriptor) -> [[UInt8]] {
        guard descriptor.constraint_type == SANE_CONSTRAINT_STRING_LIST, let list = descriptor.constraint.string_list else { return [] }
        var entries: [[UInt8]] = []
        while entries.count < longestList, let entry = list[entries.count] { entries.append(SaneText.bytes(entry)) }
        return entries
    }
}
