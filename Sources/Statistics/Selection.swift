/// What would stand at a place of a list if it were sorted, without sorting it (Hoare's selection): time in proportion to its length.
package enum Selection {
    /// The element at a place of the sorted list, which has to be one of the list's. Of the list, what is less moves before it, and what is greater behind.
    ///
    /// Numbers that are none (NaN) are as great as any.
    @inlinable
    package static func element<Element: Comparable>(_ place: Int, of values: inout [Element]) -> Element {
        var values = values.mutableSpan
        var (first, last) = (0, values.count - 1)
        while first < last {
            let pivot = middle(values[first], values[first + (last - first) / 2], values[last])
            var (left, right) = (first, last)
            while left <= right {
                // Neither goes beyond the part: the pivot is one of it, and what was exchanged bounds both.
                while left < last, values[left] < pivot { left += 1 }
                while right > first, pivot < values[right] { right -= 1 }
                guard left <= right else { break }
                values.swapAt(left, right)
                left += 1
                right -= 1
            }
            if place <= right { last = right } else if place >= left { first = left } else { break }
        }
        return values[place]
    }

    /// The second of three.
    @inlinable
    package static func middle<Element: Comparable>(_ one: Element, _ two: Element, _ three: Element) -> Element {
        max(min(one, two), min(max(one, two), three))
    }
}
