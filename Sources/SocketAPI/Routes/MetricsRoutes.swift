import HTTPTypes
import Hummingbird
import NIOCore
import PlatenModel
import Station

/// `/metrics`, where Prometheus looks for it
struct MetricsRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.onRoot(.get, "/metrics", role: .viewer) { _, _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: await station.metricsText())))
        }
    }
}
