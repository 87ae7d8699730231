import PlatenModel

extension CaptureWarning {
    /// What is odd about the rows that a feed delivered.
    static func about(_ feed: FrameFeed) -> [CaptureWarning] {
        if feed.isCut { return [.lengthLimit(rows: feed.rows)] }
        var warnings: [CaptureWarning] = []
        if let promised = feed.frame.rows, feed.rows < promised {
            warnings.append(Self(code: .fewerRows, sentence: "The driver promised \(promised) rows and delivered \(feed.rows)."))
        }
        if let promised = feed.frame.rows, feed.rows > promised {
            warnings.append(Self(code: .moreRows, sentence: "The driver promised \(promised) rows and delivered \(feed.rows); all are kept."))
        }
        if feed.hasIncompleteRow {
            warnings.append(Self(code: .incompleteRow, sentence: "The image ends in the middle of a row, which was left out."))
        }
        return warnings
    }

    /// The image ends after so many rows, and its sheet does not.
    static func lengthLimit(rows: Int) -> CaptureWarning {
        Self(
            code: .lengthLimitReached,
            sentence: "The sheet is longer than the profile's maximum length: the image ends there, after \(rows) rows.")
    }

    /// What is odd about passes of different lengths: the rows that not all have are lost.
    static func about(passRows: [Int]) -> [CaptureWarning] {
        guard let shortest = passRows.min(), let longest = passRows.max(), shortest < longest else { return [] }
        return [
            Self(
                code: .fewerRows,
                sentence: "The colour passes have between \(shortest) and \(longest) rows; the first \(shortest), which all have, are kept.")
        ]
    }
}
