/// What lies before the sensor, row by row.
protocol PageContent: AnyObject {
    /// Writes the next row of the window: for each pixel one sample (grey) or three (colour), as ``Reflectance`` has them. `samples` has to be
    /// the row of the call before: only what the answer names is written. Goes on below the window for as long as it is asked.
    func next(into samples: inout [UInt16]) throws(DriverFailure) -> RowChange
}
