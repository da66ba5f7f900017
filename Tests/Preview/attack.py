"""Does to a preview what a hostile page, a hostile program or a hostile report would: all must be refused, or inert.

    attack.py [--no-browser] [--only WORD] [--program PATH]

Ends with 0 if nothing came through, else with 1.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from hostile import SCRIPTS, hostile_folder
from served import REPOSITORY, example
from wire import Listener, Wire, drained, newest

ATTACKS = []
SECRET = "秘密の一行"


def attack(name: str):
    def add(function):
        ATTACKS.append((name, function))
        return function
    return add


def refused(answer: tuple[int, dict, bytes], *statuses: int) -> None:
    status, headers, body = answer
    assert status in (statuses or (400, 403, 404, 405)), f"answered {status}"
    assert SECRET.encode() not in body and b"root:" not in body, "told what it must not"
    assert "access-control-allow-origin" not in headers, "lets other origins in"


def head(served: Wire, *lines: str, path: str | None = None, host: str | None = None) -> bytes:
    """The head of a request, written by hand."""
    host = f"127.0.0.1:{served.port}" if host is None else host
    first = f"GET {path or f'/{served.token}/state'} HTTP/1.1"
    return "\r\n".join([first, f"Host: {host}", "Connection: close", *lines, "", ""]).encode()


def status(answer: bytes) -> int:
    """The status of an answer; 0 where the server said nothing and closed."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.") else 0


# Who asks

@attack("another host (DNS rebinding)")
def hosts(served: Wire) -> None:
    for host in ("evil.example", f"evil.example:{served.port}", "127.0.0.1", "127.0.0.1:1", "", "[::1]",
                 f"127.0.0.1:{served.port}.evil.example", f"0.0.0.0:{served.port}", "localhost"):
        answer = served.say(head(served, host=host))
        assert status(answer) in (400, 403), f"{host!r}: {status(answer)}"
        assert answer.endswith(b"\r\n\r\n"), f"{host!r}: has a body"
    twice = served.say(head(served, "Host: evil.example"))
    assert status(twice) in (400, 403), f"two hosts: {status(twice)}"
    absolute = served.say(head(served, path=f"http://evil.example/{served.token}/state", host="evil.example"))
    assert status(absolute) in (400, 403, 404), f"absolute form: {status(absolute)}"
    none = served.say(f"GET /{served.token}/state HTTP/1.0\r\n\r\n".encode())
    assert status(none) in (400, 403), f"no host: {status(none)}"


@attack("another origin")
def origins(served: Wire) -> None:
    for origin in ("http://evil.example", "null", f"https://127.0.0.1:{served.port}", "http://127.0.0.1",
                   f"http://127.0.0.1:{served.port}.evil.example", "file://", ""):
        for path, method in (("state", "GET"), ("events", "GET"), ("save", "POST"), ("draft", "PUT")):
            body = b"{}" if method != "GET" else None
            refused(served.ask(path, method, body, {"Origin": origin}), 403)
    for site in ("cross-site", "same-site"):
        refused(served.ask("state", headers={"Sec-Fetch-Site": site}), 403)
    # A form of another page sends no JSON and names its origin; one that names none is not let in either.
    connection = head(served, "Content-Type: text/plain", "Content-Length: 2").replace(b"GET", b"POST", 1) + b"{}"
    assert status(served.say(connection)) == 403


@attack("another token")
def tokens(served: Wire) -> None:
    token = served.token
    assert len(token) >= 32
    for wrong in ("", "x", token[:-1], token + "x", token.swapcase(), token[::-1], "%00", token + "%00",
                  "a" * 5_000, "..", f"x/../{token}x"):
        answer = served.ask("state", token=wrong)
        refused(answer, 400, 404, 414, 431)
        assert not answer[2], f"{wrong[:20]!r}: has a body"
    for path in ("/", "/state", "/index.html", "/favicon.ico"):
        assert status(served.say(head(served, path=path))) == 404


# Where it leads

