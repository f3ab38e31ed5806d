import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';

const made = new Date('2025-04-01T00:00:00Z');
const stamp = new Date(2025, 3, 1, 9, 0, 0);

/** A workbook as a clerk keeps it; `fill` writes into it. */
export async function workbook(fill) {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { creator: '办公室', lastModifiedBy: '办公室', created: made, modified: made });
  fill(book);
  return repack(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** The same bytes on every run: entries in order of name, with one time stamp. `edit` may change a part's XML. */
export function repack(bytes, edit = {}) {
  const parts = unzipSync(bytes);
  const sorted = Object.keys(parts).filter((name) => !name.endsWith('/')).sort();
  const entries = sorted.map((name) => {
    const part = edit[name] ? strToU8(edit[name](Buffer.from(parts[name]).toString('utf8'))) : parts[name];
    return [name, [part, { mtime: stamp, level: 6 }]];
  });
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

/** A merged title, a merged note, then headings: how most county tables begin. Returns the heading row's number. */
export function heading(sheet, title, note, headings) {
  const last = sheet.getColumn(headings.length).letter;
  sheet.mergeCells(`A1:${last}1`);
  Object.assign(sheet.getCell('A1'), {
    value: title, font: { name: '方正小标宋简体', size: 18 }, alignment: { horizontal: 'center', vertical: 'middle' },
  });
  sheet.getRow(1).height = 32;
  sheet.mergeCells(`A2:${last}2`);
  sheet.getCell('A2').value = note;
  headings.forEach((text, index) => bordered(sheet.getCell(3, index + 1), text, true));
  return 3;
}

export function bordered(cell, value, bold = false) {
  cell.value = value;
  cell.font = { name: '宋体', size: 11, bold };
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: bold ? 'center' : undefined };
  const style = { style: 'thin' };
  cell.border = { top: style, left: style, bottom: style, right: style };
}

/** Rows that hold nothing but borders and a stray space, as copied templates leave them. */
export function blankRows(sheet, from, count, width) {
  for (let row = from; row < from + count; row++) {
    for (let column = 1; column <= width; column++) {
      bordered(sheet.getCell(row, column), column === 2 && row === from + 1 ? ' ' : null);
    }
  }
}

/** A calendar date as Excel keeps it: a serial number with a date format. */
export const serial = (iso) => new Date(`${iso}T00:00:00Z`);

const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

/** A sheet as a report server writes it: inline strings, no shared strings, no styles, no cell references in use elsewhere. */
export function plainSheet(name, rows) {
  const cell = (value, row, column) => {
    const place = `${String.fromCharCode(65 + (column % 26))}${row}`;
    const at = column < 26 ? place : `A${place}`;
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value ?? ''))}</t></is></c>`;
  };
  const body = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, index + 1, column)).join('')}</row>`).join('');
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, [strToU8(xml), { mtime: stamp, level: 6 }]]))));
}
