"""Signs files as people do, with `hanmen sign`, and has the signatures judged by parties that are not us.

    signing.py PKI           the folder that Tests/Signing/make-pki made

Every file is judged by pyHanko (trust, and what came behind each signature), poppler's pdfsig, `openssl cms -verify
-cades`, qpdf and veraPDF; those with proofs by pyHanko's `adesverify` too, archival ones with the authorities switched
off. Ends with 1 where a judge does not say what it must.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from asn1crypto import cms

import judges
from finding import Case
from jobs import hanmen
from table import table
from tool import REPOSITORY, Outcome, run

PASSWORD = "midorino"
PIN = "1234"
EXAMPLE = REPOSITORY / "Tests/Signing/three-signers.md"
SIGNER_FIELDS = ["会派代表者", "経理責任者", "事務局"]


@dataclass(frozen=True)
class Signer:
    """Who signs, with which key, and how."""

    name: str
    source: str = "p12"
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Job:
    """A file and those who sign it, one after another."""

    base: str
    signers: tuple[Signer, ...]
    after: tuple[str, ...] = ()
    #: How long it can be proven: `lt`, `lta`, or no longer than its certificates are valid.
    level: str = ""
    #: poppler 22.12 knows no keys that are for RSA-PSS alone.
    is_known_to_poppler: bool = True


BASIC, TIMED, PROVEN, ARCHIVAL = (("--level", level) for level in ("b", "t", "lt", "lta"))
CERTIFY = ("--certify", "2")


def three(first: tuple[str, ...], level: tuple[str, ...]) -> tuple[Signer, ...]:
    return (
        Signer("representative", "p12", first + level), Signer("treasurer", "pem", level),
        Signer("secretariat", "token", level))


JOBS: dict[str, Job] = {
    "表・b・RSA-3072・p12": Job("table", (Signer("representative", "p12", BASIC),)),
    "ストリーム・b・P-256・PEM": Job("stream", (Signer("treasurer", "pem", BASIC),)),
    "オブジェクトストリーム・b・RSA-2048・トークン": Job("objects", (Signer("secretariat", "token", BASIC),)),
    "リニアライズ・b・P-256・トークン": Job("linearized", (Signer("treasurer", "token", BASIC),)),
    "b・RSA-4096": Job("objects", (Signer("rsa4096", "p12", BASIC),)),
    "b・PSS の鍵": Job("objects", (Signer("pss", "pem", BASIC),), is_known_to_poppler=False),
    "b・RSA を PSS で・p12": Job("table", (Signer("representative", "p12", ("--pss", *BASIC)),)),
    "b・RSA を PSS で・トークン": Job("objects", (Signer("secretariat", "token", ("--pss", *BASIC)),)),
    "b・P-384": Job("stream", (Signer("p384", "p12", BASIC),)),
    "古い形式": Job("objects", (Signer("representative", "p12", ("--format", "pkcs7")),)),
    "証明署名1・b": Job("objects", (Signer("representative", "p12", ("--certify", "1", *BASIC)),)),
    "三人・b・リニアライズ": Job("linearized", three((), BASIC)),
    "三人・b・オブジェクトストリーム": Job("objects", three((), BASIC)),
    "三人・証明署名2・t・表": Job("table", three(CERTIFY, TIMED)),
    "t": Job("objects", (Signer("representative", "p12", TIMED),)),
    "lt": Job("objects", (Signer("treasurer", "p12", PROVEN),), level="lt"),
    "lta・証明署名1": Job(
        "table", (Signer("representative", "p12", ("--certify", "1", *ARCHIVAL)),), level="lta"),
    "lta・リニアライズ": Job("linearized", (Signer("secretariat", "token", ARCHIVAL),), level="lta"),
    "三人・証明署名2・t → ltv → timestamp": Job(
        "objects", three(CERTIFY, TIMED), after=("ltv", "timestamp"), level="lta"),
    "lta → ltv → timestamp": Job(
        "objects", (Signer("treasurer", "p12", ARCHIVAL),), after=("ltv", "timestamp"), level="lta"),
}


# MARK: Making


@dataclass
class Makers:
    """The PKI, and files before they are signed."""

    pki: Path
    folder: Path
    bases: dict[str, Path] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, text in (("password", PASSWORD), ("pin", PIN)):
            path = self.folder / name
            path.touch(mode=0o600)
            path.write_text(text + "\n", encoding="utf-8")
        objects = self.folder / "objects.pdf"
        layout = ["--layout", str(EXAMPLE.with_suffix(".yaml"))]
        done(run([str(hanmen()), "render", str(EXAMPLE), *layout, "-o", str(objects)], cwd=REPOSITORY))
        self.bases["objects"] = objects
        self.bases["linearized"] = self.folder / "linearized.pdf"
        render = [str(hanmen()), "render", str(EXAMPLE), *layout, "--linearize"]
        done(run([*render, "-o", str(self.bases["linearized"])], cwd=REPOSITORY))
        self.bases["table"] = self.folder / "table.pdf"
        options = ["--object-streams=disable", "--newline-before-endstream", "--deterministic-id"]
        done(run(["qpdf", *options, str(objects), str(self.bases["table"])]))
        self.bases["stream"] = self.folder / "stream.pdf"
        self.bases["stream"].write_bytes(with_stream(self.bases["table"].read_bytes()))

    def key(self, signer: Signer) -> list[str]:
        if signer.source == "p12":
            return ["--p12", str(self.pki / f"{signer.name}.p12"), "--password-file", str(self.folder / "password")]
        if signer.source == "pem":
            files = ["--pem", f"{self.pki / signer.name}.enc.key.pem", "--cert", f"{self.pki / signer.name}.chain.pem"]
            return [*files, "--password-file", str(self.folder / "password")]
        module = (self.pki / "pkcs11-module.txt").read_text(encoding="utf-8").strip()
        address = f"pkcs11:token=midorino;object={signer.name}"
        chain = ["--cert", str(self.pki / "issuing.crt.pem")]
        return ["--token", address, "--module", module, *chain, "--password-file", str(self.folder / "pin")]

    def make(self, name: str, number: int) -> Path:
        job = JOBS[name]
        port = (self.pki / "port.txt").read_text(encoding="utf-8").strip()
        authority = ["--tsa", f"http://127.0.0.1:{port}/tsa", "--trust", str(self.pki / "root.crt.pem")]
        file = self.bases[job.base]
        step = 0
        for index, signer in enumerate(job.signers):
            step += 1
            signed = self.folder / f"{number}-{step}.pdf"
            options = [*self.key(signer), *signer.options, "--field", SIGNER_FIELDS[index], "-o", str(signed)]
            done(run([str(hanmen()), "sign", str(file), *options, *authority], cwd=REPOSITORY))
            file = signed
        for command in job.after:
            step += 1
            signed = self.folder / f"{number}-{step}.pdf"
            wanted = authority if command == "timestamp" else authority[2:]
            done(run([str(hanmen()), command, str(file), "-o", str(signed), *wanted], cwd=REPOSITORY))
            file = signed
        return file


def done(outcome: Outcome) -> None:
    if outcome.status != 0:
        raise RuntimeError(outcome.errors or outcome.output)


def with_stream(data: bytes) -> bytes:
    """A file with a cross-reference table, with a stream in its place: no object is in an object stream."""
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    trailer = data[start:]
    rows = re.findall(rb"(\d{10}) (\d{5}) ([nf])", trailer)
    dictionary = trailer[trailer.index(b"<<") + 2 : trailer.rindex(b">>")]
    size = len(rows)
    dictionary = re.sub(rb"/Size \d+", b"/Size %d" % (size + 1), dictionary)
    entries = [(1 if kind == b"n" else 0, int(offset), 0 if kind == b"n" else 65535) for offset, _, kind in rows]
    entries.append((1, start, 0))
    body = b"".join(bytes([kind]) + offset.to_bytes(4, "big") + rest.to_bytes(2, "big") for kind, offset, rest in entries)
    head = b"%d 0 obj\n<</Type/XRef/W[1 4 2]/Length %d" % (size, len(body))
    return data[:start] + head + dictionary + b">>\nstream\n" + body + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start


# MARK: Judging


@dataclass(frozen=True)
class Signature:
    """A signature as it stands in a file."""

    name: str
    kind: str
    message: bytes
    content: bytes


def signatures(path: Path) -> list[Signature]:
    data = path.read_bytes()
    found = []
    with pikepdf.open(path) as pdf:
        for entry in pdf.Root.AcroForm.Fields:
            value = entry.get("/V")
            if value is None:
                continue
            start, length, second, rest = (int(number) for number in value.ByteRange)
            content = data[start : start + length] + data[second : second + rest]
            found.append((second + rest, Signature(str(entry.T), str(value.SubFilter), bytes(value.Contents), content)))
    return [signature for _, signature in sorted(found, key=lambda pair: pair[0])]


def pyhanko(arguments: list[str]) -> str:
    outcome = run([str(REPOSITORY / ".venv/bin/pyhanko"), *arguments], timeout=120)
    return f"{outcome.output}\n{outcome.errors}\n[{outcome.status}]".strip()


def judge_pyhanko(path: Path, job: Job, makers: Makers) -> list[str]:
    """Trusted; nothing behind the last signature, and behind the others only what may come."""
    said = pyhanko(["sign", "validate", "--trust-replace", "--trust", str(makers.pki / "root.crt.pem"), str(path)])
    lines = re.findall(r"^(.+?):[0-9a-f]{64}:(.+)$", said, flags=re.MULTILINE)
    problems = []
    if not said.endswith("[0]") or len(lines) != len(job.signers):
        problems.append(f"pyHanko: {said.strip()[-300:]}")
    for index, (name, verdict) in enumerate(lines):
        is_last = index == len(lines) - 1
        wanted = "FORM_FILLING" if not is_last else "LTA_UPDATES" if job.level else "UNTOUCHED"
        if "INTACT:TRUSTED" not in verdict or wanted not in verdict:
            problems.append(f"pyHanko: {name} {verdict}, wanted {wanted}")
    return problems


def judge_ades(path: Path, job: Job, makers: Makers) -> list[str]:
    options = ["--trust-replace", "--trust", str(makers.pki / "root.crt.pem"), "--executive-summary"]
    said = pyhanko(["sign", "adesverify", *options, str(path)])
    verdicts = re.findall(r"^.+?:[0-9a-f]{64}:(.+)$", said, flags=re.MULTILINE)
    is_valid = said.endswith("[0]") and verdicts == ["VALID"] * len(job.signers)
    return [] if is_valid else [f"adesverify: {said[-300:]}"]


def judge_pdfsig(path: Path, job: Job, makers: Makers) -> list[str]:
    said = run(["pdfsig", "-nssdir", str(makers.folder / "nss"), str(path)]).output
    parts = [
        part for part in re.split(r"^Signature #\d+:", said, flags=re.MULTILINE)[1:]
        if "The signature form field is not signed." not in part
    ]
    problems = []
    found = signatures(path)
    if not job.is_known_to_poppler:
        return []
    for part, signature in zip(parts, found):
        if signature.kind == "/ETSI.RFC3161":
            continue  # poppler 22.12 cannot
        if "Signature is Valid." not in part:
            problems.append(f"pdfsig: {part.strip()[-200:]}")
        if len(found) == 1 and not job.level and "Total document signed" not in part:
            problems.append(f"pdfsig: {signature.name} does not cover the file")
    return problems if len(parts) == len(found) else [f"pdfsig: {len(parts)} signatures"]


def judge_openssl(path: Path, job: Job, makers: Makers) -> list[str]:
    problems = []
    for signature in signatures(path):
        if signature.kind == "/ETSI.RFC3161":
            continue
        with tempfile.TemporaryDirectory() as scratch:
            message, content = Path(scratch, "message"), Path(scratch, "content")
            message.write_bytes(signature.message)
            content.write_bytes(signature.content)
            files = ["-in", str(message), "-content", str(content), "-out", f"{scratch}/out"]
            trust = ["-CAfile", str(makers.pki / "root.crt.pem"), "-purpose", "any"]
            outcome = run(["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", *files, *trust])
        if outcome.status != 0 or "successful" not in outcome.errors:
            problems.append(f"openssl: {signature.name} {outcome.errors.strip()[-200:]}")
        problems += judge_attributes(signature)
    return problems


def judge_attributes(signature: Signature) -> list[str]:
    """Exactly what PAdES wants, no signing time (EN 319 142-1, 6.3)."""
    signer = cms.ContentInfo.load(signature.message.rstrip(b"\0") + b"\0" * 8)["content"]["signer_infos"][0]
    kinds = sorted(attribute["type"].dotted for attribute in signer["signed_attrs"])
    # contentType, signingCertificateV2, messageDigest
    wanted = ["1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"]
    return [] if kinds == wanted else [f"{signature.name} has signed attributes {kinds}"]


def judge_qpdf(path: Path, job: Job, makers: Makers) -> list[str]:
    outcome = run(["qpdf", "--check", str(path)])
    return [] if outcome.status == 0 else [f"qpdf: {outcome.output[-200:]}{outcome.errors[-200:]}"]


def judge_vera(files: dict[str, Path]) -> dict[str, list[str]]:
    """One machine for all files."""
    problems: dict[str, list[str]] = {name: [] for name in files}
    for flavour in ("ua1", "2a"):
        judge = judges._vera(flavour)  # noqa: SLF001: the same judge as in validate.py
        verdicts = judge([Case(path) for path in files.values()])
        for name, path in files.items():
            found = verdicts.get(path)
            if found is None:
                problems[name].append(f"veraPDF {flavour} says nothing")
            else:
                problems[name] += [f"veraPDF {flavour}: {one.rule} {one.message}" for one in found]
    return problems


def judge_ourselves(path: Path, job: Job, makers: Makers) -> list[str]:
    """Nothing is fetched: the lists are at hand."""
    lists = [part for name in ("issuing", "root") for part in ("--crl", str(makers.pki / f"{name}.crl.der"))]
    outcome = run([str(hanmen()), "verify", str(path), "--trust", str(makers.pki / "root.crt.pem"), *lists])
    return [] if outcome.status == 0 else [f"hanmen: {outcome.output}{outcome.errors}"]


JUDGES = {
    "hanmen": judge_ourselves, "pyHanko": judge_pyhanko, "adesverify": judge_ades, "pdfsig": judge_pdfsig,
    "openssl": judge_openssl, "qpdf": judge_qpdf,
}


@contextmanager
def authorities(pki: Path) -> Iterator[None]:
    """Serves the PKI's authorities as long as the work in it goes on."""
    port = (pki / "port.txt").read_text(encoding="utf-8").strip()
    command = [sys.executable, str(REPOSITORY / "Tests/Signing/serve.py"), str(pki), port]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        if server.stdout is None or server.stdout.readline() != b"ready\n":
            raise RuntimeError(f"port {port} is taken")
        try:
            yield
        finally:
            server.stdin.close()


