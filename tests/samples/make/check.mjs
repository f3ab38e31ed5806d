// Holds the sample files against the truth, the truth against itself, and all rows against the schemas.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { counts, materials } from './catalogue.mjs';
import { isCreditCode } from './identifiers.mjs';
import { units } from './places.mjs';
import { hundredths, sum } from './numbers.mjs';
import { datasets, decode, readRows } from './read.mjs';
import { makeTruth } from './truth.mjs';

const folder = fileURLToPath(new URL('../2025-03/', import.meta.url));
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
const timeline = JSON.parse(readFileSync(join(folder, 'timeline.json'), 'utf8'));
let checked = 0;
const faults = [];
const must = (holds, what) => {
  checked += 1;
  if (!holds) {
    faults.push(what);
  }
};

must(JSON.stringify(makeTruth()) === JSON.stringify(truth), 'truth.json is not what truth.mjs makes');
checkSchemas();
checkTruth();
await checkFiles();
checkOrder();
checkWrong();
console.log(faults.length ? faults.join('\n') : 'all sound');
console.log(`${checked} checks, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;

function checkSchemas() {
  const known = new Set(['$schema', '$id', 'title', 'description', 'type', 'properties', 'required', 'additionalProperties', 'enum', 'const', 'pattern', 'format',
    'minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'maxLength', 'items', 'minItems', 'uniqueItems', 'x-hub']);
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  ajv.addKeyword('x-hub');
  for (const format of ['business-month', 'business-year', 'cn-phone', 'cn-plate', 'cn-resident-id', 'date', 'date-time', 'email', 'uri', 'uri-reference', 'vin']) {
    ajv.addFormat(format, /^\S+$/);
  }
  ajv.addFormat('cn-uscc', isCreditCode);
  const walk = (schema, path) => {
    Object.keys(schema).forEach((key) => must(known.has(key), `${path}: keyword ${key}`));
    Object.entries(schema.properties ?? {}).forEach(([name, child]) => walk(child, `${path}/${name}`));
    if (schema.items) {
      walk(schema.items, `${path}/items`);
    }
  };
  for (const [code, dataset] of Object.entries(datasets)) {
    walk(dataset.schema, code);
    dataset.validate = ajv.compile(dataset.schema);
    const headings = dataset.columns.flatMap(({ hub }) => [hub.zh, ...(hub.aliases ?? [])]);
    must(new Set(headings).size === headings.length, `${code}: a heading names two columns`);
  }
}

function checkTruth() {
  const byUnit = (list, unit) => list.filter((row) => row.unitCode === unit);
  const prices = plausiblePrices();
  must(truth.enterprises.length >= 45, 'fewer than 45 enterprises');
  must(new Set(truth.enterprises.map((enterprise) => enterprise.uscc)).size === truth.enterprises.length, 'a credit code twice');
  for (const { id, uscc, declarations } of truth.enterprises) {
    must(isCreditCode(uscc), `${id}: ${uscc}`);
    must(declarations['2025-03'].length >= 3 && declarations['2025-03'].length <= 6, `${id}: ${declarations['2025-03'].length} materials`);
    for (const [period, rows] of Object.entries(declarations)) {
      for (const row of rows) {
        const [opening, purchased, from, out, loss, closing] = ['openingT', 'purchasedT', 'fromGeneratorT', 'outT', 'lossT', 'closingT'].map((name) => hundredths(row[name]));
        const place = `${id} ${period} ${row.material}`;
        must(opening + purchased === out + loss + closing, `${place}: balance`);
        must(from <= purchased && Math.min(opening, from, out, loss, closing) >= 0, `${place}: parts`);
        must(loss <= purchased * 0.05, `${place}: loss`);
        const price = row.purchaseAmountYuan / row.purchasedT;
        const [low, high] = prices(row.material);
        must(purchased === 0 || (price >= low && price <= high), `${place}: price ${price}`);
        if (period === '2025-03') {
          must(row.openingT === declarations['2025-02'].find((earlier) => earlier.material === row.material).closingT, `${place}: opening`);
        }
      }
    }
  }

  for (const { code: unit, sites } of units) {
    const progress = byUnit(truth.progress, unit);
    let ytd = 0;
    for (const row of progress) {
      ytd += hundredths(row.qtyMonthT);
      must(hundredths(row.qtyYtdT) === ytd, `${unit} ${row.period}: year-to-date`);
      const declared = sum(byUnit(truth.enterprises, unit).flatMap((enterprise) => enterprise.declarations[row.period] ?? [])
        .filter((line) => counts(line.material)).map((line) => hundredths(line.fromGeneratorT)));
      const gap = declared ? hundredths(row.qtyMonthT) / declared - 1 : 0;
      must(unit === 'LC-GX' && row.period === '2025-03' ? gap > 0.055 && gap < 0.065 : gap === 0, `${unit} ${row.period}: differs from the declarations by ${gap}`);
    }
    const march = progress[2];
    const base = sum(byUnit(truth.baseline, unit).map((row) => hundredths(row.quantityT)));
    const growth = hundredths(march.qtyYtdT) / (base / 4) - 1;
    must(Math.abs(growth - units.find((candidate) => candidate.code === unit).growth) < 0.0001, `${unit}: growth ${growth}`);
    const recognised = byUnit(truth.malls, unit).filter((mall) => mall.stages.some((s) => s.stage === '认定') && !mall.stages.some((s) => s.stage === '撤销'));
    must(recognised.length === march.mallCum, `${unit}: malls`);
    const stations = (material) => byUnit(truth.sites, unit).filter((site) => site.siteKind === '定点站' && site.accepted[0] === material).length;
    must([stations('04'), stations('08'), stations('06')].join() === sites.join() && [march.sitesPaper, march.sitesTextile, march.sitesWeee].join() === sites.join(), `${unit}: sites`);
    const built = byUnit(truth.sites, unit).filter((site) => site.siteId.includes('-C-') && ['已建成', '验收', '运营'].includes(site.status));
    must(built.length === march.centresBuilt, `${unit}: centres`);
  }

  for (const total of byUnit(truth.baseline, 'LC-SWJ')) {
    const parts = truth.baseline.filter((row) => row.unitCode !== 'LC-SWJ' && row.material === total.material).map((row) => hundredths(row.quantityT));
    must(sum(parts) === hundredths(total.quantityT), `base year, material ${total.material}`);
  }

  const march = truth.progress.filter((row) => row.period === '2025-03');
  must(sum(march.map((row) => row.mallCum)) === 28, 'malls of the city');
  const year = sum(march.map((row) => row.qtyMonthT)) * 12;
  must(year > 1_200_000 && year < 1_600_000, `city ${year} t a year`);
}

/** The bands of the plan's catalogue where it is there, else half to double the demo's own price. */
function plausiblePrices() {
  const file = new URL('../../../functions/DataHub/Plan/Data/liaocheng-2023/materials.json', import.meta.url);
  const catalogue = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).materials : [];
  return (code) => {
    const known = catalogue.find((material) => material.code === code);
    return known ? [known.priceMin ?? 0, known.priceMax ?? Infinity] : [materials[code][2] / 2, materials[code][2] * 2];
  };
}

async function checkFiles() {
  const used = new Set();
  for (const act of [...timeline.seed, ...timeline.play]) {
    const path = join(folder, act.file);
    used.add(act.file);
    must(existsSync(path), `${act.file}: missing`);
    must(statSync(path).size < 60_000, `${act.file}: ${statSync(path).size} bytes`);
    if (act.findings?.includes('FILE-TYPE-XLS')) {
      continue;
    }

    const { rows, unknown } = await readRows(act.dataset, path);
    must(unknown.length === (act.findings?.includes('HEADING-UNKNOWN') ? 1 : 0), `${act.file}: unknown columns ${unknown}`);
    const { validate } = datasets[act.dataset];
    const invalid = rows.filter((row) => !validate(completed(act, row)));
    const reasons = invalid.map((row) => (validate(completed(act, row)), JSON.stringify(validate.errors.map((error) => `${error.instancePath} ${error.message}`))));
    const bySchema = act.findings?.some((code) => code.startsWith('SCHEMA') || code === 'CODE-MATERIAL') ? act.rows.rejected : 0;
    must(invalid.length === bySchema, `${act.file}: ${invalid.length} rows against the schema ${reasons[0]}`);
    const expected = act.rows ? sum(Object.values(act.rows)) : rows.length;
    must(rows.length === expected, `${act.file}: ${rows.length} rows, ${expected} expected`);
    if (['accepted', 'acceptedWithWarnings'].includes(act.expect) && !act.findings?.includes('D04-PRICE-BAND')) {
      rows.forEach((row, index) => compare(act, completed(act, row), index));
    }
  }

  for (const kind of ['seed', 'http', 'drop']) {
    for (const entry of readdirSync(join(folder, kind), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath ?? entry.path, entry.name).slice(folder.length);
      must(entry.isDirectory() || used.has(file), `${file}: not in the timeline`);
    }
  }

  const encodings = new Set([...used].filter((file) => file.endsWith('.csv')).map((file) => decode(readFileSync(join(folder, file))).encoding));
  must(['utf-8', 'utf-8-bom', 'gb18030'].every((encoding) => encodings.has(encoding)), `encodings ${[...encodings]}`);
}

/** What the road fills in: the envelope, and codes for names. */
function completed(act, row) {
  const { dataset, unit, period, query } = act;
  const codeOf = (name) => units.find((candidate) => [candidate.code, candidate.name, candidate.short].includes(name))?.code ?? name;
  const material = (name) => Object.entries(materials).find(([code, names]) => code === name || names.slice(0, 2).includes(name))?.[0] ?? name;
  const { properties } = datasets[dataset].schema;
  return {
    ...row,
    ...(properties.unitCode ? { unitCode: codeOf(row.unitCode ?? unit) } : {}),
    ...(properties.orgCode ? { orgCode: codeOf(row.orgCode ?? unit) } : {}),
    ...(properties.period ? { period: row.period ?? period } : {}),
    ...(properties.uscc ? { uscc: row.uscc ?? query?.reporter } : {}),
    ...(row.material ? { material: material(row.material) } : {}),
  };
}

/** A row read back is the row that is true, in every field that the file carries. */
function compare(act, row, index) {
  if (act.file.includes('冠县（更正）') || act.file.includes('D03') || act.file.includes('LQ-D02')) {
    return;
  }

  const all = {
    D02: truth.sites, D16: truth.projects, D15: truth.progress, D22: truth.baseline, D03: truth.contacts,
    D17: truth.inspections, D18: truth.campaigns, D19: truth.publicity, D24: truth.documents,
    D04: truth.enterprises.flatMap((enterprise) => Object.entries(enterprise.declarations).flatMap(([period, rows]) =>
      rows.map((line) => ({ period, unitCode: enterprise.unitCode, uscc: enterprise.uscc, enterpriseName: enterprise.name, ...line })))),
    D14: truth.malls.flatMap((mall) => mall.stages.map((stage) => ({ mallId: mall.mallId, name: mall.name, address: mall.address, unitCode: mall.unitCode, ...stage }))),
  }[act.dataset];
  const keys = datasets[act.dataset].schema['x-hub'].key;
  const same = (candidate) => [...keys, ...['period', 'unitCode'].filter((name) => candidate[name])].every((key) => String(candidate[key]) === String(row[key]));
  const real = all.find(same);
  must(real, `${act.file} row ${index + 1}: not in the truth`);
  for (const [name, value] of Object.entries(row)) {
    if (real && !['base2020T', 'explanation'].includes(name)) {
      must(JSON.stringify(value) === JSON.stringify(real[name] ?? value), `${act.file} row ${index + 1}: ${name} is ${JSON.stringify(value)}, truly ${JSON.stringify(real[name])}`);
    }
  }
}

/** A county's figure comes after its enterprises' declarations; nothing happens outside the month. */
function checkOrder() {
  const acts = timeline.play;
  must(acts.every((act, index) => index === 0 || acts[index - 1].at <= act.at), 'the play is not in order');
  must(acts.every((act) => act.at >= '2025-03-31' && act.at < '2025-04-18'), 'an act outside the month');
  must(timeline.seed.every((act) => act.at < '2025-03-31'), 'history after the month began');
  for (const { code } of units) {
    const counted = acts.filter((act) => act.dataset === 'D04' && act.unit === code && /ccepted/.test(act.expect) && !act.late);
    const report = acts.find((act) => act.dataset === 'D15' && act.unit === code);
    must(code === 'LC-GT' ? !report : counted.every((act) => act.at < report.at), `${code}: D15 before its declarations`);
    must(counted.every((act) => act.at < '2025-04-08'), `${code}: a declaration after its due day that is not marked late`);
  }
  const partners = new Set(truth.partners.map((partner) => partner.id));
  must(acts.every((act) => partners.has(act.who)), 'an act by nobody');
}

/** The table of wrong files names them all and nothing else. */
function checkWrong() {
  const wrong = new URL('../wrong/', import.meta.url);
  const listed = [...readFileSync(new URL('README.md', wrong), 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  const there = readdirSync(wrong).filter((name) => name !== 'README.md');
  must(listed.sort().join() === there.sort().join(), `wrong/README.md lists ${listed}, there are ${there}`);
}