@attack("a way out of the folder")
def paths(served: Wire) -> None:
    ways = ["../secret.md", "../../../../../../etc/passwd", "/etc/passwd", "..%2f..%2fsecret.md", "%2e%2e/secret.md",
            "..\\secret.md", "....//secret.md", "%252e%252e%252fsecret.md", "link.md", "folder-link/secret.md",
            "report.md/../../secret.md", "report.md%00.pdf", "\u2025/secret.md", "//etc/passwd", "file:///etc/passwd",
            "C:\\secret.md", "~root/.bashrc", "/proc/self/environ", "/dev/zero", "."]
    for way in ways:
        quoted = way if "%" in way else way.replace("\\", "%5C").replace("\u2025", "%E2%80%A5")
        for address in (f"source?file={quoted}", f"verify?file={quoted}", f"state?file={quoted}",
                        f"state?layout={quoted}", f"state?compare={quoted}", f"pdf?file={quoted}",
                        f"assets/{quoted}", f"pages/{quoted}.svg", f"pages/{quoted}/details", quoted):
            got, _, body = served.ask(address)
            assert SECRET.encode() not in body and b"root:x" not in body and b"HANMEN_HOME" not in body, address
            assert got < 500, f"{address}: {got}"
    for address in ("source?file=../secret.md", "source?file=/etc/passwd", "verify?file=../secret.pdf",
                    "assets/..%2f..%2fPackage.swift", "assets/../../Package.swift"):
        refused(served.ask(address), 400, 403, 404, 422)


@attack("words that are none")
def words(served: Wire) -> None:
    for address in ("state?edition=%00", "state?trial=x", "state?layout=x", "events?edition=x", "pages/p1.exe",
                    "pages/p99999999999999999999.svg", "pages/p1.png?dpi=0", "pages/p1.png?dpi=99999999999999999999",
                    "pages/p1.png?dpi=-1", "provenance?block=" + "a" * 2_000, "provenance", "pages/..svg",
                    "pdf?standard=x", "state?file=" + "a" * 5_000, "verify", "source"):
        refused(served.ask(address), 400, 404, 414, 422, 431)


# Writing

@attack("writing without --edit")
def writing(served: Wire) -> None:
    report = served.folder / "report.md"
    before = report.read_bytes()
    files = sorted(served.folder.rglob("*"))
    for method, path in (("PUT", "draft"), ("DELETE", "draft?file=report.md"), ("POST", "save"), ("POST", "form"),
                         ("POST", "field"), ("POST", "complete"), ("POST", "faction"), ("POST", "print"),
                         ("PUT", "state"), ("POST", "pages/p1.svg"), ("DELETE", "report.md"), ("PATCH", "save"),
                         ("MOVE", "report.md"), ("TRACE", "state"), ("OPTIONS", "state"), ("CONNECT", "state")):
        body = json.dumps({"file": "report.md", "text": "x", "base": "x", "offset": 0}).encode()
        refused(served.ask(path, method, body), 400, 403, 404, 405)
    assert report.read_bytes() == before and sorted(served.folder.rglob("*")) == files


@attack("writing beyond the folder, with --edit")
def writing_out(served: Wire) -> None:
    before = {path: path.read_bytes() for path in served.outside.rglob("*.md") if path.is_file()}
    files = sorted(served.outside.rglob("*"))
    layout = REPOSITORY / "Layouts/forms/kenshu-sanka-hokokusho.yaml"
    kept = layout.read_bytes()
    with Wire(served.program, served.folder / "report.md", "--edit") as editing:
        names = ["../secret.md", "/etc/hanmen-attack", str(served.outside / "secret.md"), "link.md",
                 "folder-link/secret.md", "folder-link/new.md", "new.md", "../new.md", "", ".", "..", "\0", "a\0.md",
                 "report.md/x", str(layout), "Layouts/forms/kenshu-sanka-hokokusho.yaml", "x" * 5_000]
        for name in names:
            for method, path in (("PUT", "draft"), ("POST", "save")):
                for text in ("---\n様式: 研修参加報告書\n---\n", "x"):
                    body = json.dumps({"file": name, "text": text, "base": ""}).encode()
                    answer = editing.ask(path, method, body)
                    assert answer[0] >= 400, f"{method} {path} {name[:40]!r}: {answer[0]}"
                    assert answer[0] < 500, f"{method} {path} {name[:40]!r}: {answer[0]}"
        assert editing.is_running
        token_less = editing.ask("save", "POST", b"{}", token="x" * 43)
        refused(token_less, 404)
    assert layout.read_bytes() == kept
    assert {path: path.read_bytes() for path in before} == before
    assert [path for path in sorted(served.outside.rglob("*")) if "draft" not in path.name] == files


# How much

