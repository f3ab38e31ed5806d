// The month as it happens, 31 March to 17 April 2025, Beijing time.
import { biffWorkbook, compoundFile } from './carriers/compound.mjs';
import { envelope, excelCsv, json, ndjson, table, utf8Csv } from './carriers/text.mjs';
import { contactColumns, dealerColumns, declarationColumns, grouped, mallColumns, progressColumns, projectColumns, unitOf } from './columns.mjs';
import { newReporter } from './truth.mjs';
import { monthlyCampaigns, progressRow, rowsOf, stagesOf } from './seed.mjs';
import * as sheets from './sheets.mjs';

const period = '2025-03';
const april = (day, time) => `2025-04-${String(day).padStart(2, '0')}T${time}:00+08:00`;

export async function march(play, truth) {
  await enterprises(play, truth);
  await counties(play, truth);
  await projectsAndMalls(play, truth);
  registers(play, truth);
}

/** One enterprise's declaration as the JSON its own system sends; `change` types over its rows. */
function declare(truth, id, at, { change, ...more } = {}) {
  const enterprise = truth.enterprises.find((candidate) => candidate.id === id);
  const rows = enterprise.declarations[period].map((row) => ({ period, unitCode: enterprise.unitCode, uscc: enterprise.uscc, enterpriseName: enterprise.name, ...row }));
  return envelope('D04', enterprise.unitCode, change ? rows.map(change) : rows, { period, submittedAt: at, reporterOrg: enterprise.uscc, ...more });
}

