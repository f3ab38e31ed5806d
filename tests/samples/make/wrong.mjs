// Files as people break them. The table of codes is in ../wrong/README.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { biffWorkbook, compoundFile } from './carriers/compound.mjs';
import { bordered, workbook } from './carriers/sheet.mjs';

const headings = ['报告期', '所属县区', '统一社会信用代码', '品类', '期初库存', '本月收购量', '其中产废单位', '本月出库量', '损耗', '期末库存'];
const good = ['2025-03', 'LC-YG', '91371502MA7LC0012X', '0103', 12.5, 180, 150, 170, 0.5, 22];
const row = { period: '2025-03', unitCode: 'LC-YG', uscc: '91371502MA7LC0012X', material: '0103', openingT: 12.5, purchasedT: 180, fromGeneratorT: 150, outT: 170, lossT: 0.5, closingT: 22 };
const envelope = (period, rows) => `{"schemaVersion":"1.0","datasetCode":"D04","unitCode":"LC-YG","reporterOrg":"91371502MA7LC0012X","period":"${period}","channel":"API","rows":${rows}}\n`;

export async function wrongFiles(folder) {
  mkdirSync(folder, { recursive: true });
  const write = (name, content) => writeFileSync(join(folder, name), content);

  write('empty.csv', '');
  write('headings-only.csv', `${headings.join(',')}\r\n`);
  write('renamed-xls.xlsx', compoundFile([['Workbook', biffWorkbook]]));
  write('encrypted.xlsx', compoundFile([['EncryptionInfo', encryptionInfo()], ['EncryptedPackage', noise(8192)]]));
  write('unclosed-quote.csv', [headings.join(','), good.join(','), good.join(',').replace('0103', '"0103'), ...Array(40).fill(good.join(','))].join('\r\n') + '\r\n');
  // Big5 for a file of traditional characters: as GB18030 it decodes into rubbish, or not at all.
  write('big5.csv', iconv.encode(['報告期,所屬縣區,統一社會信用代碼,品類,期初庫存,本月收購量,其中產廢單位,本月出庫量,損耗,期末庫存', '2025-03,陽穀縣,91371502MA7LC0012X,鋼屑,12.5,180,150,170,0.5,22'].join('\r\n'), 'big5'));
  write('duplicate-keys.json', envelope('2025-03', `[${JSON.stringify(row).replace('"outT":170', '"outT":170,"outT":17')}]`));
  write('NaN.json', envelope('2025-03', `[${JSON.stringify(row).replace('"lossT":0.5', '"lossT":NaN')}]`));
  write('deep.json', envelope('2025-03', `${'['.repeat(5000)}${']'.repeat(5000)}`));
  write('future-period.json', envelope('2027-01', `[${JSON.stringify({ ...row, period: '2027-01' })}]`));
  write('other-unit.json', envelope('2025-03', `[${JSON.stringify({ ...row, unitCode: 'LC-GX' })}]`));
  write('truncated.ndjson', `${JSON.stringify(row)}\n${JSON.stringify({ ...row, material: '0101' }).slice(0, 90)}`);
  write('formulas-without-values.xlsx', await workbook((book) => {
    const sheet = book.addWorksheet('月报');
    headings.forEach((text, index) => bordered(sheet.getCell(1, index + 1), text, true));
    good.forEach((value, index) => bordered(sheet.getCell(2, index + 1), index === 9 ? { formula: 'E2+F2-H2-I2' } : value));
  }));
  write('not-a-sheet.xlsx', 'PK\u0003\u0004 这不是工作簿');
}

/** Version 4.4, agile encryption: the header a password-protected workbook begins with. */
function encryptionInfo() {
  const head = Buffer.from('0400040040000000', 'hex');
  return Buffer.concat([head, Buffer.from('<?xml version="1.0" encoding="UTF-8"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>')]);
}

function noise(length) {
  const bytes = Buffer.alloc(length);
  for (let i = 0, state = 7; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
}
