enum RasterTestsPlaceholder {}
