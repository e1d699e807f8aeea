"""A small HTTP service to load: GET / says hello, GET /slow after 50 ms, GET /health is for health checks."""

import os
import signal
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ANSWERS = {"/": b"hello\n", "/slow": b"at last\n", "/health": b"ok\n"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/slow":
            time.sleep(0.05)
        body = ANSWERS.get(self.path, b"no such page\n")
        self.send_response(200 if self.path in ANSWERS else 404)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Says nothing of each request."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512


def stop(*_):
    print("SIGTERM: ending", flush=True)
    sys.exit(0)


def main():
    address = (os.environ["HOST"], int(os.environ.get("PORT", "8080")))
    signal.signal(signal.SIGTERM, stop)
    print(f"Serving at http://{address[0]}:{address[1]}", flush=True)
    Server(address, Handler).serve_forever()


if __name__ == "__main__":
    main()
