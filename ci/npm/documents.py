"""documents.py TRANSCRIPT… FOLDER: the interchanges of lockstep transcripts, each once, as files NNNNN.x12 and NNNNN.edifact."""
import base64
import json
import pathlib
import sys


def documents(value):
    if isinstance(value, list):
        for each in value:
            yield from documents(each)
    elif isinstance(value, dict):
        if value.get("kind") == "document" and value.get("body"):
            headers = {key.lower(): text for key, text in value.get("headers", {}).items()}
            is_base64 = headers.get("content-transfer-encoding") == "base64"
            yield base64.b64decode(value["body"]) if is_base64 else value["body"].encode()
        else:
            for each in value.values():
                yield from documents(each)


folder = pathlib.Path(sys.argv[-1])
seen = set()
for transcript in sys.argv[1:-1]:
    for line in pathlib.Path(transcript).read_text().splitlines():
        for body in documents(json.loads(line)):
            if body in seen:
                continue
            seen.add(body)
            ending = "edifact" if body.startswith((b"UNA", b"UNB")) else "x12"
            (folder / f"{len(seen):05}.{ending}").write_bytes(body)
