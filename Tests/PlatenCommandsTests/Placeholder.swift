enum PlatenCommandsTestsPlaceholder {}
