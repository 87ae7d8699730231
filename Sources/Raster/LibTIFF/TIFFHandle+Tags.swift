import CTIFF

extension TIFFHandle {
    /// Sets a tag with whole numbers of up to 32 bits.
    func set(_ tag: Int32, _ value: Int) -> Bool {
        set(tag, UInt32(truncatingIfNeeded: value) as any CVarArg)
    }

    /// Sets a tag with an offset in the file.
    func set(_ tag: Int32, offset: UInt64) -> Bool {
        set(tag, offset as any CVarArg)
    }

    /// Sets a tag with a rational number.
    func set(_ tag: Int32, _ value: Double) -> Bool {
        set(tag, value as any CVarArg)
    }

    /// Sets a tag with a text. Empty text sets nothing.
    func set(_ tag: Int32, _ text: String) -> Bool {
        text.isEmpty || text.withCString { set(tag, $0 as any CVarArg) }
    }

    /// Sets a tag with a fixed number of bytes, as many as the tag takes.
    func set(_ tag: Int32, bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            return set(tag, base as any CVarArg)
        }
    }

    /// Sets a tag with any number of bytes.
    func set(_ tag: Int32, block: [UInt8]) -> Bool {
        guard let count = UInt32(exactly: block.count) else { return false }
        return block.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            return set(tag, count, base)
        }
    }

    private func set(_ tag: Int32, _ values: any CVarArg...) -> Bool {
        withVaList(values) { TIFFVSetField(pointer, UInt32(tag), $0) } == 1
    }

    /// Reads a tag that holds one 16-bit number, with its default where the file says nothing.
    func word(_ tag: Int32) -> Int? {
        var value: UInt16 = 0
        return get(tag, &value) ? Int(value) : nil
    }

    /// Reads a tag that holds one 32-bit number.
    func long(_ tag: Int32) -> Int? {
        var value: UInt32 = 0
        return get(tag, &value) ? Int(value) : nil
    }

    /// Reads a tag that holds one rational number.
    func rational(_ tag: Int32) -> Double? {
        var value: Float = 0
        return get(tag, &value) ? Double(value) : nil
    }

    /// Reads a tag that holds any number of bytes.
    func block(_ tag: Int32) -> [UInt8]? {
        var count: UInt32 = 0
        var bytes: UnsafeRawPointer?
        let isSet = withUnsafeMutablePointer(to: &count) { countPlace in
            withUnsafeMutablePointer(to: &bytes) { bytesPlace in
                withVaList([countPlace, bytesPlace]) { TIFFVGetField(pointer, UInt32(tag), $0) } == 1
            }
        }
        // libtiff keeps the bytes until the handle closes or goes to another directory.
        guard isSet, let bytes else { return nil }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }

    private func get<Value>(_ tag: Int32, _ value: inout Value) -> Bool {
        withUnsafeMutablePointer(to: &value) { place in
            withVaList([place]) { TIFFVGetFieldDefaulted(pointer, UInt32(tag), $0) } == 1
        }
    }
}
