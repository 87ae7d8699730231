"""HTTP over a Unix socket."""
import http.client
import json
import socket


class Connection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path):
        super().__init__("localhost", timeout=120)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def ask(path, method, resource, body=None):
    """The JSON that the station at a socket answers; None where it answers nothing."""
    with Connection(path) as connection:
        headers = {"Content-Type": "application/json"} if body is not None else {}
        connection.request(method, resource, json.dumps(body) if body is not None else None, headers)
        text = connection.getresponse().read()
    return json.loads(text) if text else None
