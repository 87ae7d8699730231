/// A rectangle of one colour on a page, in micrometres from the page's upper left corner.
struct InkRectangle: Equatable {
    var left: Int
    var top: Int
    var width: Int
    var height: Int
    var colour: Reflectance
}
