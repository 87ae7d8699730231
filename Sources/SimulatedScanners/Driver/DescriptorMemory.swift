import CSane

/// The option descriptors of an open scanner as C has them. A program may keep the pointers until it closes the scanner, so they never move;
/// what they point at follows the options.
final class DescriptorMemory {
    private let descriptors: UnsafeMutablePointer<SANE_Option_Descriptor>
    private var definitions: [OptionDefinition]
    private let texts = CTexts()
    private var words: [UnsafeMutablePointer<SANE_Word>] = []
    private var ranges: [UnsafeMutablePointer<SANE_Range>] = []
    private var lists: [UnsafeMutablePointer<SANE_String_Const?>] = []

    init(_ options: [Option]) {
        definitions = options.map(\.definition)
        descriptors = .allocate(capacity: max(1, options.count))
        descriptors.initialize(repeating: SANE_Option_Descriptor(), count: options.count)
        for number in definitions.indices { write(number) }
    }

    deinit {
        descriptors.deallocate()
        for pointer in words { pointer.deallocate() }
        for pointer in ranges { pointer.deallocate() }
        for pointer in lists { pointer.deallocate() }
    }

    /// Nil: there is no such option.
    func pointer(_ number: Int) -> UnsafePointer<SANE_Option_Descriptor>? {
        definitions.indices.contains(number) ? UnsafePointer(descriptors + number) : nil
    }

    /// Follows the options. What an outdated constraint took stays until the scanner is closed: a program may still look at it.
    func update(_ options: [Option]) {
        for (number, option) in options.enumerated() where definitions.indices.contains(number) && option.definition != definitions[number] {
            let isConstraintSame = option.definition.constraint == definitions[number].constraint
            definitions[number] = option.definition
            if isConstraintSame {
                descriptors[number].cap = option.definition.shownCapabilities.rawValue
            } else {
                write(number)
            }
        }
    }

    private func write(_ number: Int) {
        let definition = definitions[number]
        descriptors[number].name = definition.isNameless ? nil : texts.copy(definition.shownName)
        descriptors[number].title = texts.copy(definition.title)
        descriptors[number].desc = texts.copy(definition.explanation)
        descriptors[number].type = definition.type.saneType
        descriptors[number].unit = definition.unit.saneUnit
        descriptors[number].size = SANE_Int(definition.type.size)
        descriptors[number].cap = definition.shownCapabilities.rawValue
        switch definition.constraint {
        case .none:
            descriptors[number].constraint_type = SANE_CONSTRAINT_NONE
        case .range(let minimum, let maximum, let quantisation):
            let range = UnsafeMutablePointer<SANE_Range>.allocate(capacity: 1)
            range.initialize(to: SANE_Range(min: minimum, max: maximum, quant: quantisation))
            ranges.append(range)
            descriptors[number].constraint_type = SANE_CONSTRAINT_RANGE
            descriptors[number].constraint.range = UnsafePointer(range)
        case .words(let allowed):
            // The length comes first.
            let list = UnsafeMutablePointer<SANE_Word>.allocate(capacity: allowed.count + 1)
            for (index, word) in ([SANE_Word(allowed.count)] + allowed).enumerated() { (list + index).initialize(to: word) }
            words.append(list)
            descriptors[number].constraint_type = SANE_CONSTRAINT_WORD_LIST
            descriptors[number].constraint.word_list = UnsafePointer(list)
        case .texts(let allowed):
            let list = UnsafeMutablePointer<SANE_String_Const?>.allocate(capacity: allowed.count + 1)
            for (index, text) in allowed.enumerated() { (list + index).initialize(to: texts.copy(text)) }
            (list + allowed.count).initialize(to: nil)
            lists.append(list)
            descriptors[number].constraint_type = SANE_CONSTRAINT_STRING_LIST
            descriptors[number].constraint.string_list = UnsafePointer(list)
        }
    }
}

extension OptionType {
    fileprivate var saneType: SANE_Value_Type {
        switch self {
        case .bool: SANE_TYPE_BOOL
        case .int: SANE_TYPE_INT
        case .fixed: SANE_TYPE_FIXED
        case .string: SANE_TYPE_STRING
        case .button: SANE_TYPE_BUTTON
        case .group: SANE_TYPE_GROUP
        }
    }
}

extension OptionUnit {
    fileprivate var saneUnit: SANE_Unit {
        switch self {
        case .none: SANE_UNIT_NONE
        case .bit: SANE_UNIT_BIT
        case .millimetre: SANE_UNIT_MM
        case .dotsPerInch: SANE_UNIT_DPI
        case .percent: SANE_UNIT_PERCENT
        }
    }
}
