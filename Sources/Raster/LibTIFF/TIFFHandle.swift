import CTIFF
import Glibc

/// An open TIFF of libtiff, closed when the value ends. The pointer stays in the files of this folder.
struct TIFFHandle: ~Copyable {
    let pointer: OpaquePointer
    let client: TIFFClient

    /// Nil: libtiff refused; the client knows why.
    init?(_ client: TIFFClient, mode: String) {
        guard let options = TIFFOpenOptionsAlloc() else { return nil }
        defer { TIFFOpenOptionsFree(options) }
        // The handle keeps the client alive, so an unretained pointer to it is good as long as libtiff has it.
        let context = Unmanaged.passUnretained(client).toOpaque()
        TIFFOpenOptionsSetMaxSingleMemAlloc(options, tmsize_t(RasterLimits.readerAllocation))
        TIFFOpenOptionsSetErrorHandlerExtR(options, TIFFCallbacks.error, context)
        TIFFOpenOptionsSetWarningHandlerExtR(options, TIFFCallbacks.warning, context)
        let opened = TIFFClientOpenExt(
            client.file.path, mode, context, TIFFCallbacks.read, TIFFCallbacks.write, TIFFCallbacks.seek, TIFFCallbacks.close,
            TIFFCallbacks.size, nil, nil, options)
        guard let opened else { return nil }
        pointer = opened
        self.client = client
    }

    deinit {
        TIFFClose(pointer)
    }
}