async function enterprises(play, truth) {
  const post = (at, id, expect = 'accepted', zh = '企业系统直报', en = 'Sent by the enterprise’s own system', options = {}, more = {}) => {
    const body = declare(truth, id, at, options);
    play.post(at, id, 'D04', body.unitCode, `${id}-D04${options.suffix ?? ''}.json`, json(body), expect, zh, en,
      { period, ...more, rows: more.rows ?? { accepted: body.rows.length } });
    return body;
  };
  const of = (id) => rowsOf(truth, id.slice(0, id.lastIndexOf('-')), period, (enterprise) => enterprise.id === id);
  const query = (unit) => ({ unit, period });
  const file = (at, id, suffix, bytes, expect, zh, en, more = {}) => play.post(at, id, 'D04', id.slice(0, id.lastIndexOf('-')), `${id}-D04${suffix}`, bytes, expect, zh, en,
    { period, query: query(id.slice(0, id.lastIndexOf('-'))), ...more });

  // 东昌府区: one by its own system with an idempotency key, four through the platform.
  const key = 'dcf-e01-2025-03-1';
  const first = post(april(1, '09:05'), 'LC-DCF-E01', 'accepted', '企业系统直报，带幂等键', 'Own system, with an idempotency key', {}, { idempotencyKey: key });
  play.post(april(1, '09:06'), 'LC-DCF-E01', 'D04', 'LC-DCF', 'LC-DCF-E01-D04.json', null, 'accepted',
    '网络超时后原样重发：同一幂等键、同一内容，得到同一回执', 'Repeated after a time-out: same key, same bytes, same receipt', { period, idempotencyKey: key, sameAs: april(1, '09:05'), rows: { accepted: first.rows.length } });
  const other = declare(truth, 'LC-DCF-E01', april(3, '16:00'), { change: (row) => ({ ...row, remark: '补充说明' }) });
  play.post(april(3, '16:00'), 'LC-DCF-E01', 'D04', 'LC-DCF', 'LC-DCF-E01-D04-另一内容.json', json(other), 'conflict',
    '同一幂等键却换了内容：409，不入库', 'Same idempotency key with other bytes: 409, nothing stored', { period, idempotencyKey: key, status: 409 });
  const platform = (unit, of) => ndjson(rowsOf(truth, unit, period, of));
  const dcf = (enterprise) => /E0[2-5]$/.test(enterprise.id);
  play.post(april(2, '20:00'), 'P-HLW', 'D04', 'LC-DCF', 'P-HLW-LC-DCF-D04.ndjson', platform('LC-DCF', dcf), 'accepted',
    '“互联网+”平台代报东昌府区4家企业', 'The platform declares for four enterprises of 东昌府区', { period, query: query('LC-DCF'), rows: { accepted: rowsOf(truth, 'LC-DCF', period, dcf).length } });
  post(april(3, '10:12'), 'LC-DCF-E06');
  play.post(april(2, '20:05'), 'P-HLW', 'D04', 'LC-KFQ', 'P-HLW-LC-KFQ-D04.ndjson', platform('LC-KFQ'), 'accepted',
    '“互联网+”平台代报开发区4家企业', 'The platform declares for the four enterprises of 开发区', { period, query: query('LC-KFQ'), rows: { accepted: rowsOf(truth, 'LC-KFQ', period).length } });

  // 茌平区: kilograms and 万元 said in the headings; tonnes mistaken for kilograms; a foreign unit.
  file(april(2, '08:40'), 'LC-CP-E01', '.xlsx', await sheets.kilogramDeclaration(of('LC-CP-E01')), 'accepted',
    '表头写明千克、万元，自动换算', 'Headings say kg and 10,000 yuan: converted', { query: { ...query('LC-CP'), reporter: of('LC-CP-E01')[0].uscc }, rows: { accepted: of('LC-CP-E01').length } });
  const inKilograms = (row) => (row.material !== '0201' ? row : {
    ...row, ...Object.fromEntries(['purchasedT', 'fromGeneratorT', 'sortedInT', 'outT', 'lossT'].map((name) => [name, Math.round(row[name] * 1000)])),
  });
  const mixed = post(april(2, '11:18'), 'LC-CP-E02', 'acceptedWithWarnings', '废铜把千克当吨填：均价只有几十元/吨，价格区间提示', 'Copper in kg taken for tonnes: the price band warns',
    { change: inKilograms }, { findings: ['D04-PRICE-BAND'] });
  post(april(3, '09:02'), 'LC-CP-E02', 'accepted', '看到提示后更正（修订1）', 'Corrected after the warning (revision 1)',
    { suffix: '-更正', revision: 1, supersedes: mixed.submissionId }, { rows: { accepted: 1, unchanged: 3 } });
  post(april(2, '14:30'), 'LC-CP-E03');
  const foreign = declare(truth, 'LC-CP-E03', april(2, '14:33'));
  play.post(april(2, '14:33'), 'LC-CP-E03', 'D04', 'LC-YG', 'LC-CP-E03-D04-他县.json', json({ ...foreign, unitCode: 'LC-YG', rows: foreign.rows.map((row) => ({ ...row, unitCode: 'LC-YG' })) }), 'forbidden',
    '误选阳谷县：密钥不含该县，403并留痕', 'Wrong unit chosen: the key does not cover it, 403 and audited', { period, status: 403 });
  file(april(3, '15:21'), 'LC-CP-E04', '.csv', excelCsv(table(dealerColumns, of('LC-CP-E04'))), 'accepted', '中文版Excel另存的CSV（GB18030）', 'CSV saved by a Chinese Excel (GB18030)', { rows: { accepted: of('LC-CP-E04').length } });
  post(april(7, '09:45'), 'LC-CP-E05');

  // 临清市: a letter O typed for a zero in the credit code, refused and put right an hour later.
  post(april(1, '16:20'), 'LC-LQ-E01');
  file(april(2, '10:05'), 'LC-LQ-E02', '.csv', excelCsv(table(declarationColumns, of('LC-LQ-E02'))), 'accepted', '中文版Excel另存的CSV（GB18030）', 'CSV saved by a Chinese Excel (GB18030)', { rows: { accepted: of('LC-LQ-E02').length } });
  post(april(2, '17:31'), 'LC-LQ-E03');
  post(april(3, '08:50'), 'LC-LQ-E04');
  const typed = of('LC-LQ-E05').map((row) => ({ ...row, uscc: row.uscc.replace('0', 'O') }));
  file(april(3, '10:40'), 'LC-LQ-E05', '-错.csv', excelCsv(table(declarationColumns, typed)), 'rejected', '信用代码把数字0写成字母O，全部退回', 'Letter O for zero in the credit code: all rows refused',
    { rows: { rejected: typed.length }, findings: ['SCHEMA-FORMAT'] });
  file(april(3, '11:36'), 'LC-LQ-E05', '.csv', excelCsv(table(declarationColumns, of('LC-LQ-E05'))), 'accepted', '更正信用代码后重报', 'Sent again with the right credit code', { rows: { accepted: of('LC-LQ-E05').length } });
  post(april(7, '08:58'), 'LC-LQ-E06');

  // 莘县: three in time, one late; the county counts the late one from its ledger and says so.
  post(april(1, '10:10'), 'LC-SX-E01');
  file(april(3, '16:45'), 'LC-SX-E02', '.csv', utf8Csv(table(declarationColumns, of('LC-SX-E02'))), 'accepted', 'UTF-8带BOM、分号分隔的CSV', 'CSV in UTF-8 with BOM and semicolons', { rows: { accepted: of('LC-SX-E02').length } });
  post(april(7, '10:25'), 'LC-SX-E03', 'accepted', '含不计入回收量的废农膜', 'With agricultural film, which does not count');
  post(april(10, '11:02'), 'LC-SX-E04', 'accepted', '企业迟报', 'The enterprise is late', {}, { late: true });

  // 冠县: all in time; the county's own figure will be six per cent higher.
  post(april(2, '09:14'), 'LC-GX-E01');
  post(april(3, '14:08'), 'LC-GX-E02');
  post(april(7, '16:40'), 'LC-GX-E03');
  file(april(7, '17:05'), 'LC-GX-E04', '.csv', excelCsv(table(dealerColumns, of('LC-GX-E04'))), 'accepted', '中文版Excel另存的CSV（GB18030）', 'CSV saved by a Chinese Excel (GB18030)', { rows: { accepted: of('LC-GX-E04').length } });

  // 阳谷县: a mass balance that does not close, corrected the next morning.
  file(april(1, '15:00'), 'LC-YG-E01', '.xlsx', await sheets.dealerDeclaration(of('LC-YG-E01')), 'accepted', '企业自制XLSX，自有表头', 'The dealer’s own workbook and headings', { rows: { accepted: of('LC-YG-E01').length } });
  post(april(1, '17:22'), 'LC-YG-E02');
  const broken = post(april(2, '09:30'), 'LC-YG-E03', 'partlyAccepted', '瓦楞纸箱一行期末库存多写300吨，该行退回，其余入库', 'Closing stock of one row 300 t too high: that row refused, the others stored',
    { change: (row) => (row.material === '0401' ? { ...row, closingT: Math.round((row.closingT + 300) * 100) / 100 } : row) },
    { rows: { accepted: 3, rejected: 1 }, findings: ['D04-BALANCE'] });
  post(april(3, '08:50'), 'LC-YG-E03', 'accepted', '更正后重报（修订1）', 'Corrected and sent again (revision 1)',
    { suffix: '-更正', revision: 1, supersedes: broken.submissionId }, { rows: { accepted: 1, unchanged: 3 } });
  post(april(2, '13:40'), 'LC-YG-E04');
  post(april(3, '09:12'), 'LC-YG-E05');
  post(april(3, '11:20'), 'LC-YG-E06');

  // 高唐县: the county is silent; of its enterprises two report in time, one late, one never.
  post(april(3, '09:33'), 'LC-GT-E01');
  post(april(5, '20:15'), 'LC-GT-E03', 'partlyAccepted', '清明假期填报，一行品类写成目录外的“综合废料”，该行退回，未再更正', 'One row names a material that the catalogue does not know: refused, never corrected',
    { change: (row) => (row.material === '0801' ? { ...row, material: '综合废料' } : row) }, { rows: { accepted: 5, rejected: 1 }, findings: ['CODE-MATERIAL'] });
  file(april(9, '10:30'), 'LC-GT-E02', '.csv', excelCsv(table(dealerColumns, of('LC-GT-E02'))), 'accepted', '企业迟报', 'The enterprise is late', { late: true, rows: { accepted: of('LC-GT-E02').length } });

  // 度假区: the same bytes twice, without any key.
  post(april(2, '16:02'), 'LC-DJQ-E01');
  play.post(april(2, '16:09'), 'LC-DJQ-E01', 'D04', 'LC-DJQ', 'LC-DJQ-E01-D04.json', null, 'accepted', '同一文件误报两次，只生效一次', 'The same bytes twice by mistake: one effect',
    { period, sameAs: april(2, '16:02'), rows: { unchanged: of('LC-DJQ-E01').length } });
  post(april(3, '10:55'), 'LC-DJQ-E02');
  post(april(7, '14:20'), 'LC-DJQ-E03');

  // 高新区 and 东阿县 collect their enterprises' declarations and drop one file.
  play.drop(april(3, '17:10'), 'LC-GXQ', 'D04', 'LC-GXQ', period, 'D04-高新区企业月报.csv', excelCsv(table(declarationColumns, rowsOf(truth, 'LC-GXQ', period))), 'accepted',
    '高新区汇总3家企业的CSV（GB18030）', 'The zone’s CSV for three enterprises (GB18030)', { rows: { accepted: rowsOf(truth, 'LC-GXQ', period).length } });
  play.drop(april(7, '11:00'), 'LC-DE', 'D04', 'LC-DE', period, 'D04-东阿县企业月报汇总.xlsx', await sheets.collectedDeclarations(rowsOf(truth, 'LC-DE', period), '东阿县再生资源回收企业2025年3月月报汇总'), 'accepted',
    '东阿县汇总3家企业，筛选隐藏了两行，仍须读入', 'The county’s workbook for three enterprises; a filter hides two rows, which count', { rows: { accepted: rowsOf(truth, 'LC-DE', period).length } });
}

