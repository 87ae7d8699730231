import Barcodes
import PlatenModel
import Testing

@testable import PageNumbers

@Suite("Where the paper is on an image")
struct PaperBoundsTests {
    /// A plane of which a rectangle is light, with lines of ink on it.
    private func plane(_ columns: Range<Int>, _ rows: Range<Int>) -> GreyPlane {
        var pixels = [UInt8](repeating: 20, count: 400 * 300)
        for row in rows {
            for column in columns { pixels[row * 400 + column] = row % 12 < 4 && column % 3 > 0 && row > 60 && row < 200 ? 60 : 220 }
        }
        return GreyPlane(width: 400, height: 300, resolution: 100, pixels: pixels)
    }

    @Test("Paper on a dark bed is found, whichever way it is turned")
    func paper() {
        let upright = PaperBounds(of: UprightPlane(plane(50..<310, 40..<260), turned: .upright))
        #expect(upright.columns == 50..<310 && upright.rows == 40..<260 && upright.light == 220)
        let turned = PaperBounds(of: UprightPlane(plane(50..<310, 40..<260), turned: .quarter))
        #expect(turned.columns == 40..<260 && turned.rows == 50..<310)
        let half = PaperBounds(of: UprightPlane(plane(50..<310, 40..<260), turned: .half))
        #expect(half.columns == 90..<350 && half.rows == 40..<260)
    }

    @Test("Paper that fills the image is all of it, and so is an image without any light")
    func whole() {
        let full = PaperBounds(of: UprightPlane(plane(0..<400, 0..<300), turned: .upright))
        #expect(full.columns == 0..<400 && full.rows == 0..<300)
        let dark = PaperBounds(of: UprightPlane(plane(0..<0, 0..<0), turned: .upright))
        #expect(dark.columns == 0..<400 && dark.rows == 0..<300)
    }
}
