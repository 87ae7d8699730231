enum DevicesTestsPlaceholder {}
