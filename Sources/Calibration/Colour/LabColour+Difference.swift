import Glibc

extension LabColour {
    /// The colour difference CIEDE2000 (ISO/CIE 11664-6) with unit weights, by the formulas and for the cases that Sharma, Wu and Dalal discuss (Color
    /// Research and Application 30, 2005). It is symmetric.
    ///
    /// - Parameters:
    ///   - lightnessIsUnweighted: with S_L = 1, as Metamorfoze takes it.
    ///   - ignoresLightness: leaves the term of lightness out, as Metamorfoze does for the white balance.
    public func difference(to other: LabColour, lightnessIsUnweighted: Bool = false, ignoresLightness: Bool = false) -> Double {
        let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
        let stretch = 1 + 0.5 * (1 - (Self.seventh(meanChroma) / (Self.seventh(meanChroma) + Self.seventh(25))).squareRoot())
        let (chroma1, hue1) = Self.polar(a * stretch, b)
        let (chroma2, hue2) = Self.polar(other.a * stretch, other.b)
        let isGrey = chroma1 * chroma2 == 0

        var hueStep = isGrey ? 0 : hue2 - hue1
        if hueStep > 180 { hueStep -= 360 } else if hueStep < -180 { hueStep += 360 }
        let dHue = 2 * (chroma1 * chroma2).squareRoot() * sin(Self.radians(hueStep / 2))
        let dLightness = other.lightness - lightness
        let dChroma = chroma2 - chroma1

        let hue = Self.meanHue(hue1, hue2, isGrey: isGrey)
        let chroma = (chroma1 + chroma2) / 2
        let fromMiddle = ((lightness + other.lightness) / 2 - 50) * ((lightness + other.lightness) / 2 - 50)
        let t =
            1 - 0.17 * cos(Self.radians(hue - 30)) + 0.24 * cos(Self.radians(2 * hue)) + 0.32 * cos(Self.radians(3 * hue + 6))
            - 0.20 * cos(Self.radians(4 * hue - 63))
        let lightnessScale = lightnessIsUnweighted ? 1 : 1 + 0.015 * fromMiddle / (20 + fromMiddle).squareRoot()
        let chromaScale = 1 + 0.045 * chroma
        let hueScale = 1 + 0.015 * chroma * t
        let angle = 30 * exp(-((hue - 275) / 25) * ((hue - 275) / 25))
        let rotation = -sin(Self.radians(2 * angle)) * 2 * (Self.seventh(chroma) / (Self.seventh(chroma) + Self.seventh(25))).squareRoot()

        let (l, c, h) = (ignoresLightness ? 0 : dLightness / lightnessScale, dChroma / chromaScale, dHue / hueScale)
        return max(0, l * l + c * c + h * h + rotation * c * h).squareRoot()
    }

    private static func seventh(_ value: Double) -> Double { pow(value, 7) }

    private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

    /// Chroma and hue in degrees from 0 up to 360; the hue of grey is 0.
    private static func polar(_ a: Double, _ b: Double) -> (chroma: Double, hue: Double) {
        guard a != 0 || b != 0 else { return (0, 0) }
        let hue = atan2(b, a) * 180 / .pi
        return (hypot(a, b), hue < 0 ? hue + 360 : hue)
    }

    private static func meanHue(_ first: Double, _ second: Double, isGrey: Bool) -> Double {
        let sum = first + second
        if isGrey { return sum }
        guard abs(first - second) > 180 else { return sum / 2 }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
    }
}
