enum PlatenModelTestsPlaceholder {}
