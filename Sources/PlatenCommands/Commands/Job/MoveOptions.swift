import ArgumentParser

/// What is said of a move of an item.
struct MoveOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where the item is from now on.", valueName: "shelf or box"))
    var place: String?
    @Option(help: "Why, or what is worth knowing.")
    var remark: String?
}
