// @ts-check
// Goods that came back: nothing here credits them, so people are told.
import { openCase } from "./desk.js";

/** @param {import("./work.js").Work} work @param {string} warehouse @param {any} body of wms.returned */
export function takeReturned(work, warehouse, body) {
  const order = work.ledger.order.values().find((each) => each.releases.some((release) => release.name === body.release));
  openCase(work, { id: `unexpected_return:${body.return_number}`, partner: order?.partner ?? "", about: order?.key ?? body.release, cause: "unexpected_return",
                   step: "return", text: `${warehouse} got ${body.return_number} back, of ${body.release}.` });
}
