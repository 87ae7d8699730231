/// What lies before the sensor, row by row.
protocol PageContent: AnyObject {
    /// Writes the next row of the window: for each pixel one sample (grey) or three (colour), as ``Reflectance`` has them. Returns false
    /// where the row is the same as the one before, and then leaves the samples alone. Goes on below the window for as long as it is asked.
    func next(into samples: inout [UInt16]) throws(DriverFailure) -> Bool
}
