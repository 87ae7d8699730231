enum PlatenCommandsPlaceholder {}
