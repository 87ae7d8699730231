import ArgumentParser
import PlatenModel

/// The number of a page or folio, or `none`.
struct NumberArgument: ExpressibleByArgument {
    let change: Change<PageDesignation>

    init?(argument: String) {
        if argument == "none" {
            change = .remove
        } else if let number = PageDesignation(argument) {
            change = .set(number)
        } else {
            return nil
        }
    }
}
