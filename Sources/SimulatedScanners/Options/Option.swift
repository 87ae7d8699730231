/// An option and its value.
struct Option: Equatable {
    var definition: OptionDefinition
    var value: OptionValue
}
