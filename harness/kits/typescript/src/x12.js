// X12 in the small: reads interchanges and judges their envelopes, writes interchanges, answers with a 997. Delimiters are
// read from the ISA. What is damaged is told, not guessed.
const WIDTHS = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1]; // ISA01 to ISA16
const ISA_SIZE = 106;
export const NO_END = "023", WRONG_TRAILER = "001", WRONG_COUNT = "021", BAD_STRUCTURE = "022", DUPLICATE = "025"; // TA105
const isText = (text) => !/[\x00-\x1f\x7f]/.test(text);
const isWord = (text, min, max) => text.length >= min && text.length <= max && /^[A-Za-z0-9]+$/.test(text);

// An element of a segment; [0] is its id. What is not there is "".
export const at = (segment, number) => segment[number] ?? "";
export const allOf = (set, id) => set.segments.filter((segment) => segment[0] === id);
export const firstOf = (set, id) => set.segments.find((segment) => segment[0] === id) ?? [id];
export const takenSets = (group) => (group.codes.length ? [] : group.sets.filter((set) => !set.faults.length && !set.codes.length));

// All interchanges of a text. None: there is no ISA, so nothing says how to read it.
export function read(text) {
  const found = [];
  for (let begin = text.indexOf("ISA"); begin >= 0;) {
    const [interchange, end] = readOne(text, begin);
    found.push(interchange);
    begin = text.indexOf("ISA", end);
  }
  return found;
}

function readOne(text, begin) {
  const header = text.slice(begin, begin + ISA_SIZE);
  const isa = header.slice(0, 105).split(header[3] ?? "*");
  const found = { isa, control: at(isa, 13), sender: { qualifier: at(isa, 5).trim(), id: at(isa, 6).trim() },
                  receiver: { qualifier: at(isa, 7).trim(), id: at(isa, 8).trim() }, usage: at(isa, 15), groups: [], ta1s: [],
                  refused: "", text: header };
  if (header.length < ISA_SIZE || isa.length !== 17 || WIDTHS.some((width, i) => at(isa, i + 1).length !== width)) {
    found.refused = header.length < ISA_SIZE ? NO_END : BAD_STRUCTURE;
    return [found, begin + 3];
  }
  if (!isText(header.slice(0, 105))) found.refused = BAD_STRUCTURE;
  const end = readBody(text, begin + ISA_SIZE, found, header[3], header[105]);
  found.text = text.slice(begin, end);
  return [found, end];
}

function readBody(text, begin, found, mark, terminator) {
  let group, set, next = begin;
  const refuse = (code) => { found.refused ||= code; };
  for (;;) {
    const end = text.indexOf(terminator, next);
    const piece = text.slice(next, end < 0 ? undefined : end).replace(/^[\r\n]+|[\r\n]+$/g, "");
    const segment = piece.split(mark);
    const id = segment[0];
    next = end < 0 ? text.length : end + 1;
    if (end < 0 && id !== "IEA") {
      refuse(NO_END);
      return next;
    }
    if (id === "GS" && !group) {
      group = { functionalId: at(segment, 1), control: at(segment, 6), version: at(segment, 8), sets: [], codes: [], included: "" };
      found.groups.push(group);
      if (!isWord(group.functionalId, 2, 2) || !/^\d+$/.test(group.control)) refuse(BAD_STRUCTURE);
      else if (!isText(piece)) group.codes.push("6");
    } else if (id === "ST" && group && !set) {
      set = { id: at(segment, 1), control: at(segment, 2), segments: [], faults: [], codes: [] };
      group.sets.push(set);
      if (!isWord(set.id, 3, 3)) set.codes.push("6");
      if (!isWord(set.control, 4, 9)) set.codes.push("7");
    } else if (id === "SE" && set) {
      if (at(segment, 1) !== String(set.segments.length + 2)) set.codes.push("4");
      if (at(segment, 2) !== set.control) set.codes.push("3");
      set = undefined;
    } else if (id === "GE" && group) {
      if (set) set.codes.push("2");
      set = undefined;
      group.included = /^\d+$/.test(at(segment, 1)) ? at(segment, 1) : "";
      if (at(segment, 1) !== String(group.sets.length)) group.codes.push("5");
      if (at(segment, 2) !== group.control) group.codes.push("4");
      group = undefined;
    } else if (id === "IEA") {
      if (group) refuse(BAD_STRUCTURE);
      if (at(segment, 2) !== found.control) refuse(WRONG_TRAILER);
      const isTa1Only = found.ta1s.length > 0 && ["0", "1"].includes(at(segment, 1));
      if (at(segment, 1) !== String(found.groups.length) && !isTa1Only) refuse(WRONG_COUNT);
      return next;
    } else if (id === "TA1" && !group) {
      found.ta1s.push(segment);
    } else if (set) {
      set.segments.push(segment);
      const position = set.segments.length + 1;
      if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id)) {
        const kept = id.replace(/[^A-Za-z0-9]/g, "").slice(0, 3);
        set.faults.push({ segment: kept.length > 1 ? kept : "ZZZ", position, code: "1", element: 0, value: "" });
      } else {
        segment.forEach((element, number) => {
          if (!isText(element)) set.faults.push({ segment: id, position, code: "6", element: number, value: "" });
        });
      }
    } else if (piece || end >= 0) {
      refuse(BAD_STRUCTURE);
    }
  }
}

