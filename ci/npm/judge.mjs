// judge.mjs FOLDER KIND…: others must accept each document of the folder, refuse each with a planted fault, and find one
// document at least of each kind. Documents end in .x12 and .edifact; kinds are sets and messages.
import { readdirSync, readFileSync } from "node:fs";
import { edifactReader, strictX12 } from "./readers.mjs";

const [folder, ...kinds] = process.argv.slice(2);
const seen = new Map();
const faults = [];
const failure = (read, text) => {
  try { read(text); return null; } catch (error) { return error.message ?? String(error); }
};
// A trailer that counts one more.
const miscounted = (text, edifact) =>
  edifact ? text.replace(/UNT\+(\d+)/, (_, n) => `UNT+${Number(n) + 1}`) : text.replace(/~SE\*(\d+)/, (_, n) => `~SE*${Number(n) + 1}`);

for (const name of readdirSync(folder).sort()) {
  const edifact = name.endsWith(".edifact");
  if (!edifact && !name.endsWith(".x12")) continue;
  const text = readFileSync(`${folder}/${name}`, edifact ? "latin1" : "utf8");
  const read = edifact ? edifactReader : strictX12;
  const found = [...text.matchAll(edifact ? /UNH\+[^+]*\+([A-Z]+):/g : /~ST\*(\d{3})\*/g)].map((match) => match[1]);
  // Blind spot of node-x12: it refuses a TA1 outside of a group, though that is where it stands.
  if (!edifact && found.length === 0) continue;
  for (const kind of found) seen.set(kind, (seen.get(kind) ?? 0) + 1);
  const why = failure(read, text);
  if (why) faults.push(`${name} is refused: ${why}`);
  if (!failure(read, miscounted(text, edifact))) faults.push(`${name} is accepted with a wrong count`);
}
for (const kind of kinds) if (!seen.has(kind)) faults.push(`no ${kind} was written`);
for (const fault of faults.slice(0, 20)) console.log(fault);
if (faults.length > 20) console.log(`and ${faults.length - 20} more`);
const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
console.log(`${total} documents of ${seen.size} kinds: ${[...seen.keys()].sort().join(" ")}`);
process.exit(faults.length ? 1 : 0);
