"""A server that is asked by hand, down to single bytes, and whose memory and open files are looked at."""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
from pathlib import Path
from urllib.parse import urlsplit

from served import REPOSITORY, Served


def newest(name: str = "hanmen-preview") -> Path:
    """The newest build of a program."""
    found = [REPOSITORY / ".build" / kind / name for kind in ("release", "debug")]
    there = sorted((path for path in found if path.exists()), key=lambda path: path.stat().st_mtime)
    return there[-1] if there else found[0]


class Wire(Served):
    """A server that ends with its block, and what is on its wire."""

    def __enter__(self) -> "Wire":
        super().__enter__()
        parts = urlsplit(self.address)
        self.port, self.token = parts.port, parts.path.strip("/")
        return self

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    # What it takes

    @property
    def memory(self) -> int:
        """Resident memory in kilobytes."""
        text = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmRSS:\s+(\d+)", text)[1])

    @property
    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    @property
    def threads(self) -> int:
        return len(os.listdir(f"/proc/{self.process.pid}/task"))

    # Questions

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, headers: dict[str, str] | None = None,
        token: str | None = None, timeout: float = 30,
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers in lower case, body; the path stands behind the token."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.putrequest(method, f"/{self.token if token is None else token}/{path}")
            sent = {"Origin": f"http://127.0.0.1:{self.port}"} if method != "GET" else {}
            sent |= {"Content-Type": "application/json", "Content-Length": str(len(body))} if body is not None else {}
            for name, value in (sent | (headers or {})).items():
                connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def state(self, query: str = "") -> dict:
        status, _, body = self.ask(f"state{query}")
        if status != 200:
            raise RuntimeError(f"state: {status}")
        return json.loads(body)

    def say(self, data: bytes, timeout: float = 15) -> bytes:
        """Sends bytes as they are and gives all that comes back until the server closes, or the time is over."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            try:
                connection.sendall(data)
            except OSError:
                pass
            return drained(connection)


def drained(connection: socket.socket) -> bytes:
    """All that comes until the other side closes, or the time is over."""
    got = b""
    while True:
        try:
            part = connection.recv(65536)
        except OSError:
            return got
        if not part:
            return got
        got += part


class Listener:
    """What a window hears of a preview (server-sent events)."""

    def __init__(self, wire: Wire, query: str = "", timeout: float = 30) -> None:
        self.connection = socket.create_connection(("127.0.0.1", wire.port), timeout=timeout)
        request = f"GET /{wire.token}/events{query} HTTP/1.1\r\nHost: 127.0.0.1:{wire.port}\r\n\r\n"
        self.connection.sendall(request.encode())
        self.file = self.connection.makefile("rb")
        self.status = int(self.file.readline().split()[1])
        while self.file.readline().strip():
            pass

    def next(self) -> tuple[str, dict | None]:
        """The next event: its name and what it says. ('', None) once the stream is over."""
        name, data = "", None
        while line := self.file.readline():
            text = line.strip()
            if text.startswith(b"event:"):
                name = text[6:].strip().decode()
            elif text.startswith(b"data:"):
                data = json.loads(text[5:]) if text[5:].strip() else None
            elif not text and name:
                return name, data
        return "", None

    def revision(self) -> dict:
        """The next revision; EOFError once there is none."""
        while True:
            name, data = self.next()
            if name == "revision":
                return data
            if name in ("", "end"):
                raise EOFError(name)

    def leave(self) -> None:
        self.file.close()
        self.connection.close()

    def break_off(self) -> None:
        """Goes without a word: a reset, as from a machine that was switched off."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        self.leave()


def write_whole(path: Path, text: str) -> None:
    """Saves as editors do: another file, then a rename."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text, encoding="utf-8")
    os.replace(fresh, path)
