// @ts-check
// Exact amounts: decimal text on the wire and in the store, millionths as bigint in between.
import { MILLION, decimalText, millionths } from "#kit";

/** @typedef {import("./types.d.ts").Decimal} Decimal */

/** @param {...Decimal} amounts */
export const sum = (...amounts) => decimalText(amounts.reduce((total, each) => total + millionths(each), 0n));

/** @param {Decimal} from @param {Decimal} amount */
export const minus = (from, amount) => decimalText(millionths(from) - millionths(amount));

/** @param {Decimal} amount */
export const isPositive = (amount) => millionths(amount) > 0n;

/** @param {Decimal} one @param {Decimal} other */
export const isMore = (one, other) => millionths(one) > millionths(other);

/** Never less than nothing. @param {Decimal} amount */
export const atLeastZero = (amount) => (isPositive(amount) ? amount : "0");

/** @param {Decimal} amount @param {Decimal} factor */
export const times = (amount, factor) => decimalText((millionths(amount) * millionths(factor)) / MILLION);

/** undefined where the quotient has more than six places. @param {Decimal} amount @param {Decimal} divisor @returns {Decimal | undefined} */
export function dividedBy(amount, divisor) {
  const dividend = millionths(amount) * MILLION;
  return dividend % millionths(divisor) === 0n ? decimalText(dividend / millionths(divisor)) : undefined;
}

/** @param {Decimal} amount */
export const isWhole = (amount) => millionths(amount) % MILLION === 0n;

/** A share such as "1/20". @param {string} text @returns {[bigint, bigint]} */
export function ratio(text) {
  const [part, whole] = text.split("/");
  return [BigInt(part), BigInt(whole ?? "1")];
}

/** Whole units that so much and a share of it allow. @param {Decimal} amount @param {string} share @returns {Decimal} */
export function withTolerance(amount, share) {
  const [part, whole] = ratio(share);
  const most = (millionths(amount) * (whole + part)) / whole;
  return decimalText(most - (most % MILLION));
}
