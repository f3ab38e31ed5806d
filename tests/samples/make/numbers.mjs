// Quantities are whole hundredths of a tonne inside the generator, so that sums are exact.
export const tonnes = (hundredths) => hundredths / 100;
export const hundredths = (t) => Math.round(t * 100);
export const sum = (list) => list.reduce((a, b) => a + b, 0);

/** A small seeded generator: the same files on every machine. */
export function random(seed) {
  let state = [...seed].reduce((h, c) => Math.imul(h ^ c.codePointAt(0), 0x01000193) >>> 0, 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (next, low, high) => low + next() * (high - low);
export const whole = (next, low, high) => Math.floor(between(next, low, high + 1));

/** Splits a whole number by weights; the largest part takes what rounding leaves. */
export function split(total, weights) {
  const all = sum(weights);
  const parts = weights.map((weight) => Math.round((total * weight) / all));
  parts[weights.indexOf(Math.max(...weights))] += total - sum(parts);
  return parts;
}
