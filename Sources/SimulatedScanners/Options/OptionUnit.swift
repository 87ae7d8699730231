/// The units of SANE that this driver uses.
enum OptionUnit: Equatable {
    case none, bit, millimetre, dotsPerInch, percent
}
