"""What travels between an orchestrator and the systems around it."""
from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional

REQUEST, REPLY, EVENT, DOCUMENT = "request", "reply", "event", "document"
X12 = "x12.interchange"
UNREACHABLE = 0  # the status of a reply that nobody gave: the receiver was not there


@dataclass
class Message:
    """One message. What is not there on the wire is empty here, never None, but for `status`.

    `id` is the same for every copy of a message; who sends the same thing again sends a new message with a new id, and, if
    it is well-behaved, the same `idempotency_key`.
    """

    type: str
    to: str = ""
    kind: str = REQUEST
    body: str = ""
    id: str = ""
    sender: str = ""  # "from" on the wire
    ref: str = ""
    in_reply_to: str = ""
    status: Optional[int] = None
    idempotency_key: str = ""
    content_type: str = ""
    headers: Dict[str, str] = field(default_factory=dict)
    refs: List[Dict[str, str]] = field(default_factory=list)

    @classmethod
    def from_wire(cls, wire: Dict[str, Any]) -> "Message":
        get = wire.get
        return cls(type=wire["type"], to=get("to", ""), kind=get("kind", REQUEST), body=get("body", ""), id=get("id", ""),
                   sender=get("from", ""), ref=get("ref", ""), in_reply_to=get("in_reply_to", ""), status=get("status"),
                   idempotency_key=get("idempotency_key", ""), content_type=get("content_type", ""),
                   headers=get("headers") or {}, refs=get("refs") or [])

    def to_wire(self) -> Dict[str, Any]:
        """As an orchestrator sends it: `id` and `from` are given by the harness."""
        wire: Dict[str, Any] = {"to": self.to, "kind": self.kind, "type": self.type}
        for name in ("ref", "in_reply_to", "idempotency_key", "content_type", "headers", "refs", "body"):
            value = getattr(self, name)
            if value:
                wire[name] = value
        if self.status is not None:
            wire["status"] = self.status
        return wire

    @property
    def is_success(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    def json(self) -> Optional[Any]:
        """The body as JSON; None where it is none, such as one that was damaged on its way."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    def bytes(self) -> bytes:
        """The body as bytes; one that is no UTF-8 comes as base64, and says so."""
        if self.headers.get("content-transfer-encoding") == "base64":
            return base64.b64decode(self.body)
        return self.body.encode()


def request(to: str, type: str, body: Any, *, ref: str = "", idempotency_key: str = "", about: str = "") -> Message:
    """Asks a system for something. `about`: the order's key, for whoever reads the trace."""
    return Message(type=type, to=to, kind=REQUEST, body=to_json(body), ref=ref, idempotency_key=idempotency_key,
                   content_type="application/json", refs=_external_id(about))


def document(to: str, interchange: str, *, ref: str = "", about: str = "") -> Message:
    """An EDI interchange to a partner."""
    return Message(type=X12, to=to, kind=DOCUMENT, body=interchange, ref=ref, refs=_external_id(about))


def reply(message: Message, status: int = 200, body: Any = None) -> Message:
    """The answer to a request, an event or a document."""
    return Message(type=message.type, to=message.sender, kind=REPLY, status=status, in_reply_to=message.id,
                   ref=message.ref, body="" if body is None else to_json(body))


def to_json(body: Any) -> str:
    return body if isinstance(body, str) else json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _external_id(key: str) -> List[Dict[str, str]]:
    return [{"kind": "external_id", "value": key}] if key else []
