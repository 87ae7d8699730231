"""An eSCL scanner on the loopback, for tests: HTTP for its clients, one JSON object a line on standard input for its owner.

The first line of the output says the port. Each line of input is answered by one line: the log, {} or {"error": ...}. The program ends with
its input, so that it never outlives the test. POST /control takes the same objects as the input, GET /control/log returns the log.
"""
import argparse
import json
import socket
import struct
import sys
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import escl_messages
from scanner import Refusal, Scanner

# sane-airscan 0.99.27 never returns from sane_close where that call and the answer that the glass has no more documents come at the same
# moment (device_stm_cancel_event_callback sets a state that nothing ends when the job is done already): 2 of 100 scans of small pages, as
# long as this program answers faster than any scanner.
LAST_ANSWER_SECONDS = 0.05


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "Responder/1", ""

    def do_GET(self):
        parts = self.path.strip("/").split("/")
        if self.path == "/control/log":
            return self.answer_json(200, self.server.log.entries())
        if self.path == "/eSCL/ScannerCapabilities":
            return self.answer(200, escl_messages.capabilities(self.server.scanner, self.server.name, self.server.identifier), "text/xml")
        if self.path == "/eSCL/ScannerStatus":
            with self.server.scanner.lock:
                return self.answer(200, escl_messages.status(self.server.scanner), "text/xml")
        if parts[:2] == ["eSCL", "ScanJobs"] and parts[3:] == ["NextDocument"]:
            return self.served(lambda: self.send_document(parts[2]))
        self.answer(404)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode(errors="replace")
        if self.path == "/control":
            answer = self.server.control(body)
            return self.answer_json(400 if "error" in answer else 200, answer)
        if self.path != "/eSCL/ScanJobs":
            return self.answer(404, request=body)

        def begin():
            job = self.server.scanner.begin_job(body)
            self.answer(201, headers={"Location": f"/eSCL/ScanJobs/{job.id}"}, request=body)
        self.served(begin, request=body)

    def do_DELETE(self):
        parts = self.path.strip("/").split("/")
        if parts[:2] != ["eSCL", "ScanJobs"] or len(parts) != 3:
            return self.answer(404)

        def end():
            self.server.scanner.end_job(parts[2])
            self.answer(200)
        self.served(end)

    def served(self, serve, request=None):
        try:
            serve()
        except Refusal as refusal:
            self.answer(refusal.status, request=request)

    def send_document(self, id):
        scanner = self.server.scanner
        try:
            fault, job, pattern = scanner.next_document(id)
        except Refusal as refusal:
            if refusal.status == 404:
                time.sleep(LAST_ANSWER_SECONDS)
            raise
        document = scanner.render(job, pattern)
        if fault == "truncated":
            document = document[: len(document) // 2]
        if fault == "hang":
            self.server.log.add(self, None, fault=fault)
            scanner.released.wait()
            self.close_connection = True
            return
        self.server.log.add(self, 200, fault=fault, document=scanner.documents)
        self.send_response(200)
        self.send_header("Content-Type", job.format)
        self.send_header("Content-Length", str(len(document)))
        self.end_headers()
        if fault == "reset":
            self.wfile.write(document[: len(document) // 2])
            # Closing with data unsent and no patience is a reset.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
        elif fault == "slow":
            parts = max(1, scanner.slow_milliseconds // 50)
            for part in range(parts):
                self.wfile.write(document[len(document) * part // parts: len(document) * (part + 1) // parts])
                time.sleep(0.05)
        else:
            self.wfile.write(document)

    def answer(self, code, body=b"", content_type="text/plain", headers=None, request=None):
        self.server.log.add(self, code, request=request)
        self.send_response(code)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer_json(self, code, value):
        self.answer(code, json.dumps(value).encode() + b"\n", "application/json")

    def log_message(self, *_):
        pass


class Log:
    """Requests of clients in the order of their answers; those to /control are not among them."""

    def __init__(self):
        self.lock = threading.Lock()
        self.began = time.monotonic()
        self.kept = []

    def add(self, handler, status, **more):
        if handler.path.startswith("/control"):
            return
        entry = {"method": handler.command, "path": handler.path, "status": status, "seconds": round(time.monotonic() - self.began, 3)}
        entry |= {name: value for name, value in more.items() if value is not None}
        with self.lock:
            self.kept.append(entry)

    def entries(self):
        with self.lock:
            return list(self.kept)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port, owner):
        super().__init__(("127.0.0.1", port), Handler)
        self.scanner, self.log, self.control = owner.scanner, owner.log, owner.control
        self.name, self.identifier = owner.name, owner.identifier
        self.open = set()

    def finish_request(self, request, client_address):
        self.open.add(request)
        try:
            super().finish_request(request, client_address)
        finally:
            self.open.discard(request)

    def handle_error(self, *_):
        pass  # A client that went away.


class Responder:
    def __init__(self, arguments):
        self.name = arguments.name
        self.identifier = str(uuid.uuid5(uuid.NAMESPACE_URL, arguments.name))
        self.scanner = Scanner(arguments.width, arguments.height)
        self.log = Log()
        self.server = None
        self.start(arguments.port)

    def start(self, port):
        self.server = Server(port, self)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self):
        """As when the plug is pulled: no listener, and all connections gone."""
        self.server.shutdown()
        self.server.server_close()
        for connection in list(self.server.open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self.server = None

    def control(self, text):
        try:
            self.scanner.control(json.loads(text))
            return {}
        except ValueError as error:
            return {"error": str(error)}

    def obey(self, line):
        match line:
            case "log": return self.log.entries()
            case "stop" if self.server is not None: self.stop()
            case "start" if self.server is None: self.start(self.port)
            case "stop" | "start": pass
            case _: return self.control(line)
        return {}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="Responder")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--width", type=int, default=2480, help="of glass and feeder, in 1/300 inch")
    parser.add_argument("--height", type=int, default=3508)
    responder = Responder(parser.parse_args())
    print(json.dumps({"port": responder.port}), flush=True)
    for line in sys.stdin:
        print(json.dumps(responder.obey(line.strip())), flush=True)


main()
