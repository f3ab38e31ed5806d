import { between, random, split, sum, tonnes, hundredths, whole } from './numbers.mjs';
import { creditCode } from './identifiers.mjs';
import { counts, materials, trades } from './catalogue.mjs';
import { makeSupervision } from './supervision.mjs';
import { months, people, projects, season, units } from './places.mjs';

const declaredMonths = ['2025-02', '2025-03'];
let registered = 0;

const isZone = (unit) => unit.name.startsWith('聊城');

/** 阳谷 for 阳谷县, but 莘县 stays: a name of one character is never shortened. */
const placeName = (unit) => (isZone(unit) || unit.short.length < 3 ? unit.short : unit.short.slice(0, -1));

/** All that is true in the demo month; every file is derived from it. */
export function makeTruth() {
  const enterprises = units.flatMap(makeEnterprises);
  for (const unit of units) {
    declare(unit, enterprises.filter((enterprise) => enterprise.unitCode === unit.code));
  }

  const contacts = makeContacts();
  const malls = units.flatMap(makeMalls);
  const progress = units.flatMap((unit) => makeProgress(unit, enterprises, malls));
  return {
    note: 'Invented throughout: people, enterprises, credit codes, malls other than in number, and every quantity. Only the four named projects, the units and the targets are the plan’s.',
    period: '2025-03',
    units: units.map((unit) => ({ unitCode: unit.code, name: unit.name, shortName: unit.short, growthOn2020: growthOf(unit) })),
    partners: makePartners(enterprises),
    contacts,
    enterprises,
    progress,
    baseline: makeBaseline(progress, enterprises),
    malls,
    sites: units.flatMap((unit, index) => makeSites(unit, index, enterprises)),
    projects: projects.flatMap(makeProject),
    ...makeSupervision(progress, enterprises),
  };
}

function makeEnterprises(unit) {
  const place = isZone(unit) ? '聊城' : placeName(unit);
  return unit.enterprises.map(([brand, trade, weight], index) => {
    registered += 1;
    const suffix = { elv: '报废机动车回收拆解有限公司', weee: '电子废弃物回收有限公司' }[trade] ?? '再生资源有限公司';
    return {
      id: `${unit.code}-E0${index + 1}`,
      unitCode: unit.code,
      uscc: creditCode(unit.area, `MAHUB${String(registered).padStart(3, '0')}`),
      name: `${place}${brand}${suffix}`,
      trade,
      weight,
      declarations: {},
    };
  });
}

/** Shares the unit's month among its enterprises: what they bought from generators adds up to it exactly. */
function declare(unit, enterprises) {
  const next = random(unit.code);
  const lines = enterprises.flatMap((enterprise) =>
    Object.entries(trades[enterprise.trade].mix).map(([material, share]) => ({
      enterprise, material, weight: enterprise.weight * share * between(next, 0.85, 1.15), closing: null,
    })));
  for (const period of declaredMonths) {
    const total = Math.round((hundredths(unit.monthT) * season[period]) / (period === '2025-03' ? unit.misses ?? 1 : 1));
    const counted = lines.filter((line) => counts(line.material));
    const jittered = counted.map((line) => line.weight * between(next, 0.96, 1.04));
    const parts = split(total, jittered);
    const perWeight = total / sum(jittered);
    for (const line of lines) {
      const from = counts(line.material) ? parts[counted.indexOf(line)] : Math.round(line.weight * perWeight);
      (line.enterprise.declarations[period] ??= []).push(declaration(line, from, next));
    }
  }
}

