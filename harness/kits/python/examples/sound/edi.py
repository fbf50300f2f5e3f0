"""The EDI side: each interchange is taken once and answered each time; each document of ours is sent until it is known to
have arrived.

In: a 997 for every group, a TA1 for an envelope that cannot be taken; a repeat is known by its control number and is
answered as agreed, but has no second effect. Out: control numbers are ours and never used twice; a document stands in the
store before it leaves, and leaves again, byte for byte, until its 997 comes. What was refused comes again under a new one.
"""
from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Dict, List, Sequence, Set, Tuple

from commit import Commit
from company import Company, Partner
from proofload import Message, document, to_json, x12

LAST_CONTROL_NUMBER = 999_999_999


@dataclass
class OutDocument:
    id: str        # "856:bigbox/4711:SH-1"
    partner: str
    order: str
    functional_id: str
    control: int   # of the interchange and of its group
    text: str
    resends: int = 0


@dataclass
class Received:
    set: x12.Set
    is_repeat: bool  # the interchange came before


class Edi:
    def __init__(self, company: Company) -> None:
        self.company = company
        self._out: Dict[str, OutDocument] = {}
        self._by_control: Dict[Tuple[str, int], str] = {}
        self._repeated: Set[str] = set()        # went out more than once under their number
        self._seen: Dict[str, str] = {}         # "bigbox/BIGBOX/000000012": digest of what it said
        self._counters: Dict[str, int] = {}
        self._settled: List[Tuple[str, str]] = []  # ids and orders of documents that wait for nothing any more
        self.given_up: List[str] = []

    def restore(self, kind: str, name: str, value: str) -> None:
        if kind == "document":
            kept = OutDocument(**json.loads(value))
            self._out[name] = kept
            self._by_control[kept.partner, kept.control] = name
        elif kind == "seen":
            self._seen[name] = value
        else:
            self._counters[name] = int(value)

    def resume(self, commit: Commit) -> None:
        for id in sorted(self._out):
            self._repeated.add(id)
            self._post(commit, self._out[id])

    def awaits(self, id: str) -> bool:
        return id in self._out

    def take_settled(self) -> List[Tuple[str, str]]:
        settled, self._settled = self._settled, []
        return settled

    def receive(self, commit: Commit, partner: Partner, message: Message) -> Tuple[List[Received], bool]:
        """The sets that were taken, and whether all of it could be read."""
        received: List[Received] = []
        interchanges = x12.read(message.bytes().decode("utf-8", "replace"))
        readable = bool(interchanges)
        for interchange in interchanges:
            if interchange.refused:
                if interchange.is_answerable:
                    self._answer_ta1(commit, partner, interchange, interchange.refused)
                elif not interchange.ta1s:
                    readable = False
            else:
                self._take(commit, partner, interchange, received)
        return received, readable

    def _take(self, commit: Commit, partner: Partner, interchange: x12.Interchange, received: List[Received]) -> None:
        self._take_ta1s(commit, partner, interchange)
        if all(group.functional_id == "FA" for group in interchange.groups):
            for group in interchange.groups:
                self._take_997s(commit, partner, group)
            return
        for group in interchange.groups:
            for each in group.sets:
                judge(each)
        name = f"{partner.name}/{interchange.sender.id}/{interchange.control}"
        digest = hashlib.sha256(interchange.text.encode()).hexdigest()[:16]
        known = self._seen.get(name)
        on_duplicate = partner.agreement["acknowledgement.on_duplicate"]
        if known is not None and (known != digest or on_duplicate == "ta1_025"):
            return self._answer_ta1(commit, partner, interchange, x12.DUPLICATE)
        if known is not None and on_duplicate == "silence":
            return
        if known is None:
            # What was refused in part may come again whole, under the same number.
            if all(group.sets and len(group.taken) == len(group.sets) for group in interchange.groups):
                self._seen[name] = digest
                commit.write(f"seen/{name}", digest)
            if interchange.isa[14] == "1":
                self._answer_ta1(commit, partner, interchange, "000")
        for group in interchange.groups:
            if group.functional_id == "FA":
                self._take_997s(commit, partner, group)
                continue
            self._acknowledge(commit, partner, interchange, group)
            if interchange.usage != "T":
                received += [Received(each, known is not None) for each in group.taken]

    def _acknowledge(self, commit: Commit, partner: Partner, interchange: x12.Interchange, group: x12.Group) -> None:
        if partner.agreement["acknowledgement.expected"]:
            envelope = self._answer_envelope(commit, partner, interchange)
            text = x12.write(envelope, "FA", [("997", x12.acknowledgment(group))])
            commit.send(document(partner.name, text))

    def _answer_ta1(self, commit: Commit, partner: Partner, interchange: x12.Interchange, code: str) -> None:
        if interchange.is_answerable:
            envelope = self._answer_envelope(commit, partner, interchange)
            commit.send(document(partner.name, x12.write_ta1(envelope, interchange, code)))

    def _take_997s(self, commit: Commit, partner: Partner, group: x12.Group) -> None:
        for each in group.taken:
            answered, verdict = each.first("AK1"), each.first("AK9")[1]
            id = self._by_control.get((partner.name, int(answered[2]))) if answered[2].isdigit() else None
            if each.id != "997" or id is None or self._out[id].functional_id != answered[1]:
                continue
            if verdict in ("R", "P"):
                self._refused(commit, id)
            elif verdict:
                self._settle(commit, id)

    def _take_ta1s(self, commit: Commit, partner: Partner, interchange: x12.Interchange) -> None:
        for ta1 in interchange.ta1s:
            id = self._by_control.get((partner.name, int(ta1[1]))) if ta1[1].isdigit() else None
            if id is None or ta1[4] != "R":
                continue
            # Where repeats are refused by agreement, 025 for what we did repeat says that the first was taken.
            refuses_repeats = partner.agreement["acknowledgement.on_duplicate"] == "ta1_025"
            if ta1[5] == x12.DUPLICATE and refuses_repeats and id in self._repeated:
                self._settle(commit, id)
            else:
                self._refused(commit, id)

    def _refused(self, commit: Commit, id: str) -> None:
        kept = self._out[id]
        kept.resends += 1
        if kept.resends > self.company.deadlines["document_resends_max"]:
            self.given_up.append(id)
            return self._settle(commit, id)
        self._repeated.discard(id)
        del self._by_control[kept.partner, kept.control]
        kept.control = self._next_control(commit, kept.partner)
        kept.text = x12.renumber(kept.text, kept.control)
        self._by_control[kept.partner, kept.control] = id
        self._save(commit, kept)
        self._post(commit, kept)

    def send(self, commit: Commit, partner: Partner, id: str, order: str, functional_id: str, set_id: str,
             segments: Sequence[Sequence[x12.Element]]) -> None:
        if id in self._out:
            return
        control = self._next_control(commit, partner.name)
        text = x12.write(self._envelope(commit, partner, control), functional_id, [(set_id, segments)])
        kept = self._out[id] = OutDocument(id, partner.name, order, functional_id, control, text)
        self._by_control[partner.name, control] = id
        self._save(commit, kept)
        self._post(commit, kept)

    def tick(self, commit: Commit, id: str) -> bool:
        """No acknowledgement came. False: it was sent often enough, and people must call."""
        kept = self._out.get(id)
        if kept is None:
            return True
        kept.resends += 1
        if kept.resends > self.company.partners[kept.partner].agreement["acknowledgement.repeats"]:
            self._settle(commit, id)
            return False
        self._repeated.add(id)
        self._save(commit, kept)
        self._post(commit, kept)
        return True

    def receipt(self, commit: Commit, partner: Partner, id: str) -> None:
        """The transport has it: enough where no 997 is agreed upon."""
        if id in self._out and not partner.agreement["acknowledgement.expected"]:
            self._settle(commit, id)

    def _settle(self, commit: Commit, id: str) -> None:
        kept = self._out.pop(id)
        del self._by_control[kept.partner, kept.control]
        self._repeated.discard(id)
        self._settled.append((id, kept.order))
        commit.write(f"document/{id}", None)
        commit.cancel(f"acknowledgement:{id}")

    def _post(self, commit: Commit, kept: OutDocument) -> None:
        commit.send(document(kept.partner, kept.text, ref=kept.id, about=kept.order))
        commit.timer(f"acknowledgement:{kept.id}", self.company.partners[kept.partner].agreement["acknowledgement.repeat_after"])

    def _save(self, commit: Commit, kept: OutDocument) -> None:
        commit.write(f"document/{kept.id}", to_json(vars(kept)))

    def _next_control(self, commit: Commit, counter: str) -> int:
        last = self._counters.get(counter, self.company.first_control_number - 1)
        number = 1 if last >= LAST_CONTROL_NUMBER else last + 1
        self._counters[counter] = number
        commit.write(f"counter/{counter}", str(number))
        return number

    def _envelope(self, commit: Commit, partner: Partner, control: int) -> x12.Envelope:
        date, time = partner.clock(self.company.time(commit.now))
        return x12.Envelope(partner.us, partner.them, date, time, control)

    def _answer_envelope(self, commit: Commit, partner: Partner, to: x12.Interchange) -> x12.Envelope:
        """To whoever wrote it, under whatever address: numbers count from one address to another."""
        sender, receiver = to.sender, to.receiver
        is_usual = (sender.id, receiver.id) == (partner.them.id, partner.us.id)
        has_addresses = not to.refused and bool(sender.id and receiver.id)
        counter = partner.name if is_usual or not has_addresses else f"{receiver.id}/{sender.id}"
        usual = self._envelope(commit, partner, self._next_control(commit, counter))
        if not has_addresses:
            return usual
        return x12.Envelope(receiver, sender, usual.date, usual.time, usual.control, "T" if to.usage == "T" else "P")


def judge(each: x12.Set) -> None:
    """What an 850 must have to be an order at all; of other sets their envelope is judged alone."""
    if each.id != "850":
        return
    if not each.all("BEG"):
        each.faults.append(x12.Fault("BEG", 2, "3"))
    if not each.all("PO1") and each.first("BEG")[1] != "01":
        each.faults.append(x12.Fault("PO1", len(each.segments) + 2, "3"))
    for begin in each.all("BEG"):
        if not begin[3]:
            each.fault(begin, "1", 3)
        if not (len(begin[5]) == 8 and begin[5].isdigit()):
            each.fault(begin, "8", 5)
    for line in each.all("PO1"):
        for number in (2, 4):
            if line[number] and not _is_decimal(line[number]):
                each.fault(line, "6", number)


def _is_decimal(text: str) -> bool:
    whole, _, part = text.lstrip("-").partition(".")
    return (whole + part).isdigit()