async function counties(play, truth) {
  const row = (unit) => progressRow(truth, unit, period);
  const one = { rows: { accepted: 1 } };
  const drop = (at, unit, name, bytes, expect, zh, en, more = one) => play.drop(at, unit, 'D15', unit, period, name, bytes, expect, zh, en, more);
  const body = (unit, at, channel) => json(envelope('D15', unit, [row(unit)], { period, submittedAt: at, channel, reporterContactId: row(unit).reporterContactId }), 1);

  const yg = truth.baseline.filter((base) => base.unitCode === 'LC-YG').reduce((total, base) => total + base.quantityT, 0) / 4;
  const earlier = ['2025-01', '2025-02'].map((month) => progressRow(truth, 'LC-YG', month).qtyMonthT);
  drop(april(3, '15:20'), 'LC-YG', 'D15-阳谷县3月进展.xlsx', await sheets.yangguProgress(row('LC-YG'), earlier, Math.round(yg * 100) / 100), 'acceptedWithWarnings',
    '标题合并、自有列序、千分位文本、公式、空行；自算的增长率列不识别', 'Merged title, own order, thousands as text, formula, blank rows; their own growth column is not known', { ...one, findings: ['HEADING-UNKNOWN'] });
  play.post(april(7, '10:12'), 'LC-DCF', 'D15', 'LC-DCF', 'LC-DCF-D15.json', body('LC-DCF', april(7, '10:12')), 'accepted', '区政务系统直报', 'Sent by the district’s own system', { period, ...one });
  drop(april(7, '09:00'), 'LC-KFQ', 'D15-开发区.json', body('LC-KFQ', april(7, '09:00'), 'FILE'), 'accepted', '开发区JSON文件', 'A JSON file of the zone');
  drop(april(7, '15:00'), 'LC-DJQ', 'D15-度假区3月.csv', excelCsv(table(progressColumns, [row('LC-DJQ')])), 'accepted', '中文版Excel另存的CSV（GB18030）', 'CSV saved by a Chinese Excel (GB18030)');

  // 临清市: January forgotten in the cumulative figure and the malls counted in words; put right the next morning.
  const february = progressRow(truth, 'LC-LQ', '2025-02').qtyMonthT;
  const wrongYtd = Math.round((row('LC-LQ').qtyMonthT + february) * 100) / 100;
  drop(april(7, '16:50'), 'LC-LQ', 'D15-临清市3月进展.xlsx', await sheets.plainProgress('LC-LQ', row('LC-LQ'), { '1—3月累计（吨）': wrongYtd, '“无废商场”累计': '三个' }), 'rejected',
    '累计漏了1月，商场数写成“三个”，退回', 'January missing from the cumulative figure, malls counted in words: refused', { rows: { rejected: 1 }, findings: ['SCHEMA-TYPE', 'D15-YTD-CHAIN'] });
  drop(april(8, '10:20'), 'LC-LQ', 'D15-临清市3月进展（更正）.xlsx', await sheets.plainProgress('LC-LQ', row('LC-LQ')), 'accepted', '次日更正，仍在期限内', 'Corrected the next morning, still in time');
  drop(april(8, '08:55'), 'LC-SX', 'D15-莘县2025年3月.csv', excelCsv(table(progressColumns, [{ ...row('LC-SX'), explanation: '莘县燕塔再生资源有限公司3月月报尚未申报，已按其台账计入本月回收量' }])), 'accepted',
    '与企业月报合计相差约4%，已说明原因', 'About 4 % above the declarations, with an explanation');
  drop(april(8, '09:40'), 'LC-CP', 'D15-茌平区.xlsx', await sheets.chipingProgress(row('LC-CP')), 'accepted', '单位万吨、百分比格式、隐藏列；填报人为4月1日新任责任人', 'In 10,000 t, per cent formats, hidden columns; by the reporter in office since 1 April');
  drop(april(8, '11:30'), 'LC-GXQ', 'D15-高新区.xlsx', sheets.gaoxinProgress(row('LC-GXQ')), 'accepted', '系统导出的XLSX（内联字符串）', 'Exported by an office system (inline strings)');
  const gx = row('LC-GX');
  drop(april(8, '17:25'), 'LC-GX', 'D15-冠县.csv', utf8Csv(table(progressColumns, [gx]).map((line, index) => (index ? line.map((value, column) => ([2, 3].includes(column) ? grouped(value) : value)) : line))), 'acceptedWithWarnings',
    '比企业月报合计高约6%，未说明原因', 'About 6 % above the declarations, without an explanation', { ...one, findings: ['D15-DECLARATIONS'] });
  drop(april(10, '09:50'), 'LC-DE', 'D15-东阿县3月.xlsx', await sheets.plainProgress('LC-DE', row('LC-DE')), 'accepted', '逾期两个工作日', 'Two workdays late', { ...one, late: true });

  // After the dispatch 冠县 comes down to what its enterprises declared: the bulletin gets a second version.
  const declared = truth.progress.find((candidate) => candidate.unitCode === 'LC-GX' && candidate.period === period).declaredT;
  const corrected = { ...gx, qtyMonthT: declared, qtyYtdT: Math.round((gx.qtyYtdT - gx.qtyMonthT + declared) * 100) / 100, explanation: '原报数重复计入一家打包站转入量，现按企业月报合计更正' };
  drop(april(16, '15:30'), 'LC-GX', 'D15-冠县（更正）.csv', utf8Csv(table(progressColumns, [corrected])), 'accepted', '调度印发后更正：生成第2版并说明变化', 'Corrected after the dispatch: a second version says what changed');
}

