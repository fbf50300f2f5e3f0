"""X12 in the small: reads interchanges and judges their envelopes, writes interchanges, answers with 997 and TA1.

Delimiters are read from the ISA, never assumed. What is damaged is told, not guessed: an interchange says why it is refused
(TA105), a set what is wrong with it (AK3, AK4, AK5). What a set means is for its reader.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Optional, Sequence, Tuple, Union

_WIDTHS = (2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1)  # ISA01 to ISA16
_ISA_SIZE = 106
_NOTE_OF_ISA = {5: "005", 6: "006", 7: "007", 8: "008", 9: "014", 10: "015", 12: "017", 13: "018", 14: "019", 15: "020"}
NO_END, WRONG_TRAILER, WRONG_COUNT, BAD_STRUCTURE, DUPLICATE = "023", "001", "021", "022", "025"  # TA105
Element = Union[str, int, None]


@dataclass(frozen=True)
class Delimiters:
    element: str = "*"
    component: str = ">"
    segment: str = "~"
    repetition: str = "U"  # before release 00402 there is none, and ISA11 says U

    @property
    def all(self) -> str:
        return self.element + self.component + self.segment


@dataclass(frozen=True)
class Party:
    qualifier: str
    id: str
    application: str = ""  # GS02, GS03; empty: the same id


@dataclass(frozen=True)
class Envelope:
    sender: Party
    receiver: Party
    date: str  # CCYYMMDD
    time: str  # HHMM
    control: int
    usage: str = "P"
    version: str = "004010"
    delimiters: Delimiters = Delimiters()


class Segment(List[str]):
    """The id and the elements: segment[0] is "PO1", segment[2] is PO102. An element that is not there is empty."""

    def __getitem__(self, at):  # type: ignore[no-untyped-def, override]
        if isinstance(at, int) and at >= len(self):
            return ""
        return list.__getitem__(self, at)


@dataclass
class Fault:
    """Something wrong in a set: AK3 of a segment, with AK4 where `element` says which."""

    segment: str
    position: int  # within the set, from 1: the ST
    code: str      # AK304, or AK403
    element: int = 0
    value: str = ""


@dataclass
class Set:
    id: str
    control: str
    segments: List[Segment] = field(default_factory=list)  # between ST and SE
    faults: List[Fault] = field(default_factory=list)
    codes: List[str] = field(default_factory=list)  # AK502

    @property
    def is_accepted(self) -> bool:
        return not self.faults and not self.codes

    def all(self, id: str) -> List[Segment]:
        return [segment for segment in self.segments if segment[0] == id]

    def first(self, id: str) -> Segment:
        """Empty where there is none."""
        return next((segment for segment in self.segments if segment[0] == id), Segment([id]))

    def loops(self, id: str) -> List[List[Segment]]:
        """What begins with that segment, each with all that follows up to the next; a CTT ends the last."""
        loops: List[List[Segment]] = []
        for segment in self.segments:
            if segment[0] == id:
                loops.append([segment])
            elif segment[0] == "CTT":
                break
            elif loops:
                loops[-1].append(segment)
        return loops

    def fault(self, segment: Segment, code: str, element: int = 0) -> None:
        position = next(i for i, each in enumerate(self.segments) if each is segment) + 2
        self.faults.append(Fault(segment[0], position, code, element, segment[element] if element else ""))


@dataclass
class Group:
    functional_id: str
    control: str
    version: str
    sets: List[Set] = field(default_factory=list)
    codes: List[str] = field(default_factory=list)  # AK905
    included: str = ""

    @property
    def is_accepted(self) -> bool:
        return not self.codes

    @property
    def taken(self) -> List[Set]:
        return [each for each in self.sets if each.is_accepted] if self.is_accepted else []


@dataclass
class Interchange:
    isa: Segment
    text: str = ""          # from ISA to IEA
    delimiters: Delimiters = Delimiters()
    groups: List[Group] = field(default_factory=list)
    ta1s: List[Segment] = field(default_factory=list)
    refused: str = ""       # TA105; empty: it is taken

    @property
    def control(self) -> str:
        return self.isa[13]

    @property
    def sender(self) -> Party:
        return Party(self.isa[5].strip(), self.isa[6].strip())

    @property
    def receiver(self) -> Party:
        return Party(self.isa[7].strip(), self.isa[8].strip())

    @property
    def usage(self) -> str:
        return self.isa[15]

    @property
    def is_answerable(self) -> bool:
        """Whether a TA1 can name it."""
        return len(self.control) == 9 and self.control.isdigit() and self.isa[9].isdigit() and self.isa[10].isdigit()


def read(text: str) -> List[Interchange]:
    """All interchanges of a text, one behind the other. None: there is no ISA, so nothing says how to read it."""
    found: List[Interchange] = []
    at = text.find("ISA")
    while at >= 0:
        interchange, at = _read_one(text, at)
        found.append(interchange)
        at = text.find("ISA", at)
    return found


def _read_one(text: str, begin: int) -> Tuple[Interchange, int]:
    header = text[begin:begin + _ISA_SIZE]
    separator = header[3:4]
    isa = Segment((header[:105].split(separator) if separator else ["ISA"])[:17])
    found = Interchange(isa, text=header)
    if len(header) < _ISA_SIZE or tuple(map(len, isa[1:])) != _WIDTHS:
        found.refused = NO_END if len(header) < _ISA_SIZE else BAD_STRUCTURE
        return found, begin + 3
    found.delimiters = Delimiters(separator, isa[16], header[105], isa[11])
    for number, element in enumerate(isa):
        if any(not " " <= each <= "~" for each in element):
            found.refused = found.refused or _NOTE_OF_ISA.get(number, BAD_STRUCTURE)
    end = _read_body(text, begin + _ISA_SIZE, found)
    found.text = text[begin:end]
    return found, end


def _read_body(text: str, at: int, found: Interchange) -> int:
    group: Optional[Group] = None
    current: Optional[Set] = None

    def refuse(code: str) -> None:
        found.refused = found.refused or code

    while True:
        end = text.find(found.delimiters.segment, at)
        is_cut = end < 0
        piece = (text[at:] if is_cut else text[at:end]).strip("\r\n")
        segment = Segment(piece.split(found.delimiters.element))
        at = len(text) if is_cut else end + 1
        id = segment[0]
        if is_cut and id != "IEA":
            refuse(NO_END)
            return at
        if id == "GS" and group is None:
            group = Group(segment[1], segment[6], segment[8])
            found.groups.append(group)
            if not (len(group.functional_id) == 2 and group.functional_id.isalnum() and group.control.isdigit()):
                refuse(BAD_STRUCTURE)
            elif _unwritable(segment):
                group.codes.append("6")
        elif id == "ST" and group is not None and current is None:
            current = Set(segment[1], segment[2])
            group.sets.append(current)
            if not (len(current.id) == 3 and current.id.isalnum()):
                current.codes.append("6")
            if not (4 <= len(current.control) <= 9 and current.control.isalnum()):
                current.codes.append("7")
        elif id == "SE" and current is not None:
            if segment[1] != str(len(current.segments) + 2):
                current.codes.append("4")
            if segment[2] != current.control:
                current.codes.append("3")
            current = None
        elif id == "GE" and group is not None:
            if current is not None:
                current.codes.append("2")
                current = None
            group.included = segment[1] if segment[1].isdigit() else ""
            if segment[1] != str(len(group.sets)):
                group.codes.append("5")
            if segment[2] != group.control:
                group.codes.append("4")
            group = None
        elif id == "IEA":
            if group is not None:
                refuse(BAD_STRUCTURE)
            if segment[2] != found.control:
                refuse(WRONG_TRAILER)
            if segment[1] != str(len(found.groups)) and not (found.ta1s and segment[1] in ("0", "1")):
                refuse(WRONG_COUNT)
            return at
        elif id == "TA1" and group is None:
            found.ta1s.append(segment)
        elif current is not None:
            current.segments.append(segment)
            if not (2 <= len(id) <= 3 and id.isalnum() and id.isupper()):
                current.faults.append(Fault(_writable_id(id), len(current.segments) + 1, "1"))
            else:
                for number in _unwritable(segment):
                    current.faults.append(Fault(id, len(current.segments) + 1, "6", number))
        elif piece or not is_cut:
            refuse(BAD_STRUCTURE)


def _writable_id(id: str) -> str:
    """For AK301, which wants two or three characters, whatever was there."""
    kept = "".join(each for each in id if each.isalnum())[:3]
    return kept if len(kept) > 1 else "ZZZ"


def _unwritable(segment: Segment) -> List[int]:
    return [number for number, element in enumerate(segment) if any(each < " " or each == "\x7f" for each in element)]


def write(envelope: Envelope, functional_id: str, sets: Sequence[Tuple[str, Sequence[Sequence[Element]]]]) -> str:
    """One interchange with one group: write(envelope, "PR", [("855", [("BAK", "00", "AD", …), …])]).

    Elements at the end that are empty are left out; a delimiter inside an element, or what is no character, becomes a
    blank, for X12 cannot say it.
    """
    lines: List[Sequence[Element]] = [("GS", functional_id, envelope.sender.application or envelope.sender.id,
                                       envelope.receiver.application or envelope.receiver.id, envelope.date, envelope.time,
                                       envelope.control, "X", envelope.version)]
    for number, (id, segments) in enumerate(sets, 1):
        lines.append(("ST", id, f"{number:04d}"))
        lines.extend(segments)
        lines.append(("SE", len(segments) + 2, f"{number:04d}"))
    lines.append(("GE", len(sets), envelope.control))
    return _wrap(envelope, lines, groups=1)


def write_ta1(envelope: Envelope, of: Interchange, code: str = "000") -> str:
    """An interchange that only says what became of another: accepted with code 000, else refused for that reason."""
    ta1 = ("TA1", of.control, of.isa[9], of.isa[10], "A" if code == "000" else "R", code)
    return _wrap(envelope, [ta1], groups=0)


def acknowledgment(group: Group) -> List[Sequence[Element]]:
    """The segments of the 997 that answers a group."""
    segments: List[Sequence[Element]] = [("AK1", group.functional_id, group.control)]
    for each in group.sets if group.is_accepted else []:
        if "6" in each.codes or "7" in each.codes:
            continue  # it cannot be named
        segments.append(("AK2", each.id, each.control))
        for fault in each.faults:
            segments.append(("AK3", fault.segment, fault.position, "", "8" if fault.element else fault.code))
            if fault.element:
                segments.append(("AK4", fault.element, "", fault.code, fault.value[:99]))
        codes = each.codes + (["5"] if each.faults else [])
        segments.append(("AK5", "A") if each.is_accepted else ("AK5", "R", *codes[:5]))
    accepted = len(group.taken)
    status = "A" if accepted == len(group.sets) and group.is_accepted else "P" if accepted else "R"
    included = group.included or str(len(group.sets))
    segments.append(("AK9", status, included, len(group.sets), accepted, *group.codes[:5]))
    return segments


def renumber(interchange: str, control: int) -> str:
    """The same documents under another control number: what a receiver has refused cannot come again under the old one."""
    found = read(interchange)[0]
    mark, end = found.delimiters.element, found.delimiters.segment
    lines = [Segment(line.split(mark)) for line in interchange.split(end)]
    for line in lines:
        if line[0] == "ISA":
            line[13] = f"{control:09d}"
        elif line[0] == "GS":
            line[6] = str(control)
        elif line[0] == "GE":
            line[2] = str(control)
        elif line[0] == "IEA":
            line[2] = f"{control:09d}"
    return end.join(mark.join(line) for line in lines)


def _wrap(envelope: Envelope, lines: Iterable[Sequence[Element]], groups: int) -> str:
    marks = envelope.delimiters
    isa = ("00", "", "00", "", envelope.sender.qualifier, envelope.sender.id, envelope.receiver.qualifier,
           envelope.receiver.id, envelope.date[2:], envelope.time, marks.repetition if envelope.version >= "00402" else "U",
           envelope.version[:5], f"{envelope.control:09d}", "0", envelope.usage, marks.component)
    out = ["ISA" + marks.element + marks.element.join(text.ljust(width) for text, width in zip(isa, _WIDTHS))]
    blank: Dict[int, str] = {ord(each): " " for each in marks.all + "\x7f" + "".join(map(chr, range(32)))}
    for line in [*lines, ("IEA", groups, f"{envelope.control:09d}")]:
        texts = ["" if each is None else str(each).translate(blank) for each in line]
        while not texts[-1]:
            texts.pop()
        out.append(marks.element.join(texts))
    return marks.segment.join(out) + marks.segment