function declaration(line, from, next) {
  const trade = trades[line.enterprise.trade];
  const [, , price, pieceT] = materials[line.material];
  const purchased = Math.max(from, Math.round(from / between(next, ...trade.from)));
  // One small dealer sells its copper out every month.
  const sellsOut = line.enterprise.id === 'LC-CP-E02' && line.material === '0201';
  const opening = line.closing ?? (sellsOut ? 0 : Math.round(purchased * between(next, 0.05, 0.12)));
  const loss = Math.round(purchased * trade.loss * between(next, 0.5, 1.5));
  const closing = sellsOut ? 0 : Math.round(purchased * between(next, 0.05, 0.13));
  const out = opening + purchased - loss - closing;
  line.closing = closing;
  const paid = price * between(next, 0.94, 1.06);
  return {
    material: line.material,
    openingT: tonnes(opening),
    purchasedT: tonnes(purchased),
    fromGeneratorT: tonnes(from),
    purchaseAmountYuan: hundredths(tonnes(purchased) * paid) / 100,
    sortedInT: tonnes(purchased - loss),
    outT: tonnes(out),
    outAmountYuan: hundredths(tonnes(out) * paid * between(next, 1.03, 1.09)) / 100,
    lossT: tonnes(loss),
    closingT: tonnes(closing),
    ...(pieceT ? { pieces: Math.round(tonnes(purchased) / pieceT) } : {}),
    massOrigin: pieceT && line.enterprise.trade === 'weee' ? 'CONVERTED' : 'WEIGHED',
  };
}

function makeProgress(unit, enterprises, malls) {
  const next = random(`${unit.code} progress`);
  const own = malls.filter((mall) => mall.unitCode === unit.code);
  const reporter = 101 + units.indexOf(unit);
  const [checked, inspections] = [whole(next, 9, 28), whole(next, 5, 14)];
  let ytd = 0;
  return months.map((period, index) => {
    const declared = enterprises.filter((e) => e.unitCode === unit.code).flatMap((e) => e.declarations[period] ?? []);
    const fromDeclared = sum(declared.filter((row) => counts(row.material)).map((row) => hundredths(row.fromGeneratorT)));
    const month = period === '2025-03' ? hundredths(unit.monthT) : fromDeclared || Math.round(hundredths(unit.monthT) * season[period]);
    ytd += month;
    const left = 2 - index;
    return {
      unitCode: unit.code,
      period,
      qtyMonthT: tonnes(month),
      qtyYtdT: tonnes(ytd),
      ...(declared.length ? { declaredT: tonnes(fromDeclared) } : {}),
      centreStatus: unit.centre,
      centresBuilt: unit.built,
      centresUnderConstruction: unit.building,
      sitesPaper: unit.sites[0] - (left === 2 ? 1 : 0),
      sitesTextile: unit.sites[1],
      sitesWeee: unit.sites[2] - (left > 0 ? 1 : 0),
      mallCum: own.filter((mall) => mall.stages.some((s) => s.stage === '认定') && !mall.stages.some((s) => s.stage === '撤销')).length,
      mallsInProgress: own.filter((mall) => !mall.stages.some((s) => s.stage === '认定')).length,
      scrapFirms: unit.scrapFirms,
      ...(unit.linked === undefined ? {} : { logisticsLinked: unit.linked }),
      eDeclRate: Math.round((unit.eDecl - left * 0.011) * 10000) / 10000,
      upstreamCovered: unit.upstream[0] - left * 2,
      upstreamKnown: unit.upstream[1],
      campaignChecked: checked + index * 3,
      campaignRectified: Math.floor(checked / 4) + index,
      campaignClosed: Math.floor(checked / 12),
      inspections: inspections + index,
      inspectionProblems: Math.floor(inspections / 4) + (index % 2),
      publicity: whole(next, 1, 5),
      problems: problemOf(unit),
      nextSteps: stepOf(unit),
      reporterContactId: unit.code === 'LC-CP' && period === '2025-03' ? 'C-212' : `C-${reporter}`,
      ...(unit.silent && period === '2025-03' ? { reported: false } : {}),
    };
  });
}

