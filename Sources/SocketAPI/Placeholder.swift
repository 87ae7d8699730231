enum SocketAPIPlaceholder {}
