import Testing

@testable import Barcodes

@Suite("How an image is reduced")
struct PlaneScaleTests {
    @Test(
        "By whole numbers to 200 pixels an inch or a little more, and to about as many each way",
        arguments: [
            // A4, A3.
            (1654, 200, 200, 1, 1), (2480, 300, 300, 1, 1), (3307, 400, 400, 2, 2), (4961, 600, 600, 3, 3), (9921, 1200, 1200, 6, 6),
            (3508, 300, 300, 1, 1), (620, 75, 75, 1, 1), (2480, 300, 600, 1, 2), (4961, 600, 300, 2, 1), (2480, nil, nil, 1, 1),
            (4961, 600, nil, 3, 3),
        ] as [(Int, Double?, Double?, Int, Int)])
    func usual(_ width: Int, _ horizontal: Double?, _ vertical: Double?, _ across: Int, _ down: Int) {
        let scale = PlaneScale(width: width, horizontal: horizontal, vertical: vertical)
        #expect(scale.across == across && scale.down == down && scale.width == width / across)
    }

    @Test("Further where a plane would be too large, whatever the numbers are")
    func bounded() {
        let resolutions: [Double?] = [nil, 0.01, 1, 72, 300, 399, 1200, 4800, 1_000_000]
        for width in [1, 7, 5000, 10_866, 43_000, 1 << 24] {
            for horizontal in resolutions {
                for vertical in resolutions {
                    let scale = PlaneScale(width: width, horizontal: horizontal, vertical: vertical)
                    #expect(scale.width * scale.rows <= BarcodeLimits.planePixels, "\(width) \(String(describing: (horizontal, vertical)))")
                    #expect(scale.width >= 1 && scale.rows >= 1 && scale.across * scale.width <= width)
                }
            }
        }
        // A plan of 914 mm at 300 pixels an inch keeps 150.
        let plan = PlaneScale(width: 10_795, horizontal: 300, vertical: 300)
        #expect(plan.across == 2 && plan.down == 2 && plan.rows == 2539)
    }
}
