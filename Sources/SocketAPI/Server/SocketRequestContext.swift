import Hummingbird
import Logging
import NIOCore
import PlatenModel

/// What a route knows of a request besides its text.
struct SocketRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}
