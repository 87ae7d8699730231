import Calibration
import Foundation
import TestSupport

/// Independent programs that measure the same: colour-science and quickMTF.
enum PythonPeers {
    // What quickMTF would draw with is neither there nor needed.
    private static let undrawn = """
        import sys, types
        for name in ("matplotlib", "matplotlib.pyplot"): sys.modules[name] = types.ModuleType(name)
        sys.modules["matplotlib"].pyplot = sys.modules["matplotlib.pyplot"]

        """

    static let hasColours = PythonPackages.run("import colour")
    static let hasEdges = PythonPackages.run(undrawn + "from quickMTF.SFR_MTF import sfr_mtfcal")

    /// CIEDE2000 of each pair.
    static func differences(_ pairs: [(LabColour, LabColour)]) throws -> [Double] {
        func rows(_ colours: [LabColour]) -> [[Double]] { colours.map { [$0.lightness, $0.a, $0.b] } }
        return try answer(
            """
            import json, sys, numpy, colour
            first, second = (numpy.array(rows) for rows in json.load(open(sys.argv[1])))
            print(json.dumps(list(colour.delta_E(first, second, method="CIE 2000"))))
            """, about: [rows(pairs.map(\.0)), rows(pairs.map(\.1))])
    }

    /// Cycles a pixel at which the modulation across each edge has fallen to a half.
    ///
    /// Twice the usual width of quickMTF's window: the usual one cuts the feet of wide edges off, which lifts their response by up to 6 %.
    static func halves(_ edges: [TargetImage]) throws -> [Double] {
        let images = edges.map { edge in (0..<edge.height).map { y in edge.values[y * edge.width..<(y + 1) * edge.width].map(Double.init) } }
        return try answer(
            undrawn + """
                import json, numpy
                from quickMTF.SFR_MTF import sfr_mtfcal
                class Peer(sfr_mtfcal):
                    def filter_window(self, lsf, oversampling):
                        return super().filter_window(lsf, oversampling, win_width_factor=3)
                def half(image):
                    response, _ = Peer().calc_sfr(numpy.array(image), oversampling=4, difference_scheme="backward")
                    below = int(numpy.argmax(response[:, 1] < 0.5))
                    (above_at, above), (below_at, under) = response[below - 1], response[below]
                    return above_at + (below_at - above_at) * (above - 0.5) / (above - under)
                print(json.dumps([half(image) for image in json.load(open(sys.argv[1]))]))
                """, about: images)
    }

    private static func answer(_ program: String, about values: some Encodable) throws -> [Double] {
        let folder = try ScratchFolder("python")
        let file = folder.path("values.json")
        try JSONEncoder().encode(values).write(to: URL(fileURLWithPath: file))
        let result = try PythonPackages.run(["-c", program, file])
        guard result.status == 0 else { throw PeerError(text: result.errors) }
        return try JSONDecoder().decode([Double].self, from: result.output)
    }
}