const problemOf = (unit) => ({
  谋划: '分拣中心选址与国土空间规划衔接慢，用地手续尚未办结',
  在建: '分拣中心设备采购资金未到位，主体完工后施工暂缓',
  已建成: '分拣中心尚未组织验收，部分设备在调试',
  验收: '分拣中心已验收，运营单位招引中',
}[unit.centre] ?? '个体回收户分散，上游主体纳入信息化监控进度不均衡');

const stepOf = (unit) => ({
  谋划: '倒排工期，5月上旬完成土地手续，力争上半年开工',
  在建: '协调资金拨付，4月底前恢复施工',
  已建成: '4月组织验收并投入试运行',
  验收: '5月底前确定运营单位',
}[unit.centre] ?? '继续推进社区回收网点规范化，组织电子化申报培训');

const growthOf = (unit) => (unit.silent ? null : unit.growth);

/** The base year by class: a quarter of it, raised by the unit's growth, is the first quarter of 2025. */
function makeBaseline(progress, enterprises) {
  const rows = units.flatMap((unit) => {
    const next = random(`${unit.code} 2020`);
    const ytd = progress.find((row) => row.unitCode === unit.code && row.period === '2025-03').qtyYtdT;
    const year = Math.round((hundredths(ytd) * 4) / (1 + unit.growth));
    const byClass = new Map();
    for (const row of enterprises.filter((e) => e.unitCode === unit.code).flatMap((e) => e.declarations['2025-03'])) {
      if (counts(row.material)) {
        const key = row.material.slice(0, 2);
        byClass.set(key, (byClass.get(key) ?? 0) + row.fromGeneratorT);
      }
    }
    const classes = [...byClass.keys()].sort();
    const parts = split(year, classes.map((key) => byClass.get(key) * between(next, 0.9, 1.1)));
    return classes.map((material, index) => ({
      unitCode: unit.code, year: '2020', material, quantityT: tonnes(parts[index]),
      source: { '01': '企业台账', '04': '企业台账', '07': '统计' }[material] ?? (next() < 0.2 ? '估算' : '统计'),
      approvedBy: '聊城市商务局、聊城市统计局', version: 1,
    }));
  });
  const city = [...new Set(rows.map((row) => row.material))].sort().map((material) => ({
    unitCode: 'LC-SWJ', year: '2020', material,
    quantityT: tonnes(sum(rows.filter((row) => row.material === material).map((row) => hundredths(row.quantityT)))),
    source: '统计', approvedBy: '聊城市商务局、聊城市统计局', version: 1,
  }));
  return [...rows, ...city];
}

function makeContacts() {
  const phone = '13800138000';
  const of = (orgCode, role, id, name, position, mail, validFrom = '2023-10-01', validTo) => ({
    contactId: id, orgCode, role, name, position, phone, email: `${mail}@example.test`, validFrom, ...(validTo ? { validTo } : {}),
  });
  const own = units.flatMap((unit, index) => {
    const key = unit.code.slice(3).toLowerCase();
    return [
      of(unit.code, 'LEADER', `C-${String(index + 1).padStart(3, '0')}`, people[index], '分管副局长', `leader.${key}`),
      of(unit.code, 'REPORTER', `C-${101 + index}`, people[index + 11], '市场体系科科长', `reporter.${key}`),
    ];
  });
  return [
    ...own,
    of('LC-SWJ', 'LEADER', 'C-020', people[22], '分管副局长', 'leader.swj'),
    of('LC-SWJ', 'REPORTER', 'C-120', people[23], '再生资源回收专班负责人', 'zhuanban.swj'),
    of('LC-GAJ', 'DEPT', 'C-130', people[24], '治安管理支队联络员', 'liaison.gaj'),
  ];
}

/** The reporter of 茌平区 changes on 1 April: sent during the month. */
export const newReporter = {
  contactId: 'C-212', orgCode: 'LC-CP', role: 'REPORTER', name: people[25], position: '市场体系科副科长', phone: '13800138000',
  email: 'reporter2.cp@example.test', validFrom: '2025-04-01',
};

