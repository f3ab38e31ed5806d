// The workbooks of the month, each with the habits of the office it comes from.
import { blankRows, bordered, heading, plainSheet, serial, workbook } from './carriers/sheet.mjs';
import { dateZh, dealerColumns, declarationColumns, grouped, mallColumns, monthZh, progressColumns, projectColumns, slashed, unitOf, yesNo } from './columns.mjs';
import { materials } from './catalogue.mjs';

const office = (unit) => `${unitOf(unit).short}商务主管部门`;

function body(sheet, columns, rows, from) {
  rows.forEach((row, line) => columns.forEach(([, value], column) => bordered(sheet.getCell(from + line, column + 1), value(row) ?? null)));
  return from + rows.length;
}

/** 阳谷县: title, note, own order, a date as the month, thousands as text, a formula, a column of their own, blank rows. */
export const yangguProgress = (row, earlier, base) => workbook((book) => {
  const sheet = book.addWorksheet('3月进展');
  const columns = [
    ['填报月份', () => serial(`${row.period}-01`)],
    ['县区', () => '阳谷县'],
    ['分拣中心进展', () => row.centreStatus],
    ['已建成分拣中心', () => row.centresBuilt],
    ['在建分拣中心', () => row.centresUnderConstruction],
    ['当月回收量（吨）', () => grouped(row.qtyMonthT)],
    ['1-3月累计', () => ({ formula: `VALUE(SUBSTITUTE(F4,",",""))+${earlier[0]}+${earlier[1]}`, result: row.qtyMonthT + earlier[0] + earlier[1] })],
    ['2020年同期', () => grouped(base)],
    ['较2020年增长（%）', () => ({ formula: '(G4/VALUE(SUBSTITUTE(H4,",",""))-1)*100', result: (row.qtyYtdT / base - 1) * 100 })],
    ['无废商场累计', () => row.mallCum],
    ['无废商场创建中', () => row.mallsInProgress],
    ['废纸制品定点回收站', () => row.sitesPaper],
    ['废纺织品定点回收站', () => row.sitesTextile],
    ['废家电定点站', () => row.sitesWeee],
    ['废钢铁企业数', () => row.scrapFirms],
    ['电子申报率', () => row.eDeclRate],
    ['上游主体数', () => row.upstreamKnown],
    ['已纳入上游主体', () => row.upstreamCovered],
    ['整治检查数', () => row.campaignChecked],
    ['整治整改数', () => row.campaignRectified],
    ['整治取缔数', () => row.campaignClosed],
    ['双随机检查数', () => row.inspections],
    ['双随机问题数', () => row.inspectionProblems],
    ['宣传活动场次', () => row.publicity],
    ['困难问题', () => row.problems],
    ['下步工作', () => row.nextSteps],
    ['填报人编号', () => row.reporterContactId],
  ];
  const start = heading(sheet, '阳谷县2025年3月再生资源回收体系建设工作进展情况表',
    `填报单位：${office('LC-YG')}        填报日期：2025年4月3日        注：累计数为1—3月合计`, columns.map(([text]) => text)) + 1;
  body(sheet, columns, [row], start);
  sheet.getCell(start, 1).numFmt = 'yyyy"年"m"月"';
  sheet.getCell(start, 7).numFmt = '#,##0.00';
  sheet.getCell(start, 9).numFmt = '0.00';
  sheet.getCell(start, 16).numFmt = '0.00%';
  blankRows(sheet, start + 1, 6, columns.length);
  sheet.views = [{ state: 'frozen', ySplit: 3 }];
});

/** 茌平区: quantities in 万吨, a rate shown in per cent, columns hidden because the city “does not need them”. */
export const chipingProgress = (row) => workbook((book) => {
  const sheet = book.addWorksheet('Sheet1');
  const columns = progressColumns.filter(([text]) => text !== '差异说明').map(([text, value]) => ({
    '本月回收量（吨）': ['本月回收量（万吨）', () => row.qtyMonthT / 10000],
    '1—3月累计（吨）': ['1～3月累计（万吨）', () => row.qtyYtdT / 10000],
    '电子化申报率（%）': ['电子申报率', () => row.eDeclRate],
  })[text] ?? [text, value]);
  columns.forEach(([text], index) => bordered(sheet.getCell(1, index + 1), text, true));
  body(sheet, columns, [row], 2);
  sheet.getCell(2, columns.findIndex(([text]) => text === '电子申报率') + 1).numFmt = '0.0%';
  for (const text of ['废纺织品站点数', '专项整治（取缔）']) {
    sheet.getColumn(columns.findIndex(([own]) => own === text) + 1).hidden = true;
  }

  const notes = book.addWorksheet('填表说明');
  notes.getCell('A1').value = '一、本表由各县（市、区）商务主管部门于每月8日前报送。';
  notes.getCell('A2').value = '二、回收量单位为万吨，保留六位小数。';
});

/** 临清市, and 东阿县: the office's own table. Changes may be typed over it. */
export const plainProgress = (unit, row, over = {}) => workbook((book) => {
  const sheet = book.addWorksheet(`${unitOf(unit).short}${monthZh(row.period)}`);
  const columns = progressColumns.filter(([text]) => row.explanation || text !== '差异说明');
  const start = heading(sheet, `${unitOf(unit).name}再生资源回收体系建设月度进展`, `报送单位：${office(unit)}`, columns.map(([text]) => text)) + 1;
  body(sheet, columns.map(([text, value]) => [text, over[text] === undefined ? value : () => over[text]]), [row], start);
  blankRows(sheet, start + 1, 2, columns.length);
});

