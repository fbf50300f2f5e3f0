// @ts-check
// Appointments: what is to be done at a time, kept across restarts.
/** @typedef {import("./work.js").Work} Work */

/** The earlier time holds where there is one. @param {Work} work @param {string} key @param {number} at */
export function appoint(work, key, at) {
  if (work.ledger.appointment.get(key)) return;
  work.ledger.appointment.save(key, { key, at });
  work.callAt(`agenda:${key}`, at);
}

/** Whether it is due, once. @param {Work} work @param {string} key */
export function isDue(work, key) {
  const found = work.ledger.appointment.get(key);
  if (!found || found.at > work.now) return false;
  work.ledger.appointment.remove(key);
  return true;
}

/** @param {Work} work */
export function resumeAgenda(work) {
  for (const each of work.ledger.appointment.values()) work.callAt(`agenda:${each.key}`, each.at);
}
