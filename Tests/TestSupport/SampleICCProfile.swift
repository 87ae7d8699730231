/// The least of an ICC profile: a header and no tags.
public enum SampleICCProfile {
    public static func bytes(
        space: String = "RGB ", deviceClass: String = "mntr", signature: String = "acsp", size: Int = 132, stated: Int? = nil
    ) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        let stated = stated ?? size
        bytes.replaceSubrange(0..<4, with: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: stated >> $0) })
        bytes.replaceSubrange(8..<12, with: [4, 0x20, 0, 0])
        bytes.replaceSubrange(12..<16, with: Array(deviceClass.utf8))
        bytes.replaceSubrange(16..<20, with: Array(space.utf8))
        bytes.replaceSubrange(20..<24, with: Array("XYZ ".utf8))
        bytes.replaceSubrange(36..<40, with: Array(signature.utf8))
        return bytes
    }

    /// Of grey whose codes are light: a curve without points is the identity (ICC.1:2010, 10.5).
    public static var linearGrey: [UInt8] {
        func word(_ number: UInt8) -> [UInt8] { [0, 0, 0, number] }
        let curve = Array("curv".utf8) + word(0) + word(0)
        var profile = bytes(space: "GRAY", stated: 144 + curve.count)
        profile.replaceSubrange(128..<132, with: word(1))
        return profile + Array("kTRC".utf8) + word(144) + word(UInt8(curve.count)) + curve
    }
}
