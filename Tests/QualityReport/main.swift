import Foundation
import PlatenModel
import Quality
import SyntheticPages

func measure(_ page: ScannedPage) -> ImageQuality {
    var meter = QualityMeter(
        form: ImageForm(width: page.width, samples: 1, depth: 8, horizontalResolution: page.resolution, verticalResolution: page.resolution))
    meter.take(page.pixels.span.bytes, count: page.height)
    return meter.finish()
}
func val(_ q: ImageQuality, _ m: Measure) -> Double? { q[m]?.result.value }
let drawing = PageDrawing(width: 1748, height: 2480)
let mode = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "clean"
let n = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2])! : 3
let first = CommandLine.arguments.count > 3 ? UInt64(CommandLine.arguments[3])! : 1
for kind in PageKind.allCases {
    for seed in first..<first + UInt64(n) {
        let base = drawing.page(kind, seed: seed)
        switch mode {
        case "clean":
            let q = measure(base.blurred(0.7).scan(noise: 2, seed: seed))
            for m in [Measure.streaks, .lines, .rowJumps, .stuckRows, .repeatedRows, .uniformRows, .contentAtBorder] {
                if let v = val(q, m), v > (m == .streaks ? 0 : 0.01) {
                    print("FALSE", kind.rawValue, seed, m.rawValue, v, q[m]!.places.prefix(3).map { [$0.left, $0.top, $0.value ?? 0] })
                }
            }
        case "jump":
            let p = base.turned(0.5, bed: 235).blurred(0.7).scan(noise: 2, seed: seed)
            for cut in [2, 4, 8] {
                let y = 1100 + Int(seed) * 13
                let q = measure(p.without(y..<y + cut))
                print(kind.rawValue, seed, cut, val(q, .rowJumps) ?? -1, q[.rowJumps]!.places.prefix(3).map { $0.top / 25.4 * 300 }, y)
            }
        case "skew":
            let angle = Double(seed * 7919 % 2000) / 100 - 10
            let q = measure(base.turned(angle, bed: 235).blurred(0.7).scan(noise: 2, seed: seed))
            print(kind.rawValue, seed, angle, val(q, .skew).map { String(format: "%.3f err %.3f", $0, $0 - angle) } ?? "-")
        case "streak":
            for (w, c) in [(2, -0.08), (3, 0.08), (6, -0.08), (2, -0.02), (10, -0.08)] {
                var p = base.blurred(0.7).scan(noise: 2, seed: seed)
                p.addStreak(x: 300 + Int(seed) * 97, width: w, contrast: c)
                let q = measure(p)
                print(
                    kind.rawValue, seed, w, c, val(q, .streaks) ?? -1, val(q, .lines) ?? -1,
                    q[.streaks]!.places.prefix(2).map { $0.left / 25.4 * 300 }, 300 + Int(seed) * 97)
            }
        case "blur":
            for s in [0.5, 0.7, 1.0, 1.35, 2.0] {
                let q = measure(base.blurred(s).scan(noise: 2, seed: seed))
                print(kind.rawValue, seed, s, val(q, .edgeWidth) ?? -1, val(q, .edgeWidthAcross) ?? -1, val(q, .localEdgeWidth) ?? -1)
            }
        default: break
        }
    }
}
