import CSane
import PlatenModel
import Testing

@testable import Sane

@Suite("Descriptors as odd drivers give them")
struct DescriptorTests {
    private func descriptor(type: SANE_Value_Type, size: Int32 = 4) -> SANE_Option_Descriptor {
        var descriptor = SANE_Option_Descriptor()
        descriptor.type = type
        descriptor.size = size
        return descriptor
    }

    @Test("NULL texts are empty")
    func nullTexts() {
        let option = OptionDescriptor.copy(descriptor(type: SANE_TYPE_GROUP), index: 3)
        #expect(option.name.isEmpty && option.title.isEmpty && option.explanation.isEmpty)
        #expect(option.type == .group && option.index == 3 && option.count == 0)
    }

    @Test("Types, units and sizes that SANE does not define do not hide the option")
    func unknownNumbers() {
        var odd = descriptor(type: SANE_Value_Type(rawValue: 42), size: -8)
        odd.unit = SANE_Unit(rawValue: 77)
        odd.constraint_type = SANE_Constraint_Type(rawValue: 9)
        let option = OptionDescriptor.copy(odd, index: 1)
        #expect(option.type == .unknown && option.unit == .unknown && option.constraint == .unconstrained && option.count == 0)
    }

    @Test("A constraint whose list is NULL constrains nothing", arguments: [SANE_CONSTRAINT_RANGE.rawValue, SANE_CONSTRAINT_WORD_LIST.rawValue])
    func nullConstraint(_ kind: UInt32) {
        var odd = descriptor(type: SANE_TYPE_INT)
        odd.constraint_type = SANE_Constraint_Type(rawValue: kind)
        #expect(OptionDescriptor.copy(odd, index: 1).constraint == .unconstrained)
    }

    @Test("A list of negative length is empty")
    func negativeList() {
        var odd = descriptor(type: SANE_TYPE_INT)
        odd.constraint_type = SANE_CONSTRAINT_WORD_LIST
        let list: [SANE_Word] = [-5, 1, 2]
        list.withUnsafeBufferPointer { words in
            odd.constraint.word_list = words.baseAddress
            #expect(OptionDescriptor.copy(odd, index: 1).constraint == .numbers([]))
        }
    }

    @Test("Texts that are not UTF-8 are read as Latin-1 and written back in the driver's own bytes")
    func latin1() {
        let latin: [UInt8] = [0x47, 0x72, 0xfc, 0x6e]
        #expect(SaneText.decode(latin) == "Grün")
        let option = ScannerOption(
            index: 1, name: "mode", title: "", explanation: "", type: .string, unit: .none, count: 5,
            capabilities: OptionCapabilities(active: true, settable: true, readable: true), constraint: .texts(["Grün"]))
        var buffer = OptionBuffer(.text("Grün"), for: option, entries: [latin])
        let written = buffer?.withMemory { memory in memory.map { Array(UnsafeRawBufferPointer(start: $0, count: 5)) } }
        #expect(written == latin + [0])
    }

    @Test("A text may be as long as the longest list entry even where the driver tells a smaller size")
    func longEntry() {
        let option = ScannerOption(
            index: 1, name: "source", title: "", explanation: "", type: .string, unit: .none, count: 4,
            capabilities: OptionCapabilities(active: true, settable: true, readable: true), constraint: .texts(["Flatbed"]))
        #expect(OptionBuffer(.text("Flatbed"), for: option, entries: [Array("Flatbed".utf8)])?.value == .text("Flatbed"))
    }

    @Test("Words are converted by type and checked for their range")
    func words() {
        #expect(OptionWord.word(50, .int) == 50)
        #expect(OptionWord.word(50, .fixed) == 50 << 16)
        #expect(OptionWord.word(0.5, .int) == nil)
        #expect(OptionWord.word(32_768, .fixed) == nil)
        #expect(OptionWord.word(.nan, .fixed) == nil && OptionWord.word(.infinity, .int) == nil)
        #expect(OptionWord.number(-42 << 16, .fixed) == -42)
    }
}
