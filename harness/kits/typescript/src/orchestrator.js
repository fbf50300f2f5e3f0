import { readSync, realpathSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Step } from "./step.js";
import { readLine, writeLine } from "./wire.js";

export const PROTOCOL = 1;

// Subclass it. Each method adds effects to its step and returns: no clock, no promise, no socket, no chance but step.draw.
export class Orchestrator {
  reusable = true;
  start(_step, _start) {}
  message(_step, _message) {}
  timer(_step, _key) {}
}

// One line in, one line out.
export class Server {
  #make;
  #ours = new Orchestrator();
  #seed = 0n;

  constructor(make) { this.#make = make; }

  answer(line) {
    const said = readLine(line);
    if (said.op === "start") {
      if (said.protocol !== PROTOCOL) throw new Error(`this kit speaks protocol ${PROTOCOL}, and the harness ${said.protocol}`);
      this.#seed = BigInt(said.seed);
      this.#ours = this.#make();
    }
    const step = new Step(said.now, this.#seed);
    const answer = { do: step.effects };
    if (said.op === "start") {
      this.#ours.start(step, { node: said.node, incarnation: said.incarnation, epoch: said.epoch, seed: this.#seed,
                               config: said.config, store: said.store, now: said.now });
      if (this.#ours.reusable) answer.reusable = true;
    } else if (said.op === "message") {
      this.#ours.message(step, said.message);
    } else if (said.op === "timer") {
      this.#ours.timer(step, said.key);
    }
    return { text: writeLine(answer), stop: said.op === "stop" };
  }
}

// Reads and writes in turns, without the event loop: between a line and its answer nothing else can happen. What is logged
// goes to standard error, for standard output belongs to the answers.
export function serve(make) {
  console.log = console.info = console.debug = console.error;
  const server = new Server(make);
  const chunk = Buffer.alloc(1 << 16);
  let kept = Buffer.alloc(0);
  for (;;) {
    let end = kept.indexOf(10);
    while (end >= 0) {
      const { text, stop } = server.answer(kept.toString("utf8", 0, end));
      writeAll(Buffer.from(text));
      if (stop) return;
      kept = kept.subarray(end + 1);
      end = kept.indexOf(10);
    }
    const size = readSome(chunk);
    if (size === 0) return;
    kept = Buffer.concat([kept, chunk.subarray(0, size)]);
  }
}

function readSome(chunk) {
  for (;;) {
    try {
      return readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      if (error.code === "EOF") return 0;
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

function writeAll(bytes) {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

// Whether a module is the program that was started, and not one that another imports.
export function isMain(url) {
  return process.argv[1] !== undefined && url === pathToFileURL(realpathSync(process.argv[1])).href;
}