@attack("a hundred megabytes")
def bulk(served: Wire) -> None:
    with Wire(served.program, served.folder / "report.md", "--edit") as editing:
        editing.state()
        before = editing.memory
        for extra in ("Content-Length: 104857600", "Transfer-Encoding: chunked"):
            for path in ("save", "draft", "nothing", "state"):
                start = time.monotonic()
                line = head(editing, f"Origin: http://127.0.0.1:{editing.port}", "Content-Type: application/json", extra,
                            path=f"/{editing.token}/{path}").replace(b"GET", b"PUT" if path == "draft" else b"POST", 1)
                with socket.create_connection(("127.0.0.1", editing.port), timeout=15) as connection:
                    sent, part = 0, b"a" * 65_536
                    if "chunked" in extra:
                        part = b"10000\r\n" + part + b"\r\n"
                    try:
                        connection.sendall(line)
                        while sent < 104_857_600 and time.monotonic() - start < 20:
                            connection.sendall(part)
                            sent += 65_536
                    except OSError:
                        pass
                    got = drained(connection)
                assert status(got) != 200, f"{path} {extra}: taken"
                assert editing.memory - before < 100 << 10, f"{path} {extra}: {editing.memory - before} KB more"
        deep = b"[" * 1_000_000
        got = editing.ask("save", "POST", deep)
        refused(got, 400, 413)
        for body in (b"\xff\xfe\x00", b"{", b"null", b"[]", b'{"file": 1e999999}', b'{"file": "\\ud800"}', b'"' * 99):
            refused(editing.ask("save", "POST", body), 400, 403, 404, 422)
        refused(editing.ask("save", "POST", b"{}", {"Content-Type": "text/plain"}), 400, 415)
        assert editing.state()["pages"], "no answer afterwards"


@attack("heads without end")
def heads(served: Wire) -> None:
    for lines in (["X: " + "a" * 1_000_000], [f"X-{number}: a" for number in range(20_000)], ["a" * 100_000]):
        assert status(served.say(head(served, *lines))) in (0, 400, 413, 431)
    assert status(served.say(head(served, path=f"/{served.token}/state?file=" + "a" * 1_000_000))) in (0, 400, 404, 414, 431)
    for data in (b"\0" * 100_000, os.urandom(100_000), b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\0\x01\0\x01\xfc",
                 b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET\r\n\r\n", b"\r\n" * 50_000,
                 head(served, "Content-Length: -1"), head(served, "Content-Length: 5", "Content-Length: 6"),
                 head(served, "Content-Length: 5", "Transfer-Encoding: chunked") + b"0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
                 head(served, "Transfer-Encoding: chunked") + b"ffffffffffffffffffff\r\n"):
        served.say(data, timeout=25)
        assert served.is_running
    assert served.state()["pages"]


@attack("slow words (slow loris)")
def slow(served: Wire) -> None:
    window = Listener(served)
    window.revision()
    held = []
    for number in range(60):
        connection = socket.create_connection(("127.0.0.1", served.port), timeout=5)
        start = f"GET /{served.token}/state HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n"
        if number % 3 == 1:
            start = f"POST /{served.token}/print HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n" \
                f"Origin: http://127.0.0.1:{served.port}\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n"
        connection.sendall(b"" if number % 3 == 2 else start.encode())
        held.append(connection)
    start, slowest = time.monotonic(), 0.0
    while held and time.monotonic() - start < 45:
        for connection in list(held):
            try:
                connection.sendall(b"X: a\r\n"[:1])
                connection.setblocking(False)
                closed = connection.recv(4096) == b""
                connection.setblocking(True)
            except BlockingIOError:
                connection.setblocking(True)
                continue
            except OSError:
                closed = True
            if closed:
                connection.close()
                held.remove(connection)
        asked = time.monotonic()
        served.state()
        slowest = max(slowest, time.monotonic() - asked)
        time.sleep(0.8)
    assert not held, f"{len(held)} are still open after {time.monotonic() - start:.0f} s"
    assert slowest < 2, f"others waited {slowest:.1f} s"
    window.leave()