async function projectsAndMalls(play, truth) {
  const projects = (unit) => truth.projects.filter((row) => row.unitCode === unit && row.period === period);
  const stages = (unit) => stagesOf(truth, unit, (stage) => stage.stageDate >= '2025-03-01');
  const drop = (at, dataset, unit, name, bytes, rows, expect = 'accepted', zh = '随月报报送', en = 'Comes with the monthly report', more = {}) =>
    play.drop(at, unit, dataset, unit, period, name, bytes, expect, zh, en, { ...(rows ? { rows: { accepted: rows.length } } : {}), ...more });
  const xlsx = async (at, unit, name, options, ...more) => drop(at, 'D16', unit, name, await sheets.projects(unit, projects(unit), options), projects(unit), ...more);
  const body = (dataset, unit, rows, at) => json(envelope(dataset, unit, rows, { period, submittedAt: at, channel: 'FILE' }), 1);

  await xlsx(april(3, '15:25'), 'LC-YG', 'D16-阳谷县重点工程.xlsx', {});
  await xlsx(april(7, '10:30'), 'LC-DCF', 'D16-东昌府区重点工程.xlsx', {}, 'accepted', '三个项目，日期有文本有序列值，进度为百分比格式', 'Three projects; dates as text and as serials, progress in per cent format');
  drop(april(8, '09:42'), 'D16', 'LC-CP', 'D16-茌平区.csv', excelCsv(table(projectColumns, projects('LC-CP'))), projects('LC-CP'));
  await xlsx(april(8, '10:25'), 'LC-LQ', 'D16-临清市重点工程.xlsx', { yuan: true, percent: false }, 'accepted', '投资以元填报，自动换算为万元', 'Investment in yuan: converted to 10,000 yuan');
  drop(april(8, '08:58'), 'D16', 'LC-SX', 'D16-莘县.json', body('D16', 'LC-SX', projects('LC-SX'), april(8, '08:58')), projects('LC-SX'));
  drop(april(8, '17:28'), 'D16', 'LC-GX', 'D16-冠县.csv', utf8Csv(table(projectColumns, projects('LC-GX'))), projects('LC-GX'));
  const name = 'D16-开发区重点工程.xlsx';
  drop(april(7, '09:04'), 'D16', 'LC-KFQ', name, compoundFile([['Workbook', biffWorkbook]]), null, 'rejected', '旧版.xls改名为.xlsx，无法读取', 'An old .xls renamed .xlsx: cannot be read',
    { storedAs: 'D16-开发区重点工程（实为xls）.xlsx', findings: ['FILE-TYPE-XLS'] });
  await xlsx(april(8, '08:40'), 'LC-KFQ', name, {}, 'accepted', '另存为.xlsx后同名重传', 'Saved as .xlsx and uploaded under the same name');
  drop(april(8, '11:34'), 'D16', 'LC-GXQ', 'D16-高新区.csv', excelCsv(table(projectColumns, projects('LC-GXQ'))), projects('LC-GXQ'));
  drop(april(7, '15:06'), 'D16', 'LC-DJQ', 'D16-度假区.json', body('D16', 'LC-DJQ', projects('LC-DJQ'), april(7, '15:06')), projects('LC-DJQ'));
  await xlsx(april(10, '09:55'), 'LC-DE', 'D16-东阿县重点工程.xlsx', {}, 'acceptedWithWarnings', '项目形象进度连续三个月停在65%', 'The project has stood at 65 % for three months', { late: true, findings: ['D16-STALLED'] });

  const at = april(8, '09:30');
  play.post(at, 'LC-SWJ', 'D16', 'LC-SWJ', 'LC-SWJ-D16.json', json(envelope('D16', 'LC-SWJ', projects('LC-SWJ'), { period, submittedAt: at })), 'accepted',
    '市级平台两项：“互联网+”平台已运营，“1+6”智慧平台在建', 'The city’s two platforms: one in operation, the 1+6 platform being built', { period, rows: { accepted: 2 } });
  monthlyCampaigns.forEach((unit, index) => {
    const rows = truth.campaigns.filter((row) => row.unitCode === unit && row.period === period);
    drop(april(7, `10:4${index}`), 'D18', unit, `D18-${unitOf(unit).short}专项整治.json`, body('D18', unit, rows, april(7, `10:4${index}`)), rows);
  });

  drop(april(3, '15:30'), 'D14', 'LC-YG', 'D14-阳谷县无废商场.xlsx', await sheets.malls('LC-YG', stages('LC-YG')), stages('LC-YG'));
  drop(april(7, '10:34'), 'D14', 'LC-DCF', 'D14-东昌府区.csv', excelCsv(table(mallColumns, stages('LC-DCF'))), stages('LC-DCF'));
  drop(april(7, '09:08'), 'D14', 'LC-KFQ', 'D14-开发区.json', body('D14', 'LC-KFQ', stages('LC-KFQ'), april(7, '09:08')), stages('LC-KFQ'));
  drop(april(8, '17:31'), 'D14', 'LC-GX', 'D14-冠县.csv', utf8Csv(table(mallColumns, stages('LC-GX'))), stages('LC-GX'));
  drop(april(10, '10:00'), 'D14', 'LC-DE', 'D14-东阿县.xlsx', await sheets.malls('LC-DE', stages('LC-DE')), stages('LC-DE'), 'accepted', '第3个商场评估中，仍差1个', 'The third mall is being assessed: one short', { late: true });
}

