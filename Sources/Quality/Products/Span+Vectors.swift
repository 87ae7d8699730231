extension Span where Element: BitwiseCopyable {
    /// Elements from `index` on that make one vector. Nothing checks that there are as many.
    @inline(__always)
    func vector<Vector: BitwiseCopyable>(at index: Int, as type: Vector.Type = Vector.self) -> Vector {
        bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index &* MemoryLayout<Element>.stride, as: type)
    }
}

extension MutableSpan where Element: BitwiseCopyable {
    /// Elements from `index` on that make one vector. Nothing checks that there are as many.
    @inline(__always)
    func vector<Vector: BitwiseCopyable>(at index: Int, as type: Vector.Type = Vector.self) -> Vector {
        bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index &* MemoryLayout<Element>.stride, as: type)
    }

    /// Puts a vector in the place of as many elements from `index` on. Nothing checks that there are as many.
    @inline(__always)
    mutating func store<Vector: BitwiseCopyable>(_ vector: Vector, at index: Int) {
        var bytes = mutableBytes
        bytes.storeBytes(of: vector, toUncheckedByteOffset: index &* MemoryLayout<Element>.stride, as: Vector.self)
    }
}
