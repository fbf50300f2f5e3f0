// @ts-check
// How often, and how soon again. After a restart all begins anew, so none of it is stored.

/** @typedef {{ count: number, failures: number, nextAt: number, suspect: boolean }} Attempt */

export class Attempts {
  /** @type {Map<string, Attempt>} */
  #of = new Map();

  /** @param {string} id @returns {Attempt} */
  get(id) {
    let found = this.#of.get(id);
    if (!found) this.#of.set(id, (found = { count: 0, failures: 0, nextAt: 0, suspect: false }));
    return found;
  }

  /** @param {string} id */
  forget(id) { this.#of.delete(id); }
}

/** Pauses grow, and differ by chance: what failed together does not come back together.
 * @param {import("./work.js").Work} work @param {string} subject @param {number} count */
export function pauseAfter(work, subject, count) {
  const longest = Math.min(work.company.deadline("backoff_cap"), work.company.deadline("backoff_first") * 2 ** (count - 1));
  return longest / 2 + work.draw("backoff", `${subject}#${count}`, longest / 2);
}

/** What a host asked for, and a little more, since it said so to others, too.
 * @param {import("./work.js").Work} work @param {string} subject @param {number} count @param {number} seconds */
export function pauseAsked(work, subject, count, seconds) {
  return seconds * 1000 + Math.max(pauseAfter(work, subject, count), work.draw("retry-after", `${subject}#${count}`, Math.min(seconds * 1000, 600_000)));
}
