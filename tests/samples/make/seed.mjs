// What the hub knows on 31 March 2025: registers, documents, the base year, and the reports of January and February.
import { csv, envelope, json, ndjson, table, utf8Csv } from './carriers/text.mjs';
import { baselineColumns, contactColumns, siteColumns } from './columns.mjs';
import { units } from './places.mjs';

const all = units.map((unit) => unit.code);
const utf8 = (columns, rows) => csv(table(columns, rows));

export function seed(play, truth) {
  for (const unit of [...all, 'LC-SWJ', 'LC-GAJ']) {
    const rows = truth.contacts.filter((row) => row.orgCode === unit);
    play.load('2024-01-05T09:00:00+08:00', 'LC-SWJ', 'D03', unit, null, `D03-${unit}.csv`, utf8(contactColumns, rows), { query: { unit } });
  }

  for (const unit of [...all, 'LC-SWJ']) {
    const rows = truth.baseline.filter((row) => row.unitCode === unit);
    const estimated = rows.some((row) => row.source === '估算');
    play.load('2024-01-10T09:00:00+08:00', 'LC-SWJ', 'D22', unit, null, `D22-${unit}.csv`, utf8(baselineColumns, rows), {
      query: { unit }, ...(estimated ? { findings: ['D22-ESTIMATED'] } : {}),
    });
  }

  for (const unit of all) {
    play.load('2025-03-03T10:00:00+08:00', unit, 'D02', unit, null, `D02-${unit}.csv`,
      utf8Csv(table(siteColumns, truth.sites.filter((row) => row.unitCode === unit))), { query: { unit } });
  }

  declarations(play, truth);
  progress(play, truth);
  for (const unit of all) {
    malls(play, truth, unit);
  }

  for (const [period, at] of [['2024-12', '2025-01-07T10:00:00+08:00'], ['2025-01', '2025-02-07T10:00:00+08:00'], ['2025-02', '2025-03-07T10:00:00+08:00']]) {
    for (const unit of [...all, 'LC-SWJ']) {
      const rows = truth.projects.filter((row) => row.unitCode === unit && row.period === period);
      play.load(at, unit, 'D16', unit, period, `D16-${unit}-${period}.json`, json(envelope('D16', unit, rows, { period, submittedAt: at })));
    }
  }

  supervision(play, truth);
}

/** Documents once; campaigns with the monthly report; inspections within a week; publicity as the month ends. */
function supervision(play, truth) {
  const send = (dataset, list, unit, period, at) => {
    const rows = list.filter((row) => row.unitCode === unit && (!row.period || row.period === period));
    if (rows.length) {
      play.load(at, unit, dataset, unit, period, `${dataset}-${unit}${period ? `-${period}` : ''}.json`,
        json(envelope(dataset, unit, rows, { ...(period ? { period } : {}), submittedAt: at })));
    }
  };
  for (const unit of ['LC-SWJ', ...all]) {
    send('D24', truth.documents, unit, null, '2024-01-08T10:00:00+08:00');
  }

  for (const unit of all) {
    if (monthlyCampaigns.includes(unit)) {
      send('D18', truth.campaigns, unit, '2025-01', '2025-02-07T11:00:00+08:00');
    }

    send('D18', truth.campaigns, unit, '2025-02', '2025-03-07T11:00:00+08:00');
    send('D19', truth.publicity, unit, '2025-02', '2025-03-07T11:30:00+08:00');
    send('D19', truth.publicity, unit, '2025-03', '2025-03-28T10:00:00+08:00');
  }

  for (const [unit, at] of [['LC-DCF', '2025-02-24T16:00:00+08:00'], ['LC-GX', '2025-03-10T16:00:00+08:00'], ['LC-LQ', '2025-03-18T16:00:00+08:00']]) {
    send('D17', truth.inspections, unit, '2025-Q1', at);
  }
}

/** Those that report on the campaigns in every month; of the others only February is here. */
export const monthlyCampaigns = ['LC-DCF', 'LC-LQ', 'LC-YG'];

export function rowsOf(truth, unit, period, of = () => true) {
  return truth.enterprises.filter((enterprise) => enterprise.unitCode === unit && of(enterprise)).flatMap((enterprise) =>
    enterprise.declarations[period].map((row) => ({ period, unitCode: unit, uscc: enterprise.uscc, enterpriseName: enterprise.name, ...row })));
}

function declarations(play, truth) {
  for (const unit of all) {
    play.load('2025-03-05T16:00:00+08:00', 'LC-SWJ', 'D04', unit, '2025-02', `D04-${unit}-2025-02.ndjson`,
      ndjson(rowsOf(truth, unit, '2025-02')), { query: { unit, period: '2025-02' } });
  }
}

/** 高唐县 was late with January (due 8 February, a make-up workday) and February (due 10 March). */
function progress(play, truth) {
  const sent = { '2025-01': '2025-02-07T14:00:00+08:00', '2025-02': '2025-03-07T14:00:00+08:00' };
  const late = { '2025-01': '2025-02-11T10:20:00+08:00', '2025-02': '2025-03-13T15:40:00+08:00' };
  for (const [period, at] of Object.entries(sent)) {
    for (const unit of all) {
      const when = unit === 'LC-GT' ? late[period] : at;
      const row = progressRow(truth, unit, period);
      play.load(when, unit, 'D15', unit, period, `D15-${unit}-${period}.json`,
        json(envelope('D15', unit, [row], { period, submittedAt: when, reporterContactId: row.reporterContactId })), when === at ? {} : { late: true });
    }
  }
}

export function progressRow(truth, unit, period) {
  const { declaredT, reported, ...row } = truth.progress.find((candidate) => candidate.unitCode === unit && candidate.period === period);
  return row;
}

export const stagesOf = (truth, unit, of) => truth.malls.filter((mall) => mall.unitCode === unit).flatMap((mall) =>
  mall.stages.filter(of).map((stage) => ({ mallId: mall.mallId, name: mall.name, address: mall.address, unitCode: unit, ...stage })));

function malls(play, truth, unit) {
  const rows = stagesOf(truth, unit, (stage) => stage.stageDate < '2025-03-01');
  const at = '2025-03-07T15:00:00+08:00';
  play.load(at, unit, 'D14', unit, '2025-02', `D14-${unit}-2025-02.json`, json(envelope('D14', unit, rows, { period: '2025-02', submittedAt: at })));
}
