import FoundationEssentials
import PlatenModel

/// A figure's history as a picture (SVG 1.1).
enum HistoryPicture {
    private static let (width, height, margin) = (900.0, 320.0, 50.0)

    static func svg(_ history: FigureHistory) -> String {
        let values = history.points.map(\.value) + [history.lowerLimit, history.upperLimit, history.centre].compactMap(\.self)
        let times = history.points.map(\.time.timeIntervalSince1970)
        var body = ""
        if let least = values.min(), let greatest = values.max(), let first = times.first, let last = times.last {
            let spread = max(greatest - least, 1e-9)
            func x(_ time: Double) -> String { number(margin + (time - first) / max(last - first, 1) * (width - 2 * margin)) }
            func y(_ value: Double) -> String { number(height - margin - (value - least) / spread * (height - 2 * margin)) }
            for (limit, dash) in [(history.lowerLimit, "6 4"), (history.upperLimit, "6 4"), (history.centre, "1 3")] {
                guard let limit else { continue }
                body += """
                    <line x1="\(number(margin))" x2="\(number(width - margin))" y1="\(y(limit))" y2="\(y(limit))" stroke="#888" \
                    stroke-dasharray="\(dash)"/>

                    """
            }
            let path = history.points.map { "\(x($0.time.timeIntervalSince1970)),\(y($0.value))" }.joined(separator: " ")
            body += "<polyline points=\"\(path)\" fill=\"none\" stroke=\"#246\" stroke-width=\"1.5\"/>\n"
            for point in history.points {
                let isSignal = point.signal == "jump" || point.signal == "drift"
                body += """
                    <circle cx="\(x(point.time.timeIntervalSince1970))" cy="\(y(point.value))" r="\(isSignal ? 4 : 2)" \
                    fill="\(isSignal ? "#c22" : "#246")"><title>\(escaped(HumanFormat.time(point.time))): \(number(point.value))</title></circle>

                    """
            }
            body += "<text x=\"4\" y=\"\(y(greatest))\">\(number(greatest))</text>\n<text x=\"4\" y=\"\(y(least))\">\(number(least))</text>\n"
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(width))" height="\(Int(height))" font-family="sans-serif" font-size="12">
            <text x="\(number(margin))" y="20">\(escaped(history.sentence))</text>
            \(body)</svg>

            """
    }

    private static func number(_ value: Double) -> String { HumanFormat.decimals(value, 3) }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
