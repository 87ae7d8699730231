enum SocketAPITestsPlaceholder {}