function registers(play, truth) {
  const old = truth.contacts.find((row) => row.orgCode === 'LC-CP' && row.role === 'REPORTER');
  play.post(april(1, '08:30'), 'LC-CP', 'D03', 'LC-CP', 'LC-CP-D03.csv', excelCsv(table(contactColumns, [{ ...old, validTo: '2025-03-31' }, newReporter])), 'accepted',
    '茌平区更换责任人，前任截至3月31日', 'A new reporter in 茌平区; the former one until 31 March', { query: { unit: 'LC-CP' }, rows: { accepted: 2 } });
  const site = {
    siteId: 'LC-LQ-S-090', unitCode: 'LC-LQ', name: '临清市新华社区废旧家电回收网点', siteKind: '定点站', accepted: ['06'], address: '临清市新华路18号',
    areaM2: 36, communityFlag: true, restrictedVicinity: false, openAirStorage: false, status: '在建', manager: old.name, phone: '13800138000',
  };
  const at = april(9, '09:20');
  play.post(at, 'LC-LQ', 'D02', 'LC-LQ', 'LC-LQ-D02.json', json(envelope('D02', 'LC-LQ', [site], { submittedAt: at })), 'accepted',
    '临清市新增一处在建社区网点', 'A community site under construction is added', { rows: { accepted: 1 } });
}
