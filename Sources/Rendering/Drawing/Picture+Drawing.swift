extension Picture {
    /// Fills the part of a rectangle that lies within the picture.
    mutating func fill(_ box: PixelBox, with colour: PictureColour) {
        let columns = max(0, box.left)..<max(max(0, box.left), min(width, box.left + box.width))
        let rows = max(0, box.top)..<max(max(0, box.top), min(height, box.top + box.height))
        for y in rows { for x in columns { self[x, y] = colour } }
    }

    /// A frame of this thickness around a rectangle: what lies within stays to be seen.
    mutating func frame(_ box: PixelBox, thickness: Int, with colour: PictureColour) {
        let (width, height) = (box.width + 2 * thickness, box.height + 2 * thickness)
        let (left, top) = (box.left - thickness, box.top - thickness)
        fill(PixelBox(left: left, top: top, width: width, height: thickness), with: colour)
        fill(PixelBox(left: left, top: box.top + box.height, width: width, height: thickness), with: colour)
        fill(PixelBox(left: left, top: top, width: thickness, height: height), with: colour)
        fill(PixelBox(left: box.left + box.width, top: top, width: thickness, height: height), with: colour)
    }

    /// Puts another picture into this one, as far as there is room.
    mutating func place(_ other: Picture, left: Int, top: Int) {
        for y in 0..<min(other.height, height - top) {
            for x in 0..<min(other.width, width - left) { self[left + x, top + y] = other[x, y] }
        }
    }

    /// Writes a line of text; characters that the font lacks are blank.
    ///
    /// - Parameter scale: pixels for each dot of the font.
    mutating func write(_ text: String, left: Int, top: Int, scale: Int, with colour: PictureColour) {
        for (index, character) in text.enumerated() {
            for (row, dots) in DotFont.rows(of: character).enumerated() {
                for column in 0..<DotFont.width where dots & (1 << UInt8(DotFont.width - 1 - column)) != 0 {
                    fill(
                        PixelBox(
                            left: left + (index * DotFont.advance + column) * scale, top: top + row * scale, width: scale, height: scale),
                        with: colour)
                }
            }
        }
    }
}
