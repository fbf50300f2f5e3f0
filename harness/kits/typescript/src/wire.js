// Lines of JSON with whole numbers that a double cannot hold: `now` is read, and durations are written, as bigint.
const NOW = /"now":(\d+)/;

export function readLine(line) {
  const said = JSON.parse(line);
  // Only where it matters, and then it stands ahead of all that others wrote.
  said.now = Number.isSafeInteger(said.now) ? BigInt(said.now) : BigInt(NOW.exec(line)[1]);
  return said;
}

const MARK = "\u0001whole:";

export function writeLine(answer) {
  const text = JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? MARK + value : value));
  return text.replace(/"\\u0001whole:(-?\d+)"/g, "$1") + "\n";
}
