#!/usr/bin/env python3
"""A bad line to a printer, on the loopback, as long as standard input is open: proxy.py PORT.

Prints its own port. A line `OPERATION ACTION AMOUNT TIMES` on standard input is answered by `ok`; the next TIMES
requests of that operation (its number in RFC 8011) then go wrong:

    refuse          the connection is closed before anything of the request gets through
    cut AMOUNT      AMOUNT bytes of the body get through, then both ends are closed
    hang AMOUNT     AMOUNT bytes get through, then nothing for three seconds, then both ends are closed
    slow AMOUNT     it gets through, each 4 KB AMOUNT milliseconds after the last
    cut-answer      the whole request gets through; the answer does not, and the connection is closed
    hang-answer     the whole request gets through, and no answer comes for three seconds, nor after
    answer AMOUNT   nothing gets through; the answer is the status AMOUNT
    flood           nothing gets through; the answer has no end
"""

import asyncio
import contextlib
import struct
import sys

LONGEST = 120  # seconds that a connection lives
HANGING = 3  # seconds that one hangs, before it is cut
rules = []


def rule_for(operation):
    for rule in rules:
        if rule[0] == operation and rule[3] > 0:
            rule[3] -= 1
            return rule[1], rule[2]
    return "pass", 0


async def head(reader):
    """The header of a request, and how long its body is."""
    text = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in text.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return text, length


async def answers(reader, writer, action):
    """What the printer says, passed on; of an answer that is lost, nothing."""
    while data := await reader.read(1 << 16):
        if action == "hang-answer":
            await asyncio.sleep(HANGING)
        if action in ("cut-answer", "hang-answer"):
            return
        writer.write(data)
        await writer.drain()


async def reply(writer, status, request):
    body = struct.pack(">BBHI", 2, 0, status, request) + b"\x03"
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
    await writer.drain()


async def flood(writer, request):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nTransfer-Encoding: chunked\r\n\r\n")
    start = struct.pack(">BBHI", 2, 0, 0, request) + b"\x04"
    writer.write(b"%x\r\n%s\r\n" % (len(start), start))
    for number in range(10_000_000):
        value = b"x" * 30_000
        name = b"a%d" % number
        block = b"\x41" + struct.pack(">H", len(name)) + name + struct.pack(">H", len(value)) + value
        writer.write(b"%x\r\n%s\r\n" % (len(block), block))
        await writer.drain()


async def requests(client, back, port):
    """One request of the client, as far as it gets."""
    header, length = await head(client)
    server, forth = await asyncio.open_connection("127.0.0.1", port)
    action, answering = "pass", None
    try:
        expects = b"100-continue" in header.lower()
        if expects:
            back.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            await back.drain()
        first = await client.readexactly(min(8, length))
        operation, request = struct.unpack(">HI", first[2:8])
        action, amount = rule_for(operation)
        if action == "refuse":
            return
        if action in ("answer", "flood"):
            rest = length - len(first)
            while rest > 0 and (data := await client.read(min(rest, 1 << 16))):
                rest -= len(data)
            await (reply(back, amount, request) if action == "answer" else flood(back, request))
            return
        plain = b"\r\n".join(line for line in header.split(b"\r\n") if not line.lower().startswith(b"expect:"))
        forth.write(plain + first)
        answering = asyncio.create_task(answers(server, back, action))
        through = len(first)
        while through < length:
            data = await client.read(min(length - through, 4096))
            if not data:
                return
            if action in ("cut", "hang") and through + len(data) > amount:
                forth.write(data[: max(0, amount - through)])
                await forth.drain()
                if action == "hang":
                    await asyncio.sleep(HANGING)
                return
            forth.write(data)
            await forth.drain()
            through += len(data)
            if action == "slow":
                await asyncio.sleep(amount / 1000)
        await answering
    finally:
        if answering:
            answering.cancel()
        forth.close()


async def connection(client, back, port):
    with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
        await asyncio.wait_for(requests(client, back, port), LONGEST)
    with contextlib.suppress(OSError):
        back.close()


async def main(port):
    async def serve(client, back):
        # What is still open when the line ends is ended with it.
        with contextlib.suppress(asyncio.CancelledError):
            await connection(client, back, port)

    listener = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(listener.sockets[0].getsockname()[1], flush=True)
    commands = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    while line := await commands.readline():
        operation, action, amount, times = line.split()
        rules.append([int(operation), action.decode(), int(amount), int(times)])
        print("ok", flush=True)


with contextlib.suppress(KeyboardInterrupt):
    asyncio.run(main(int(sys.argv[1])))
