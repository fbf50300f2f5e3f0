// Exact decimals: millionths as bigint, decimal text on the wire.
export const MILLION = 1_000_000n;

export function millionths(text) {
  const found = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text);
  if (!found) throw new RangeError(`'${text}' is no decimal of at most six places`);
  const value = BigInt(found[2]) * MILLION + BigInt((found[3] ?? "").padEnd(6, "0"));
  return found[1] ? -value : value;
}

export function decimalText(value) {
  const size = value < 0n ? -value : value;
  const part = (size % MILLION).toString().padStart(6, "0").replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${size / MILLION}${part ? `.${part}` : ""}`;
}