@attack("five hundred connections")
def crowd(served: Wire) -> None:
    before = served.descriptors
    window = Listener(served, timeout=60)
    window.revision()
    held = []
    for _ in range(500):
        try:
            held.append(socket.create_connection(("127.0.0.1", served.port), timeout=5))
        except OSError:
            break
    # The window that was there before goes on: it is told of what changes.
    report = served.folder / "report.md"
    report.write_text(report.read_text(encoding="utf-8") + "\n混雑の中で一行を足す。\n", encoding="utf-8")
    start = time.monotonic()
    window.revision()
    assert time.monotonic() - start < 5, "the window waited"
    served.ask("state", timeout=60)
    waited = time.monotonic() - start
    assert waited < 45, f"a newcomer waited {waited:.0f} s"
    for connection in held:
        connection.close()
    window.leave()
    time.sleep(22)
    assert served.descriptors <= before + 2, f"{before} open files, then {served.descriptors}"


@attack("more windows than there may be")
def windows(served: Wire) -> None:
    opened = [Listener(served) for _ in range(80)]
    statuses = [window.status for window in opened]
    assert statuses.count(200) >= 20 and set(statuses) <= {200, 503}, str(set(statuses))
    assert 503 in statuses, "as many as one likes"
    for window in opened:
        window.break_off()
    deadline = time.monotonic() + 25
    while Listener(served).status != 200:
        assert time.monotonic() < deadline, "those that are gone keep their places"
        time.sleep(1)


# What it says

@attack("answers that another page could use")
def answers(served: Wire) -> None:
    page = served.state()["pages"][0]["id"]
    for path in ("", "state", f"pages/{page}.svg", f"pages/{page}.png", f"pages/{page}/details", "assets/base.js", "x"):
        _, headers, body = served.ask(path)
        policy = headers.get("content-security-policy", "")
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy, f"{path}: {policy}"
        assert "unsafe" not in policy and "*" not in policy and "http" not in policy, f"{path}: {policy}"
        assert headers.get("x-content-type-options") == "nosniff", path
        assert headers.get("referrer-policy") == "no-referrer", path
        assert headers.get("cross-origin-resource-policy") == "same-origin", path
        assert not any(name.startswith("access-control") or name in ("set-cookie", "server") for name in headers), path
        if path.endswith(".svg"):
            assert b"<script" not in body and b"onload" not in body and b"javascript:" not in body


@attack("a report that is not on this machine's side")
def report(served: Wire) -> None:
    with Wire(served.program, hostile_folder(served.outside / "hostile"), "--edit") as hostile:
        files = hostile.state()["subject"]["files"]
        assert files, "no report was found"
        for file in files:
            revision = hostile.state(f"?file={quote(file['path'])}")
            assert revision["pages"] or revision["diagnostics"], file["path"]
            for page in revision["pages"]:
                _, headers, drawn = hostile.ask(f"pages/{page['id']}.svg")
                assert headers["content-type"].startswith("image/svg+xml")
                assert b"<script" not in drawn.lower() and b"onerror=" not in drawn and b"javascript:" not in drawn
                assert b"<foreignobject" not in drawn.lower() and b"href=\"http" not in drawn


@attack("scripts in every field, in a browser")
def scripts(served: Wire) -> None:
    from hostile_browser import run_hostile
    with Wire(served.program, hostile_folder(served.outside / "hostile"), "--edit") as hostile:
        run_hostile(hostile, SCRIPTS)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--only")
    parser.add_argument("--program", type=Path, default=newest())
    options = parser.parse_args()
    failed = []
    with tempfile.TemporaryDirectory() as scratch:
        outside = Path(scratch).resolve()
        folder = outside / "desk"
        folder.mkdir()
        example("kenshu-midorino.md", folder, "report.md")
        (outside / "secret.md").write_text(SECRET, encoding="utf-8")
        (outside / "secret.pdf").write_text(SECRET, encoding="utf-8")
        (folder / "link.md").symlink_to(outside / "secret.md")
        (folder / "folder-link").symlink_to(outside)
        for name, function in ATTACKS:
            if options.only and options.only not in name or options.no_browser and function is scripts:
                continue
            start = time.monotonic()
            with Wire(options.program, folder / "report.md") as served:
                served.folder, served.outside, served.program = folder, outside, options.program
                try:
                    function(served)
                    assert served.is_running, "it does not run any more"
                    assert served.state()["pages"], "no pages afterwards"
                    print(f"refused  {name} ({time.monotonic() - start:.1f} s)", flush=True)
                except Exception as error:
                    failed.append(name)
                    print(f"THROUGH  {name}: {type(error).__name__}: {error}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
