// What the units and the city have on record beside the monthly report: documents, campaigns, inspections, publicity.
import { people, units } from './places.mjs';

export const makeSupervision = (progress, enterprises) => ({
  documents: [...cityDocuments(), ...units.filter((unit) => !planless.has(unit.code)).map(unitPlan)],
  campaigns: units.filter((unit) => unit.code !== 'LC-GT').flatMap((unit) => makeCampaigns(unit, progress, enterprises)),
  inspections: makeInspections(enterprises),
  publicity: units.filter((unit) => unit.code !== 'LC-GT').flatMap((unit) => makePublicity(unit, progress)),
});

/** 冠县 and 高唐县 have never handed in a plan of their own; the city lacks plan 6. */
const planless = new Set(['LC-GX', 'LC-GT']);

const papers = [
  ['底数', '聊城市骨干回收企业、回收站点数量（底数）', '2023-07-28'],
  ['计划1', '绿色分拣中心建设改造计划', '2023-07-28'],
  ['计划2', '“互联网+”回收平台建设计划', '2023-07-28'],
  ['计划3', '废弃电器电子产品回收企业“互联网+回收”平台建设计划', '2023-07-28'],
  ['计划4', '30个“无废商场”建设计划', '2023-07-31'],
  ['计划5', '1—2家专业废钢铁回收企业计划', '2023-07-31'],
  ['计划7', '居民社区废弃电器电子产品回收网点计划', '2023-07-31'],
  ['计划8', '“1+6”智慧平台计划', '2023-07-31'],
  ['指导目录', '聊城市可回收物回收指导目录', '2023-12-15'],
];

const cityDocuments = () => papers.map(([kind, title, date], index) => ({
  unitCode: 'LC-SWJ', issuer: '聊城市商务局', docNo: `聊商字〔2023〕${51 + index}号`, version: 1, title, kind, date, file: `${title}.pdf`,
}));

const unitPlan = (unit, index) => ({
  unitCode: unit.code,
  issuer: unit.name.startsWith('聊城') ? `${unit.name}管理委员会` : `${unit.name}人民政府`,
  docNo: `${unit.short}政办字〔2023〕${18 + index}号`, version: 1, title: `${unit.name}再生资源回收利用体系建设实施方案`, kind: '实施方案',
  date: `2023-${String(9 + (index % 3)).padStart(2, '0')}-${12 + index}`, file: '实施方案.pdf',
  keyTargets: ['建成绿色分拣中心1个', `建成“无废商场”${unit.name.startsWith('聊城') ? 2 : 3}个`],
});

/** Counts from January on: the two campaigns together are what the monthly reports say. 冠县 reports nothing on 2025-ELV. */
function makeCampaigns(unit, progress, enterprises) {
  const own = progress.filter((row) => row.unitCode === unit.code);
  const total = (name, to) => own.slice(0, to).reduce((sum, row) => sum + row[name], 0);
  const dismantlers = 3 + enterprises.filter((enterprise) => enterprise.unitCode === unit.code && enterprise.trade === 'elv').length;
  return own.flatMap(({ period }, index) => {
    const elv = unit.code === 'LC-GX' ? 0 : Math.min(dismantlers, index + 1);
    const cases = Math.floor(total('campaignClosed', index + 1) / 2);
    const site = {
      unitCode: unit.code, period, campaignId: '2025-SITE', sitesKnown: Math.ceil(total('campaignChecked', 3) * 1.2),
      checked: total('campaignChecked', index + 1) - elv, ordered: total('campaignRectified', index + 1),
      closed: total('campaignClosed', index + 1), cases, finesYuan: cases * 5000, transferred: 0,
    };
    const dismantling = {
      unitCode: unit.code, period, campaignId: '2025-ELV', sitesKnown: dismantlers, checked: elv,
      ordered: elv > 1 && units.indexOf(unit) % 3 === 0 ? 1 : 0, closed: 0, cases: 0, finesYuan: 0, transferred: 0,
    };
    return elv ? [site, dismantling] : [site];
  });
}

/** 东昌府区: one not put right by 20 March. 临清市: put right and published. 冠县: nothing published since 5 March. */
function makeInspections(enterprises) {
  const of = (id, number, date, more) => {
    const enterprise = enterprises.find((candidate) => candidate.id === id);
    return {
      taskNo: `SSJ-2025-Q1-${number}`, unitCode: enterprise.unitCode, objectUscc: enterprise.uscc, objectName: enterprise.name,
      inspectors: [people[26], people[27]], date, items: ['经营备案', '场地与存放', '台账'], ...more,
    };
  };
  const clean = { findings: [], decision: '未发现问题' };
  return [
    of('LC-DCF-E04', '01', '2025-02-18', {
      findings: [{ code: '露天存放', severity: '重' }], decision: '责令整改', rectifyBy: '2025-03-20', publishedAt: '2025-02-24',
    }),
    of('LC-DCF-E03', '01', '2025-02-19', { ...clean, publishedAt: '2025-02-24' }),
    of('LC-LQ-E02', '02', '2025-03-12', {
      findings: [{ code: '台账登记不全', severity: '轻' }], decision: '责令整改', rectifyBy: '2025-03-17', rectifiedAt: '2025-03-16', publishedAt: '2025-03-18',
    }),
    of('LC-LQ-E06', '02', '2025-03-13', { ...clean, publishedAt: '2025-03-18' }),
    of('LC-GX-E01', '03', '2025-03-05', {
      findings: [{ code: '消防设施不足', severity: '中' }], decision: '责令整改', rectifyBy: '2025-04-30',
    }),
  ];
}

/** Held in every month: the day and the title. */
const events = [
  ['08', '“绿色回收进万家”社区活动'],
  ['12', '绿色回收进社区'],
  ['21', '再生资源回收知识进校园'],
  ['26', '“无废商场”主题宣传日'],
];

/** As many events in a month as the monthly report says. 莘县 has not touched its disclosure column since 10 February. */
function makePublicity(unit, progress) {
  const index = units.indexOf(unit);
  const column = (period, date) => ({
    unitCode: unit.code, period, kind: '公开栏', date, title: `${unit.short}再生资源回收信息公开栏`, url: `https://${unit.code.toLowerCase()}.example.test/zszy`,
  });
  return [
    ...progress.filter((row) => row.unitCode === unit.code && row.period > '2025-01').flatMap(({ period, publicity }) =>
      events.slice(0, publicity).map(([day, title], at) => ({
        unitCode: unit.code, period, kind: '活动', date: `${period}-${day}`, title, reach: 300 + ((index * 7 + at * 5) % 11) * 80,
      }))),
    unit.code === 'LC-SX' ? column('2025-02', '2025-02-10') : column('2025-03', `2025-03-${18 + index}`),
    ...(unit.code === 'LC-DCF' ? [{
      unitCode: unit.code, period: '2025-03', kind: '标识', date: '2025-03-24', title: '公共机构和商场回收标识', venuesSigned: 40, venuesTotal: 52,
    }] : []),
  ];
}
