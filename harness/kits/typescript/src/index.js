export { draw } from "./draw.js";
export { document, isSuccess, jsonOf, reply, request, textOf, toJson } from "./message.js";
export { MILLION, decimalText, millionths } from "./money.js";
export { Orchestrator, PROTOCOL, Server, isMain, serve } from "./orchestrator.js";
export { DAY, HOUR, MINUTE, SECOND, Step } from "./step.js";
