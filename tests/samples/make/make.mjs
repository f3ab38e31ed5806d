import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Play } from './play.mjs';
import { makeTruth } from './truth.mjs';
import { seed } from './seed.mjs';
import { march } from './march.mjs';
import { wrongFiles } from './wrong.mjs';

const samples = fileURLToPath(new URL('..', import.meta.url));
const folder = join(samples, '2025-03');

/** One line for every object that holds only scalars, so that a diff shows the row that changed. */
function lines(value, indent = '') {
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }

  const nested = Object.values(value).some((item) => item !== null && typeof item === 'object');
  if (!nested) {
    return JSON.stringify(value);
  }

  const inner = `${indent} `;
  return Array.isArray(value)
    ? `[\n${value.map((item) => inner + lines(item, inner)).join(',\n')}\n${indent}]`
    : `{\n${Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${lines(item, inner)}`).join(',\n')}\n${indent}}`;
}

rmSync(folder, { recursive: true, force: true });
const truth = makeTruth();
const before = new Play(folder);
seed(before, truth);
const play = new Play(folder);
await march(play, truth);
await wrongFiles(join(samples, 'wrong'));

writeFileSync(join(folder, 'truth.json'), `${lines(truth)}\n`);
writeFileSync(join(folder, 'timeline.json'), `${lines({
  period: '2025-03', from: '2025-03-31', to: '2025-04-17', timeZone: 'Asia/Shanghai',
  seed: before.inOrder(), play: play.inOrder(),
})}\n`);
console.log(`${before.acts.length} files of history, ${play.acts.length} acts in the month, ${readdirSync(join(samples, 'wrong')).length - 1} wrong files`);
