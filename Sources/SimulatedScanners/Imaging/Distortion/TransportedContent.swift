/// A sheet that the transport moves too fast or too slowly: rows of it are left out or seen twice.
final class TransportedContent: PageContent {
    private let content: any PageContent
    private let scale: TransportScale
    private var row: Int
    /// The row of the sheet that `content` gives next.
    private var sheetRow: Int

    /// `content` begins at row ``TransportScale/sheetRow(_:)`` of `top`.
    init(_ content: any PageContent, _ scale: TransportScale, top: Int) {
        self.content = content
        self.scale = scale
        row = top
        sheetRow = scale.sheetRow(top)
    }

    func next(into samples: inout [UInt16]) throws(DriverFailure) -> RowChange {
        var change = RowChange.none
        while sheetRow <= scale.sheetRow(row) {
            change = change.followed(by: try content.next(into: &samples))
            sheetRow += 1
        }
        row += 1
        return change
    }
}

extension RowChange {
    /// What differs after two steps.
    func followed(by next: RowChange) -> RowChange {
        switch (self, next) {
        case (.none, _): next
        case (_, .none): self
        case (.parts(let first), .parts(let second)): .parts(first + second)
        default: .whole
        }
    }
}
