// Reads the samples back without the code that wrote them: only what the schemas' annotations say.
import { readFileSync, readdirSync } from 'node:fs';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

const schemas = new URL('../../../schemas/', import.meta.url);

export const datasets = Object.fromEntries(readdirSync(schemas).filter((name) => name.endsWith('.schema.json')).map((name) => {
  const schema = JSON.parse(readFileSync(new URL(name, schemas), 'utf8'));
  return [schema['x-hub'].code, { schema, columns: columnsOf(schema) }];
}));

function columnsOf(schema, prefix = '') {
  return Object.entries(schema.properties).flatMap(([name, property]) =>
    property.type === 'object' && property.properties ? columnsOf(property, `${name}.`) : [{ name: prefix + name, property, hub: property['x-hub'] }]);
}

const factors = {
  t: { 吨: 1, t: 1, kg: 0.001, 千克: 0.001, 公斤: 0.001, 万吨: 10000, '吨/年': 1 },
  yuan: { 元: 1, 万元: 10000 },
  'wan-yuan': { 万元: 1, 元: 0.0001, 亿元: 10000 },
  ratio: { '%': 0.01 },
  percent: { '%': 1 },
};

/** The column a heading names and the factor to its canonical unit; null when nobody knows it. */
function match(columns, heading) {
  const text = String(heading).replaceAll('\n', '').trim();
  const named = (wanted) => columns.find(({ hub }) => [hub.zh, hub.en, ...(hub.aliases ?? [])].includes(wanted));
  const [, bare, unit] = text.match(/^(.*)[（(]([^（()）]+)[）)]$/) ?? [];
  const exact = named(text);
  if (exact) {
    return { column: exact, factor: factors[exact.hub.unit]?.[unit] ?? 1 };
  }

  const column = bare && named(bare);
  const factor = column && factors[column.hub.unit]?.[unit];
  return factor === undefined ? null : { column, factor };
}

export async function readRows(dataset, path) {
  const { columns } = datasets[dataset];
  const bytes = readFileSync(path);
  if (path.endsWith('.json')) {
    return { rows: JSON.parse(bytes.toString('utf8')).rows, unknown: [] };
  }

  if (path.endsWith('.ndjson')) {
    return { rows: bytes.toString('utf8').trim().split('\n').map((line) => JSON.parse(line)), unknown: [] };
  }

  const lines = path.endsWith('.csv') ? csvLines(bytes) : await sheetLines(bytes);
  const at = lines.findIndex((line) => line.filter((cell) => cell.value !== '' && match(columns, cell.value)).length >= 3);
  const headings = lines[at];
  const found = headings.map(({ value }) => (value === '' ? null : match(columns, value)));
  const unknown = headings.filter(({ value }, index) => value !== '' && !found[index]).map(({ value }) => value);
  const rows = lines.slice(at + 1).filter((line) => line.some(({ value }) => String(value).trim() !== '')).map((line) => {
    const row = {};
    line.forEach((cell, index) => {
      const value = found[index] && cell.value !== '' ? typed(cell, found[index]) : undefined;
      if (value !== undefined) {
        const [outer, inner] = found[index].column.name.split('.');
        if (inner) {
          (row[outer] ??= {})[inner] = value;
        } else {
          row[outer] = value;
        }
      }
    });
    return row;
  });
  return { rows, unknown };
}

function typed({ value, percent }, { column: { property, hub }, factor }) {
  const text = String(value).trim();
  if (property.type === 'number' || property.type === 'integer') {
    const number = Number(text.replaceAll(',', ''));
    const scaled = percent ? (hub.unit === 'percent' ? number * 100 : number) : number * factor;
    return Number.isNaN(number) ? text : Number(scaled.toFixed(hub.scale ?? 4));
  }

  if (property.type === 'boolean') {
    return { 是: true, 否: false }[text] ?? text;
  }

  if (property.type === 'array') {
    return text.split(/[、，;|]/);
  }

  if (property.format === 'business-month') {
    const [, year, month] = text.match(/^(\d{4})\D+(\d{1,2})/) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}` : text;
  }

  if (property.format === 'date') {
    const [, year, month, day] = text.match(/^(\d{4})\D+(\d{1,2})\D+(\d{1,2})/) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  }

  const alias = Object.entries(hub.values ?? {}).find(([, others]) => others.includes(text));
  return alias ? alias[0] : text;
}

/** The encoding is what decodes without a fault: UTF-8 over the whole file, else GB18030. */
export function decode(bytes) {
  try {
    return { encoding: bytes[0] === 0xef ? 'utf-8-bom' : 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'gb18030', text: iconv.decode(bytes, 'gb18030') };
  }
}

function csvLines(bytes) {
  const { text } = decode(bytes);
  const delimiter = text.split('\n')[0].includes(';') ? ';' : ',';
  return text.trimEnd().split('\r\n').map((line) => {
    const cells = [];
    for (const [, quoted, plain] of `${line}${delimiter}`.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}]*))${delimiter}`, 'g'))) {
      cells.push({ value: quoted === undefined ? plain : quoted.replaceAll('""', '"') });
    }
    return cells;
  });
}

async function sheetLines(bytes) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  const lines = [];
  book.worksheets[0].eachRow({ includeEmpty: true }, (row) => {
    const line = [];
    for (let index = 1; index <= book.worksheets[0].columnCount; index++) {
      const cell = row.getCell(index);
      line.push({ value: cell.isMerged && cell.master !== cell ? '' : plain(cell.value), percent: /%/.test(cell.numFmt ?? '') });
    }
    lines.push(line);
  });
  return lines;
}

const plain = (value) => {
  if (value === null || value === undefined) {
    return '';
  }

  if (value instanceof Date) {
    return value.toISOString().slice(0, 10);
  }

  return typeof value === 'object' ? plain(value.result ?? value.richText?.map(({ text }) => text).join('')) : value;
};
