// Lines of JSON in which whole numbers may be too large for a double: `now` and `after` are read and written as bigint.
export function readLine(line) {
  const said = JSON.parse(line);
  const now = /^\{(?:"op":"\w+",)?"now":(\d+)|"now":(\d+)[,}]/.exec(line);
  // Only where it matters: JSON.parse has the rest right.
  said.now = Number.isSafeInteger(said.now) ? BigInt(said.now) : BigInt(now?.[1] ?? now?.[2] ?? said.now);
  return said;
}

const MARK = "\u0000big:";
export function writeLine(answer) {
  const text = JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? `${MARK}${value}` : value));
  return text.replace(/"\\u0000big:(-?\d+)"/g, "$1") + "\n";
}
