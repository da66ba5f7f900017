"""serve.py DIR PORT: the authorities of the test certificates in DIR, on 127.0.0.1, until standard input ends.

POST /tsa, POST /ocsp, GET /crl/NAME.crl, GET /ca/NAME.cer; and authorities that fail: /tsa-500, /tsa-html, /tsa-slow
(sleeps 30 s), /tsa-reject, /tsa-nonce (answers another request), /tsa-huge, /ocsp-later.
"""
import http.server
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

folder = pathlib.Path(sys.argv[1]).resolve()
one_at_a_time = threading.Lock()

STAMP = "ts -reply -config authorities.cnf -section tsa -queryfile @in -out @out".split()
STATUS = (
    "ocsp -index db-issuing/index.txt -CA issuing.crt.pem -rsigner ocsp.crt.pem -rkey ocsp.key.pem "
    "-reqin @in -respout @out -nmin 1440"
).split()


def openssl(arguments, data):
    with one_at_a_time, tempfile.TemporaryDirectory() as scratch:
        places = {"@in": f"{scratch}/in", "@out": f"{scratch}/out"}
        pathlib.Path(places["@in"]).write_bytes(data)
        subprocess.run(
            ["openssl"] + [places.get(word, word) for word in arguments],
            check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return pathlib.Path(places["@out"]).read_bytes()


def another_request():
    query = ["openssl", "ts", "-query", "-digest", "00" * 32, "-sha256", "-cert"]
    return subprocess.run(query, check=True, capture_output=True).stdout


class Authorities(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, body, kind, code=200):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        kind, _, file = self.path.lstrip("/").partition("/")
        name = pathlib.PurePosixPath(file).stem
        if kind in ("crl", "ca") and name in ("root", "issuing"):
            ending, media = (".crl.der", "application/pkix-crl") if kind == "crl" else (".cer", "application/pkix-cert")
            return self.answer((folder / (name + ending)).read_bytes(), media)
        self.answer(b"no", "text/plain", 404)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        reply, status = "application/timestamp-reply", "application/ocsp-response"
        try:
            match self.path:
                case "/tsa":
                    self.answer(openssl(STAMP, body), reply)
                case "/tsa-500":
                    self.answer(b"broken", "text/plain", 500)
                case "/tsa-html":
                    self.answer(b"<html><body>login</body></html>", "text/html")
                case "/tsa-slow":
                    time.sleep(30)
                    self.answer(openssl(STAMP, body), reply)
                case "/tsa-reject":
                    self.answer(bytes.fromhex("30053003020102"), reply)
                case "/tsa-nonce":
                    self.answer(openssl(STAMP, another_request()), reply)
                case "/tsa-huge":
                    self.answer(b"\x30" * (64 << 20), reply)
                case "/ocsp":
                    self.answer(openssl(STATUS, body), status)
                case "/ocsp-later":
                    self.answer(bytes.fromhex("30030a0103"), status)
                case _:
                    self.answer(b"no", "text/plain", 404)
        except subprocess.CalledProcessError:
            self.answer(b"bad request", "text/plain", 400)
        except (BrokenPipeError, ConnectionResetError):
            pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Authorities)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print("ready\n", end="", flush=True)  # in one piece, whatever the buffering
sys.stdin.read()
