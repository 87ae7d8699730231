/// What is there to see where no document is given.
enum PageKind: String, CaseIterable {
    case generated
    case none
}
