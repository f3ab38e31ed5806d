// Headings as people write them, each with what stands under it.
import { materials } from './catalogue.mjs';
import { units } from './places.mjs';

export const unitOf = (code) => units.find((unit) => unit.code === code);
export const monthZh = (period) => `${period.slice(0, 4)}年${Number(period.slice(5))}月`;
export const slashed = (iso) => iso?.split('-').map(Number).join('/');
export const dateZh = (iso) => iso && `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;
export const grouped = (number) => number.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const yesNo = (flag) => (flag === undefined ? '' : flag ? '是' : '否');

const originZh = { WEIGHED: '过磅', CONVERTED: '折算', ESTIMATED: '估算' };

/** D04 in the schema's own headings. */
export const declarationColumns = [
  ['报告期', (row) => row.period],
  ['所属县区', (row) => unitOf(row.unitCode).short],
  ['统一社会信用代码', (row) => row.uscc],
  ['企业名称', (row) => row.enterpriseName],
  ['品类', (row) => materials[row.material][0]],
  ['期初库存', (row) => row.openingT],
  ['本月收购量', (row) => row.purchasedT],
  ['其中产废单位', (row) => row.fromGeneratorT],
  ['收购金额', (row) => row.purchaseAmountYuan],
  ['分拣入库量', (row) => row.sortedInT],
  ['本月出库量', (row) => row.outT],
  ['销售金额', (row) => row.outAmountYuan],
  ['损耗', (row) => row.lossT],
  ['期末库存', (row) => row.closingT],
  ['件数', (row) => row.pieces],
  ['重量来源', (row) => originZh[row.massOrigin]],
];

/** D04 in a dealer's own words and order. */
export const dealerColumns = [
  ['月份', (row) => monthZh(row.period)],
  ['单位名称', (row) => row.enterpriseName],
  ['社会信用代码', (row) => row.uscc],
  ['品种', (row) => materials[row.material][1]],
  ['上月结存（吨）', (row) => row.openingT],
  ['收购数量（吨）', (row) => row.purchasedT],
  ['其中：产废单位', (row) => row.fromGeneratorT],
  ['本月销售', (row) => row.outT],
  ['本月损耗', (row) => row.lossT],
  ['本月结存', (row) => row.closingT],
  ['收购额（元）', (row) => row.purchaseAmountYuan],
  ['销售额（元）', (row) => row.outAmountYuan],
];

/** D15 as a county office types it. */
export const progressColumns = [
  ['县（市、区）', (row) => unitOf(row.unitCode).short],
  ['填报月份', (row) => monthZh(row.period)],
  ['本月回收量（吨）', (row) => row.qtyMonthT],
  ['1—3月累计（吨）', (row) => row.qtyYtdT],
  ['分拣中心建设情况', (row) => row.centreStatus],
  ['分拣中心（已建）', (row) => row.centresBuilt],
  ['分拣中心（在建）', (row) => row.centresUnderConstruction],
  ['废纸站点数', (row) => row.sitesPaper],
  ['废纺织品站点数', (row) => row.sitesTextile],
  ['废弃电器电子产品网点', (row) => row.sitesWeee],
  ['“无废商场”累计', (row) => row.mallCum],
  ['无废商场在建', (row) => row.mallsInProgress],
  ['废钢铁企业', (row) => row.scrapFirms],
  ['两网融合', (row) => yesNo(row.logisticsLinked)],
  ['电子化申报率（%）', (row) => Math.round(row.eDeclRate * 10000) / 100],
  ['上游主体总数', (row) => row.upstreamKnown],
  ['上游主体纳入数', (row) => row.upstreamCovered],
  ['专项整治（检查）', (row) => row.campaignChecked],
  ['专项整治（整改）', (row) => row.campaignRectified],
  ['专项整治（取缔）', (row) => row.campaignClosed],
  ['双随机（家次）', (row) => row.inspections],
  ['发现问题数', (row) => row.inspectionProblems],
  ['宣传（场次）', (row) => row.publicity],
  ['存在问题', (row) => row.problems],
  ['下一步措施', (row) => row.nextSteps],
  ['差异说明', (row) => row.explanation],
  ['责任人编号', (row) => row.reporterContactId],
];

export const projectColumns = [
  ['项目编号', (row) => row.projectId],
  ['项目名称', (row) => row.name],
  ['项目类别', (row) => row.kind],
  ['建设状态', (row) => row.stage],
  ['总投资（万元）', (row) => row.investPlanWan],
  ['完成投资（万元）', (row) => row.investDoneWan],
  ['形象进度（%）', (row) => row.progressPct],
  ['计划开工', (row) => slashed(row.planStart)],
  ['计划完工', (row) => slashed(row.planEnd)],
  ['实际完工', (row) => slashed(row.actualEnd)],
  ['存在问题', (row) => row.problem],
];

export const mallColumns = [
  ['商场编号', (row) => row.mallId],
  ['商场名称', (row) => row.name],
  ['详细地址', (row) => row.address],
  ['阶段', (row) => row.stage],
  ['日期', (row) => slashed(row.stageDate)],
  ['得分', (row) => row.score],
  ['可循环包装', (row) => yesNo(row.criteria?.packaging)],
  ['绿色宣传', (row) => yesNo(row.criteria?.publicity)],
  ['节能产品专区', (row) => yesNo(row.criteria?.ecoArea)],
  ['分类设施', (row) => yesNo(row.criteria?.sorting)],
];

export const siteColumns = [
  ['网点编号', (row) => row.siteId],
  ['网点名称', (row) => row.name],
  ['网点类型', (row) => row.siteKind],
  ['回收品类', (row) => row.accepted.join('、')],
  ['地址', (row) => row.address],
  ['运营单位信用代码', (row) => row.operatorUscc],
  ['占地面积（平方米）', (row) => row.areaM2],
  ['年处理能力（吨）', (row) => row.capacityTpa],
  ['是否设在居民社区', (row) => yesNo(row.communityFlag)],
  ['衔接的生活垃圾站点', (row) => row.hhWasteSiteId],
  ['是否在禁设区域附近', (row) => yesNo(row.restrictedVicinity)],
  ['是否露天存放', (row) => yesNo(row.openAirStorage)],
  ['状态', (row) => row.status],
  ['建成日期', (row) => row.builtDate],
  ['负责人', (row) => row.manager],
  ['联系电话', (row) => row.phone],
];

const roleZh = { LEADER: '分管领导', REPORTER: '责任人', DEPUTY: '副责任人', DEPT: '部门联系人' };

export const contactColumns = [
  ['责任人编号', (row) => row.contactId],
  ['单位', (row) => unitOf(row.orgCode)?.short ?? row.orgCode],
  ['职责', (row) => roleZh[row.role]],
  ['姓名', (row) => row.name],
  ['职务', (row) => row.position],
  ['联系电话', (row) => row.phone],
  ['电子邮箱', (row) => row.email],
  ['起始日期', (row) => row.validFrom],
  ['截止日期', (row) => row.validTo],
];

export const baselineColumns = [
  ['年度', (row) => row.year],
  ['品类代码', (row) => row.material],
  ['全年回收量（吨）', (row) => row.quantityT],
  ['数据来源', (row) => row.source],
  ['核定单位', (row) => row.approvedBy],
  ['版本', (row) => row.version],
];