// One interchange with one group: write(envelope, "PR", [["855", [["BAK", "00", "AD", …], …]]]). Elements at the end that are
// empty are left out; a delimiter inside one, or what is no character, becomes a blank.
export function write(envelope, functionalId, sets) {
  const { sender, receiver, date, time, control } = envelope;
  const version = envelope.version ?? "004010";
  const lines = [["GS", functionalId, sender.application ?? sender.id, receiver.application ?? receiver.id, date, time, control, "X", version]];
  sets.forEach(([id, segments], index) => {
    const number = String(index + 1).padStart(4, "0");
    lines.push(["ST", id, number], ...segments, ["SE", segments.length + 2, number]);
  });
  lines.push(["GE", sets.length, control]);
  return wrap(envelope, lines, 1);
}

export function writeTa1(envelope, of, code = "000") {
  return wrap(envelope, [["TA1", of.control, at(of.isa, 9), at(of.isa, 10), code === "000" ? "A" : "R", code]], 0);
}

function wrap(envelope, lines, groups) {
  const { sender, receiver, date, time } = envelope;
  const control = String(envelope.control).padStart(9, "0");
  const isa = ["00", "", "00", "", sender.qualifier, sender.id, receiver.qualifier, receiver.id, date.slice(2), time, "U",
               (envelope.version ?? "004010").slice(0, 5), control, "0", envelope.usage ?? "P", ">"];
  const written = lines.concat([["IEA", groups, control]]).map((line) => {
    const texts = line.map((each) => String(each ?? "").replace(/[\x00-\x1f\x7f*~>]/g, " "));
    while (texts[texts.length - 1] === "") texts.pop();
    return texts.join("*");
  });
  return ["ISA*" + isa.map((text, i) => text.padEnd(WIDTHS[i])).join("*"), ...written].join("~") + "~";
}

// The segments of the 997 that answers a group.
export function acknowledgment(group) {
  const segments = [["AK1", group.functionalId, group.control]];
  for (const set of group.codes.length ? [] : group.sets) {
    if (set.codes.includes("6") || set.codes.includes("7")) continue; // it cannot be named
    segments.push(["AK2", set.id, set.control]);
    for (const fault of set.faults) {
      segments.push(["AK3", fault.segment, fault.position, "", fault.element ? "8" : fault.code]);
      if (fault.element) segments.push(["AK4", fault.element, "", fault.code, fault.value.slice(0, 99)]);
    }
    const codes = [...set.codes, ...(set.faults.length ? ["5"] : [])];
    segments.push(codes.length ? ["AK5", "R", ...codes.slice(0, 5)] : ["AK5", "A"]);
  }
  const accepted = takenSets(group).length;
  const status = !group.codes.length && accepted === group.sets.length ? "A" : accepted ? "P" : "R";
  segments.push(["AK9", status, group.included || group.sets.length, group.sets.length, accepted, ...group.codes.slice(0, 5)]);
  return segments;
}

// The same documents under another control number: what was refused cannot come again under the old one.
export function renumber(interchange, control) {
  const mark = interchange[3], terminator = interchange[ISA_SIZE - 1], nine = String(control).padStart(9, "0");
  return interchange.split(terminator).map((line) => {
    const elements = line.split(mark);
    if (elements[0] === "ISA") elements[13] = nine;
    if (elements[0] === "GS") elements[6] = String(control);
    if (elements[0] === "GE") elements[2] = String(control);
    if (elements[0] === "IEA") elements[2] = nine;
    return elements.join(mark);
  }).join(terminator);
}