function makeMalls(unit) {
  const names = ['中心购物广场', '百货大楼', '新天地商场', '家居生活广场'];
  const first = [['2023-11-20', '2023-12-18'], ['2023-11-24', '2023-12-22'], ['2024-10-15', '2024-11-28'], ['2024-10-20', '2024-12-06']];
  const dates = isZone(unit) ? [first[0], first[2]] : first.slice(0, 3);
  const short = ['LC-DE', 'LC-GX'].includes(unit.code);
  const place = placeName(unit);
  const malls = dates.map((pair, index) => mall(unit, index, `${place}${names[index]}`,
    short && index === 2 ? unfinished(unit) : finished(pair, unit, index)));
  if (unit.code === 'LC-LQ') {
    const lost = mall(unit, 3, '临清家居生活广场', finished(['2023-11-28', '2023-12-27'], unit, 3));
    lost.stages.push({ stage: '撤销', stageDate: '2024-09-10', remark: '停业' });
    malls.push(lost);
  }
  if (['LC-DCF', 'LC-YG', 'LC-KFQ'].includes(unit.code)) {
    malls.push(mall(unit, malls.length, `${place}${names[3]}`, [{ stage: '推荐', stageDate: '2025-03-12' }]));
  }
  return malls;
}

const mall = (unit, index, name, stages) => ({
  mallId: `${unit.code}-M-${String(index + 1).padStart(3, '0')}`, unitCode: unit.code, name, address: `${unit.name}人民路${12 + index * 7}号`, stages,
});

const criteria = { packaging: true, publicity: true, ecoArea: true, sorting: true };

function finished([assessed, recognised], unit, index) {
  const year = recognised.slice(0, 4);
  return [
    { stage: '推荐', stageDate: `${year}-04-15` },
    { stage: '创建', stageDate: `${year}-06-01` },
    { stage: '评估', stageDate: assessed, score: 86.5 + index * 1.5 },
    {
      stage: '认定', stageDate: recognised, score: 86.5 + index * 1.5, criteria,
      evidence: ['评估报告.pdf', '现场照片.zip'], recognisedNo: `聊商字〔${year}〕${40 + units.indexOf(unit)}号`,
    },
    { stage: '公示', stageDate: `${year}-12-30`, score: 86.5 + index * 1.5 },
  ];
}

function unfinished(unit) {
  const started = [{ stage: '推荐', stageDate: '2024-05-20' }, { stage: '创建', stageDate: unit.code === 'LC-DE' ? '2024-09-02' : '2025-03-03' }];
  return unit.code === 'LC-DE'
    ? [...started, { stage: '评估', stageDate: '2025-03-20', score: 81, criteria: { ...criteria, ecoArea: false } }]
    : started;
}

