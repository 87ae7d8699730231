import Foundation
import LinuxSystem
import PlatenModel
import Quality
import SyntheticPages

/// How fast all measures together are, beside the three histograms alone: interleaved, processor time of one thread.
enum Throughput {
    static func report(pairs: Int) {
        // As a worker does.
        FreedMemory.keep(bytes: 8 << 20)
        let page = PageDrawing().page(.text, seed: 1).blurred(0.7).scan(noise: 2, seed: 1)
        let bytes = page.colour()
        let megabytes = Double(bytes.count) / 1e6
        var all: [Double] = []
        var alone: [Double] = []
        var sum = 0
        for _ in 0..<pairs {
            all.append(
                seconds {
                    var meter = QualityMeter(
                        form: ImageForm(width: page.width, samples: 3, depth: 8, horizontalResolution: 300, verticalResolution: 300), glass: [])
                    let rows = 64
                    for row in stride(from: 0, to: page.height, by: rows) {
                        let count = min(rows, page.height - row)
                        meter.take(bytes.span.bytes.extracting(row * page.width * 3..<(row + count) * page.width * 3), count: count)
                    }
                    sum += meter.finish().measurements.count
                })
            alone.append(seconds { sum += histograms(bytes.span) })
        }
        let (measures, single) = (median(all), median(alone))
        print("A4 at 300 ppi in colour, \(Int(megabytes.rounded())) MB, medians of \(pairs) pairs (\(sum)):")
        print(
            String(
                format: "all measures        %.1f ms, %.0f MB/s, spread %.1f to %.1f ms", measures * 1e3, megabytes / measures,
                (all.min() ?? 0) * 1e3, (all.max() ?? 0) * 1e3))
        print(
            String(
                format: "three histograms    %.1f ms, %.0f MB/s, spread %.1f to %.1f ms", single * 1e3, megabytes / single, (alone.min() ?? 0) * 1e3,
                (alone.max() ?? 0) * 1e3))
        print(String(format: "ratio               %.2f", measures / single))
    }

    private static func histograms(_ bytes: Span<UInt8>) -> Int {
        var counts = [UInt32](repeating: 0, count: 768)
        var span = counts.mutableSpan
        var index = 0
        while index + 2 < bytes.count {
            span[unchecked: Int(bytes[unchecked: index])] &+= 1
            span[unchecked: 256 + Int(bytes[unchecked: index + 1])] &+= 1
            span[unchecked: 512 + Int(bytes[unchecked: index + 2])] &+= 1
            index += 3
        }
        return Int(counts[235])
    }

    private static func seconds(_ body: () -> Void) -> Double {
        func processor() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
        let start = processor()
        body()
        return processor() - start
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
