import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Organisation code GB 11714: eight characters and their check character. */
export function organisationCode(body) {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const value = (c) => (c >= '0' && c <= '9' ? c.charCodeAt(0) - 48 : c.charCodeAt(0) - 55);
  const check = 11 - ([...body].reduce((s, c, i) => s + value(c) * weights[i], 0) % 11);
  return body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** Unified social credit code GB 32100-2015: 17 characters and their check character. */
export function creditCode(area, body, authority = '91') {
  const head = authority + area + organisationCode(body);
  const total = [...head].reduce((s, c, i) => s + ALPHABET.indexOf(c) * (3 ** i % 31), 0);
  return head + ALPHABET[(31 - (total % 31)) % 31];
}

export const isCreditCode = (code) =>
  /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code) && creditCode(code.slice(2, 8), code.slice(8, 16), code.slice(0, 2)) === code;

/** A UUID (version 8, by content) that is the same on every run. */
export function uuid(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