/** 高新区: exported from the zone's own office system, everything but numbers as inline strings. */
export const gaoxinProgress = (row) => {
  const columns = progressColumns.filter(([text]) => text !== '差异说明');
  return plainSheet('导出', [columns.map(([text]) => text), columns.map(([, value]) => value(row) ?? '')]);
};

/** 茌平源禾's declaration in kilograms and 万元, stock computed by formula. */
export const kilogramDeclaration = (rows) => workbook((book) => {
  const sheet = book.addWorksheet('回收月报');
  const kg = (t) => Math.round(t * 1000);
  const wan = (yuan) => yuan / 10000;
  const columns = [
    ['品类', (row) => materials[row.material][0]],
    ['期初库存(kg)', (row) => kg(row.openingT)],
    ['收购量(kg)', (row) => kg(row.purchasedT)],
    ['其中：产废单位(kg)', (row) => kg(row.fromGeneratorT)],
    ['出库量(kg)', (row) => kg(row.outT)],
    ['损耗(kg)', (row) => kg(row.lossT)],
    ['期末库存(kg)', (row, at) => ({ formula: `B${at}+C${at}-E${at}-F${at}`, result: kg(row.closingT) })],
    ['收购金额（万元）', (row) => wan(row.purchaseAmountYuan)],
    ['销售金额（万元）', (row) => wan(row.outAmountYuan)],
  ];
  sheet.mergeCells('A1:I1');
  sheet.getCell('A1').value = `${rows[0].enterpriseName}    信用代码：${rows[0].uscc}    2025年3月`;
  columns.forEach(([text], index) => bordered(sheet.getCell(2, index + 1), text, true));
  rows.forEach((row, line) => columns.forEach(([, value], column) => bordered(sheet.getCell(line + 3, column + 1), value(row, line + 3))));
  sheet.getColumn(8).numFmt = '#,##0.00';
  sheet.getColumn(9).numFmt = '#,##0.00';
});

/** 阳谷晨 …: the dealer's own words and a column of row numbers. */
export const dealerDeclaration = (rows) => workbook((book) => {
  const sheet = book.addWorksheet('3月');
  const start = heading(sheet, `${rows[0].enterpriseName}2025年3月收购销售情况`, '单位：吨、元', dealerColumns.map(([text]) => text)) + 1;
  const end = body(sheet, dealerColumns, rows, start);
  blankRows(sheet, end, 3, dealerColumns.length);
});

/** 东阿县 collects the declarations of its enterprises in one sheet; a filter left on hides two rows. */
export const collectedDeclarations = (rows, title) => workbook((book) => {
  const sheet = book.addWorksheet('企业月报汇总');
  const columns = declarationColumns.filter(([text]) => text !== '报告期');
  const start = heading(sheet, title, '数量单位：吨；金额单位：元', columns.map(([text]) => text)) + 1;
  body(sheet, columns, rows, start);
  const last = sheet.getColumn(columns.length).letter;
  sheet.autoFilter = `A3:${last}${start + rows.length - 1}`;
  sheet.getRow(start + 1).hidden = true;
  sheet.getRow(start + 4).hidden = true;
});

/** Projects: dates partly as serials and partly as text, progress as a share shown in per cent. */
export const projects = (unit, rows, { yuan = false, percent = true } = {}) => workbook((book) => {
  const sheet = book.addWorksheet('重点工程');
  const columns = projectColumns.map(([text, value]) => ({
    '计划开工': ['计划开工时间', (row) => serial(row.planStart)],
    '计划完工': ['计划竣工时间', (row) => dateZh(row.planEnd)],
    '实际完工': ['实际竣工日期', (row) => row.actualEnd && row.actualEnd.replaceAll('-', '.')],
    ...(percent ? { '形象进度（%）': ['工程进度', (row) => row.progressPct / 100] } : {}),
    ...(yuan ? {
      '总投资（万元）': ['计划投资（元）', (row) => row.investPlanWan * 10000],
      '完成投资（万元）': ['累计完成投资（元）', (row) => row.investDoneWan * 10000],
    } : {}),
  })[text] ?? [text, value]);
  const start = heading(sheet, `${unitOf(unit).name}再生资源重点工程进展（${monthZh(rows[0].period)}）`, `填报单位：${office(unit)}`, columns.map(([text]) => text)) + 1;
  body(sheet, columns, rows, start);
  rows.forEach((row, line) => {
    sheet.getCell(start + line, 8).numFmt = 'yyyy-mm-dd';
    if (percent) {
      sheet.getCell(start + line, 7).numFmt = '0%';
    }
  });
});

/** Malls with the four criteria in columns of their own. */
export const malls = (unit, rows) => workbook((book) => {
  const sheet = book.addWorksheet('无废商场');
  const columns = mallColumns.map(([text, value]) => (text === '日期' ? ['阶段完成时间', (row) => serial(row.stageDate)] : [text, value]));
  const start = heading(sheet, `${unitOf(unit).name}“无废商场”创建进展`, '佐证材料另附', columns.map(([text]) => text)) + 1;
  body(sheet, columns, rows, start);
  rows.forEach((row, line) => { sheet.getCell(start + line, 5).numFmt = 'yyyy/m/d'; });
});
