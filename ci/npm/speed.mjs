// speed.mjs STANDARD FILE: how fast others read the interchanges of a file, one a line, each by itself: NAME MB/s,
// in time of the processor.
import { readFileSync } from "node:fs";
import { acknowledgeX12, edifactReader, splitX12, strictX12 } from "./readers.mjs";

const [standard, file] = process.argv.slice(2);
const documents = readFileSync(file, "latin1").split("\n").filter((line) => line !== "");
const bytes = documents.reduce((sum, text) => sum + text.length, 0);
const readers = standard === "edifact"
  ? { edifact: edifactReader }
  : { "node-x12": strictX12, "node-x12-edi": splitX12, "@stedi/x12-tools": acknowledgeX12 };

for (const [name, read] of Object.entries(readers)) {
  let best = 0;
  for (let round = 0; round < 3; ++round) {
    const begin = process.cpuUsage();
    for (const text of documents) read(text);
    const used = process.cpuUsage(begin);
    const seconds = (used.user + used.system) / 1e6;
    best = Math.max(best, bytes / seconds / 1e6);
  }
  console.log(`${name} ${best.toFixed(1)}`);
}
