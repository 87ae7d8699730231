/// A dimension on a plan: the line between two walls, and the number above it that says how far they are apart.
struct PlanDimension: Equatable {
    /// Micrometres from the plan's left edge to the middles of the walls, which are the ends of the line.
    let left: Int
    let right: Int
    /// Micrometres from the plan's upper edge to the line.
    let top: Int

    /// What is printed: the plan is drawn at a scale of 1:1.
    var millimetres: Int { (right - left) / 1000 }
}
