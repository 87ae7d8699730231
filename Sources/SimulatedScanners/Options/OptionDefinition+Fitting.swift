extension OptionDefinition {
    /// The value that the scanner takes for a wanted one: the nearest that the constraint allows. Text has to be one of the list, in any
    /// case of letters. Fails with INVAL where nothing comes near.
    func fitting(_ wanted: OptionValue) throws(DriverFailure) -> OptionValue {
        switch (type, wanted) {
        case (.bool, .words(let words)):
            guard words == [0] || words == [1] else { throw DriverFailure(.invalid) }
            return wanted
        case (.int, .words(let words)), (.fixed, .words(let words)):
            guard words.count * 4 == type.size else { throw DriverFailure(.invalid) }
            return .words(words.map(nearest))
        case (.string, .text(let text)):
            guard case .texts(let allowed) = constraint else { return wanted }
            guard let match = allowed.first(where: { $0 == text }) ?? allowed.first(where: { $0.lowercased() == text.lowercased() }) else {
                throw DriverFailure(.invalid)
            }
            return .text(match)
        case (.button, _):
            return .none
        default:
            throw DriverFailure(.invalid)
        }
    }

    private func nearest(_ word: Int32) -> Int32 {
        switch constraint {
        case .none, .texts:
            return word
        case .words(let allowed):
            // 64 bits: the difference of two words need not fit in one.
            return allowed.min { abs(Int64($0) - Int64(word)) < abs(Int64($1) - Int64(word)) } ?? word
        case .range(let minimum, let maximum, let quantisation):
            let clamped = min(max(word, minimum), maximum)
            guard quantisation > 0 else { return clamped }
            let steps = (Int64(clamped) - Int64(minimum) + Int64(quantisation) / 2) / Int64(quantisation)
            let snapped = Int64(minimum) + steps * Int64(quantisation)
            return Int32(min(snapped, Int64(maximum)))
        }
    }
}