def main() -> int:
    pki = Path(sys.argv[1]).resolve()
    os.environ["SOFTHSM2_CONF"] = str(pki / "softhsm2.conf")
    with tempfile.TemporaryDirectory(prefix="hanmen-signing-") as scratch:
        makers = Makers(pki, Path(scratch))
        nss = makers.folder / "nss"
        nss.mkdir()
        done(run(["certutil", "-N", "-d", str(nss), "--empty-password"]))
        root = ["-n", "root", "-t", "CT,C,C", "-i", str(pki / "root.crt.pem")]
        done(run(["certutil", "-A", "-d", str(nss), *root]))
        return judge_all(makers)


def judge_all(makers: Makers) -> int:
    files: dict[str, Path] = {}
    problems: dict[str, list[str]] = {}
    cells: dict[tuple[str, str], list[str]] = {}

    def ask(asked: list[tuple[str, str]]) -> None:
        """Two files at a time."""

        def answer(pair: tuple[str, str]) -> list[str]:
            name, judge = pair
            return JUDGES[judge](files[name], JOBS[name], makers)

        with ThreadPoolExecutor(2) as pool:
            cells.update(zip(asked, pool.map(answer, asked)))

    with authorities(makers.pki):
        for number, name in enumerate(JOBS):
            try:
                files[name] = makers.make(name, number)
            except RuntimeError as problem:
                problems[name] = [str(problem)]
        ask([(name, judge) for name in files for judge in JUDGES if judge != "adesverify"])
        ask([(name, "adesverify") for name in files if JOBS[name].level == "lt"])
    ask([(name, "adesverify") for name in files if JOBS[name].level == "lta"])
    for name, found in judge_vera(files).items():
        cells[name, "veraPDF"] = found
    return tell(problems, cells)


def tell(problems: dict[str, list[str]], cells: dict[tuple[str, str], list[str]]) -> int:
    columns = [*JUDGES, "veraPDF"]
    rows = []
    for name in JOBS:
        marks = ["–" if (found := cells.get((name, judge))) is None else "E" if found else "ok" for judge in columns]
        rows.append([name, *marks])
    print(table(["", *columns], rows))
    told = [f"{name}: {text}" for name, found in problems.items() for text in found]
    told += [f"{name}: {text}" for (name, _), found in cells.items() for text in found]
    for text in told:
        print(text)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
