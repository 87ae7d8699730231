enum PreservationTestsPlaceholder {}
