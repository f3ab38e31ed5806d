import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const types = {
  json: 'application/json', ndjson: 'application/x-ndjson', csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Collects what happens when, and writes the files it happens with. */
export class Play {
  constructor(folder) {
    this.folder = folder;
    this.acts = [];
  }

  /** Something posted to the API. `file` is written unless `bytes` is left out because an earlier act wrote it. */
  post(at, who, dataset, unit, file, bytes, expect, zh, en, more = {}) {
    this.#write(`http/${file}`, bytes);
    this.#add({ at, who, how: 'http', dataset, unit, contentType: typeOf(file), file: `http/${file}`, ...more, expect, note: { zh, en } });
  }

  /** Something dropped into the unit's folder of the drop zone, under `blob`. */
  drop(at, who, dataset, unit, period, name, bytes, expect, zh, en, more = {}) {
    const file = `drop/${unit}/${period}/${more.storedAs ?? name}`;
    this.#write(file, bytes);
    const { storedAs, ...rest } = more;
    this.#add({ at, who, how: 'drop', dataset, unit, period, contentType: typeOf(name), file, blob: `${unit}/${period}/${name}`, ...rest, expect, note: { zh, en } });
  }

  /** History and registers loaded before the play begins. */
  load(at, who, dataset, unit, period, file, bytes, more = {}) {
    this.#write(`seed/${file}`, bytes);
    this.#add({ at, who, how: 'http', dataset, unit, ...(period ? { period } : {}), contentType: typeOf(file), file: `seed/${file}`, ...more, expect: more.expect ?? 'accepted' });
  }

  inOrder() {
    return this.acts.map((act, index) => [act, index])
      .sort(([a, i], [b, j]) => a.at.localeCompare(b.at) || i - j)
      .map(([act]) => act);
  }

  #add(act) {
    this.acts.push(Object.fromEntries(Object.entries(act).filter(([, value]) => value !== undefined)));
  }

  #write(file, bytes) {
    if (!bytes) {
      return;
    }

    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

const typeOf = (file) => types[file.slice(file.lastIndexOf('.') + 1)];
