// The only chance that an orchestrator has: a number that follows from its seed, a purpose and a subject.
const ALL = (1n << 64n) - 1n;
const encoder = new TextEncoder();

export function draw(seed, purpose, subject) {
  let h = 0xcbf29ce484222325n;
  for (const byte of encoder.encode(`${seed}\x1f${purpose}\x1f${subject}`)) h = ((h ^ BigInt(byte)) * 0x100000001b3n) & ALL;
  h = ((h ^ (h >> 30n)) * 0xbf58476d1ce4e5b9n) & ALL;
  h = ((h ^ (h >> 27n)) * 0x94d049bb133111ebn) & ALL;
  return h ^ (h >> 31n);
}
