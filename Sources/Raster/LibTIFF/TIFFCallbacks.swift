import CTIFF
import Glibc

/// The functions that libtiff calls, each of which finds its ``TIFFClient`` again.
enum TIFFCallbacks {
    static let read: TIFFReadWriteProc = { context, buffer, count in
        guard let client = client(context), let buffer, count >= 0 else { return -1 }
        var bytes = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)).mutableBytes
        return tmsize_t(client.read(into: &bytes))
    }

    static let write: TIFFReadWriteProc = { context, buffer, count in
        guard let client = client(context), let buffer, count >= 0 else { return -1 }
        return tmsize_t(client.write(UnsafeRawBufferPointer(start: buffer, count: Int(count)).bytes))
    }

    static let seek: TIFFSeekProc = { context, offset, origin in
        guard let client = client(context), let distance = Int(exactly: offset) ?? Int(exactly: Int64(bitPattern: offset)) else {
            return toff_t.max
        }
        let base =
            switch origin {
            case SEEK_CUR: client.position
            case SEEK_END: client.end
            default: 0
            }
        let (position, overflow) = base.addingReportingOverflow(distance)
        guard !overflow, position >= 0 else { return toff_t.max }
        client.position = position
        return toff_t(position)
    }

    /// The descriptor outlives the handle: fsync comes after libtiff is done.
    static let close: TIFFCloseProc = { _ in 0 }

    static let size: TIFFSizeProc = { context in
        toff_t(client(context)?.end ?? 0)
    }

    static let error: TIFFErrorHandlerExtR = { _, context, module, format, arguments in
        client(context)?.note(complaint: text(module, format, arguments))
        // Not 0: libtiff is not to print it as well.
        return 1
    }

    static let warning: TIFFErrorHandlerExtR = { _, context, module, format, arguments in
        client(context)?.note(warning: text(module, format, arguments))
        return 1
    }

    private static func client(_ context: UnsafeMutableRawPointer?) -> TIFFClient? {
        context.map { Unmanaged<TIFFClient>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func text(_ module: UnsafePointer<CChar>?, _ format: UnsafePointer<CChar>?, _ arguments: CVaListPointer?) -> String {
        guard let format, let arguments else { return "libtiff gives no reason" }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
            guard let base = buffer.baseAddress, vsnprintf(base, buffer.count, format, arguments) >= 0 else {
                return String(cString: format)
            }
            return String(cString: base)
        }
    }
}
