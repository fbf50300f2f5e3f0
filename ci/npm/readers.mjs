// The readers of others, each as a function of one document's text. Those that judge throw.
import edifact from "edifact";
import nodeX12 from "node-x12";
import { Transaction } from "node-x12-edi";
import stedi from "@stedi/x12-tools";

const { X12Parser } = nodeX12;

export const strictX12 = (text) => new X12Parser(true).parse(text);

export const splitX12 = (text) => {
  const transaction = new Transaction();
  transaction.generateSegments(text);
  return transaction;
};

export const acknowledgeX12 = (text) => stedi.ack(text, "1", "1");

// The package cuts and checks characters; what follows here are the counts and references that it leaves to its user.
export const edifactReader = (text) => {
  const parser = new edifact.Parser();
  parser.encoding("UNOC");
  let segment = "", values = [], messages = 0, segments = 0, message = null, interchange = null, closed = false;
  const must = (holds, what) => { if (!holds) throw new Error(what); };
  parser.on("opensegment", (name) => { segment = name; values = []; segments += 1; });
  parser.on("element", () => values.push([]));
  parser.on("component", (value) => values[values.length - 1].push(value));
  parser.on("closesegment", () => {
    if (segment === "UNB") { must(interchange === null, "two UNB"); interchange = values[4]?.[0]; closed = false; messages = 0; }
    if (segment === "UNH") { must(message === null, "UNH in a message"); message = values[0][0]; segments = 1; messages += 1; }
    if (segment === "BGM") must((values[1]?.[0] ?? "") !== "", "BGM without a number");
    if (segment === "UNT") {
      must(message !== null && values[1]?.[0] === message, "UNT of another message");
      must(Number(values[0][0]) === segments, `UNT says ${values[0][0]} segments, there are ${segments}`);
      message = null;
    }
    if (segment === "UNZ") {
      must(message === null, "UNZ in a message");
      must(values[1]?.[0] === interchange, "UNZ of another interchange");
      must(Number(values[0][0]) === messages, "UNZ counts other messages");
      interchange = null;
      closed = true;
    }
  });
  parser.write(text.startsWith("UNA") ? text.slice(9) : text);
  parser.end();
  must(closed && interchange === null, "no UNZ");
};