function makeSites(unit, index, enterprises) {
  const next = random(`${unit.code} sites`);
  const place = unit.short;
  const own = enterprises.filter((enterprise) => enterprise.unitCode === unit.code);
  const list = [];
  const add = (letter, name, siteKind, accepted, more) => list.push({
    siteId: `${unit.code}-${letter}-${String(list.filter((site) => site.siteId.includes(`-${letter}-`)).length + 1).padStart(3, '0')}`,
    unitCode: unit.code, name, siteKind, accepted, address: `${unit.name}建设路${whole(next, 1, 240)}号`,
    restrictedVicinity: false, openAirStorage: false, status: '运营', manager: people[whole(next, 0, people.length - 1)],
    phone: '13800138000', ...more,
  });
  const centres = projects.filter((project) => project[1] === unit.code && project[3] === '分拣中心');
  for (const [, , name, , stage, , , , , , actualEnd] of centres) {
    add('C', name, '综合分拣中心', ['01', '03', '04', '09'], {
      operatorUscc: own[0].uscc, areaM2: whole(next, 42, 118) * 100, capacityTpa: whole(next, 33, 90) * 1000, communityFlag: false,
      status: stage, ...(actualEnd ? { builtDate: actualEnd } : {}),
    });
  }
  add('T', `${place}再生资源中转站`, '中转站', ['01', '03', '04', '08', '09'], { areaM2: whole(next, 12, 26) * 100, builtDate: '2022-08-16' });
  const stations = [['废纸', ['04'], unit.sites[0]], ['废纺织品', ['08'], unit.sites[1]], ['废旧家电', ['06'], unit.sites[2]]];
  for (const [what, accepted, count] of stations) {
    for (let number = 1; number <= count; number++) {
      add('S', `${place}${what}定点回收站（${number}号）`, '定点站', accepted, {
        areaM2: whole(next, 24, 90), communityFlag: true, hhWasteSiteId: `HW-${unit.code.slice(3)}-${String(whole(next, 1, 180)).padStart(3, '0')}`,
        builtDate: number === count ? '2025-02-20' : `2024-${String(whole(next, 3, 11)).padStart(2, '0')}-${String(whole(next, 1, 28)).padStart(2, '0')}`,
      });
    }
  }
  if (unit.scrapFirms) {
    add('F', '临清轴承废钢专业回收基地', '废钢铁企业', ['0101', '0103', '0104'], { operatorUscc: own[0].uscc, areaM2: 21000, capacityTpa: 180000, builtDate: '2024-11-22' });
  }
  for (const enterprise of own.filter((candidate) => ['elv', 'weee'].includes(candidate.trade))) {
    const kind = enterprise.trade.toUpperCase();
    add('D', enterprise.name, kind, [kind === 'ELV' ? '07' : '06'], { operatorUscc: enterprise.uscc, areaM2: 14000, builtDate: '2021-05-30' });
  }
  for (let number = 1; number <= 3 + (index % 3); number++) {
    add('R', `${place}再生资源回收站（${number}号）`, '回收站', ['01', '03', '04'], {
      areaM2: whole(next, 60, 180), communityFlag: true, ...(index % 4 === 1 && number === 3 ? { status: '在建' } : { builtDate: `2024-0${2 + number}-18` }),
    });
  }
  return list;
}

function makeProject([projectId, unitCode, name, kind, stage, plan, done, progress, planStart, planEnd, actualEnd]) {
  return progress.map((progressPct, index) => ({
    projectId, period: ['2024-12', '2025-01', '2025-02', '2025-03'][index], unitCode, name, kind, stage,
    investPlanWan: plan,
    investDoneWan: progressPct === 100 || projectId === 'PRJ-04' ? done : Math.round((done * progressPct) / progress[3]),
    progressPct, planStart, planEnd, ...(actualEnd ? { actualEnd } : {}),
    ...(projectId === 'PRJ-04' ? { problem: '设备采购资金未到位，2024年12月以来未施工' } : {}),
    ...(projectId === 'PRJ-08' ? { problem: '选址未定，用地预审未批' } : {}),
  }));
}

/** Who holds a key of the hub, for which organisation, units and datasets. */
function makePartners(enterprises) {
  const county = ['D02', 'D03', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19', 'D22', 'D24'];
  return [
    ...units.map((unit) => ({ id: unit.code, role: 'county', name: `${unit.short}商务主管部门`, organisation: unit.code, units: [unit.code], datasets: ['D04', ...county] })),
    { id: 'LC-SWJ', role: 'county', name: '聊城市商务局', organisation: 'LC-SWJ', units: ['LC-SWJ', 'LC-GAJ', ...units.map((unit) => unit.code)], datasets: ['D04', ...county] },
    { id: 'P-HLW', role: 'partner', name: '聊城再生资源“互联网+”回收平台', organisation: '*', units: ['LC-DCF', 'LC-KFQ'], datasets: ['D04'] },
    ...enterprises.map((enterprise) => ({ id: enterprise.id, role: 'partner', name: enterprise.name, organisation: enterprise.uscc, units: [enterprise.unitCode], datasets: ['D04'] })),
  ];
}
