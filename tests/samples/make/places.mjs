// The eleven units in the plan's order, and what is true of each in the demo month.
// monthT: the unit's own figure for 2025-03; growth: Q1 2025 on a quarter of 2020.
// linked: whether logistics is linked with household waste (两网融合); left out by those who do not say.
// Enterprises: brand, trade, weight within the unit. All names and codes are invented.
export const units = [
  {
    code: 'LC-DCF', name: '东昌府区', short: '东昌府区', area: '371502', monthT: 17836.45, growth: 0.061,
    centre: '运营', built: 2, building: 1, sites: [8, 5, 4], upstream: [171, 196], eDecl: 0.9412, scrapFirms: 0, linked: true,
    enterprises: [['晨禾', 'steel', 44], ['汇青', 'paper', 22], ['凤栖', 'plastic', 8], ['嘉循', 'mixed', 9], ['水城绿', 'weee', 3], ['通远', 'elv', 6]],
  },
  {
    code: 'LC-CP', name: '茌平区', short: '茌平区', area: '371523', monthT: 12634.27, growth: 0.054,
    centre: '运营', built: 1, building: 0, sites: [6, 3, 3], upstream: [88, 97], eDecl: 0.9305, scrapFirms: 0, linked: true,
    enterprises: [['茌源', 'steel', 40], ['铝循', 'nonferrous', 10], ['博禾', 'paper', 20], ['茌禾', 'mixed', 8], ['茌安', 'tyre', 5]],
  },
  {
    code: 'LC-LQ', name: '临清市', short: '临清市', area: '371581', monthT: 15912.8, growth: 0.068,
    centre: '运营', built: 1, building: 0, sites: [7, 4, 3], upstream: [132, 141], eDecl: 0.9527, scrapFirms: 1, linked: true,
    enterprises: [['轴盛', 'bearing', 38], ['运河', 'steel', 30], ['烟店', 'bearing', 14], ['松林', 'paper', 12], ['临禾', 'textile', 3], ['卫运', 'plastic', 5]],
  },
  {
    code: 'LC-SX', name: '莘县', short: '莘县', area: '371522', monthT: 13105.6, growth: 0.049,
    centre: '验收', built: 1, building: 0, sites: [6, 3, 2], upstream: [95, 118], eDecl: 0.8846, scrapFirms: 0, linked: true,
    enterprises: [['莘绿', 'steel', 46], ['伊园', 'paper', 26], ['禾膜', 'film', 12], ['燕塔', 'glass', 4]],
  },
  {
    code: 'LC-GX', name: '冠县', short: '冠县', area: '371525', monthT: 10418.9, growth: 0.036, misses: 1.06,
    centre: '谋划', built: 0, building: 0, sites: [5, 2, 2], upstream: [61, 92], eDecl: 0.7391, scrapFirms: 0, linked: true,
    enterprises: [['冠源', 'steel', 52], ['梨乡', 'paper', 18], ['清水', 'plastic', 9], ['冠宜', 'mixed', 7]],
  },
  {
    code: 'LC-YG', name: '阳谷县', short: '阳谷县', area: '371521', monthT: 11204.37, growth: 0.057,
    centre: '运营', built: 1, building: 0, sites: [6, 3, 3], upstream: [79, 88], eDecl: 0.9268, scrapFirms: 0,
    enterprises: [['谷丰', 'steel', 36], ['谷铜', 'nonferrous', 12], ['景绿', 'paper', 18], ['阿城', 'plastic', 7], ['景阳', 'elv', 5], ['谷电', 'battery', 1]],
  },
  {
    code: 'LC-DE', name: '东阿县', short: '东阿县', area: '371524', monthT: 6821.15, growth: 0.039,
    centre: '在建', built: 0, building: 1, sites: [4, 2, 2], upstream: [44, 60], eDecl: 0.8103, scrapFirms: 0, linked: true,
    enterprises: [['东禾', 'mixed', 20], ['鱼山', 'steel', 40], ['铜城', 'paper', 12]],
  },
  {
    code: 'LC-GT', name: '高唐县', short: '高唐县', area: '371526', monthT: 7588.2, growth: 0.05, silent: true,
    centre: '已建成', built: 1, building: 0, sites: [5, 2, 2], upstream: [58, 71], eDecl: 0.8592, scrapFirms: 0, linked: false,
    enterprises: [['唐禾', 'paper', 38], ['鱼丘湖', 'steel', 30], ['梁村', 'mixed', 8], ['高宜', 'tyre', 4]],
  },
  {
    code: 'LC-KFQ', name: '聊城经济技术开发区', short: '开发区', area: '371500', monthT: 8907.64, growth: 0.074,
    centre: '运营', built: 1, building: 0, sites: [5, 3, 3], upstream: [66, 70], eDecl: 0.9714, scrapFirms: 0, linked: true,
    enterprises: [['蒋官屯', 'steel', 40], ['九州洼', 'nonferrous', 9], ['北城', 'weee', 4], ['周公河', 'paper', 14]],
  },
  {
    code: 'LC-GXQ', name: '聊城高新技术产业开发区', short: '高新区', area: '371500', monthT: 5421.08, growth: 0.082,
    centre: '已建成', built: 1, building: 0, sites: [4, 2, 3], upstream: [37, 40], eDecl: 0.9625, scrapFirms: 0, linked: true,
    enterprises: [['九州绿', 'steel', 34], ['韩集', 'mixed', 10], ['顾官屯', 'plastic', 6]],
  },
  {
    code: 'LC-DJQ', name: '聊城江北水城旅游度假区', short: '度假区', area: '371502', monthT: 3617.52, growth: 0.047,
    centre: '验收', built: 1, building: 0, sites: [4, 2, 2], upstream: [29, 33], eDecl: 0.9091, scrapFirms: 0, linked: true,
    enterprises: [['李海务', 'mixed', 14], ['于集', 'steel', 24], ['朱老庄', 'glass', 3]],
  },
];

export const months = ['2025-01', '2025-02', '2025-03'];

/** Share of the March figure; the spring festival falls between January and February. */
export const season = { '2025-01': 0.9872, '2025-02': 0.9896, '2025-03': 1 };

export const people = [
  '张立新', '王建民', '李秀英', '刘长海', '陈玉霞', '杨志强', '赵明远', '孙桂芳', '周永平', '吴晓东', '郑海燕', '马国栋',
  '朱文静', '胡兆林', '郭丽娟', '何庆华', '高振宇', '林春梅', '罗继成', '梁素云', '宋宝田', '唐立群', '许洪涛', '韩雪梅',
  '冯建国', '曹玉兰', '彭少华', '曾广福',
];

export const projects = [
  ['PRJ-01', 'LC-DCF', '聊城市佳云环保科技有限公司', '分拣中心', '运营', 6800, 6800, [100, 100, 100, 100], '2021-04-01', '2022-12-31', '2022-11-18'],
  ['PRJ-02', 'LC-DCF', '山东省易斯特环境科技有限公司分公司', '分拣中心', '运营', 9500, 9360, [100, 100, 100, 100], '2022-09-01', '2024-10-31', '2024-11-06'],
  ['PRJ-03', 'LC-DCF', '循环资源回收分拣中心', '分拣中心', '在建', 12000, 9840, [68, 72, 77, 82], '2023-03-15', '2025-06-30', null],
  ['PRJ-04', 'LC-DE', '东阿拨楞鼓垃圾分类再生资源项目', '分拣中心', '在建', 7200, 4680, [65, 65, 65, 65], '2023-05-10', '2025-05-31', null],
  ['PRJ-05', 'LC-CP', '茌平区再生资源绿色分拣中心', '分拣中心', '运营', 8600, 8520, [100, 100, 100, 100], '2023-08-20', '2024-09-30', '2024-09-12'],
  ['PRJ-06', 'LC-LQ', '临清市再生资源绿色分拣中心', '分拣中心', '运营', 8200, 8200, [100, 100, 100, 100], '2023-07-01', '2024-08-31', '2024-08-28'],
  ['PRJ-07', 'LC-SX', '莘县再生资源综合分拣中心', '分拣中心', '验收', 7600, 7410, [100, 100, 100, 100], '2023-10-08', '2024-11-30', '2024-12-05'],
  ['PRJ-08', 'LC-GX', '冠县再生资源绿色分拣中心', '分拣中心', '谋划', 6500, 120, [4, 5, 7, 9], '2025-05-01', '2025-12-31', null],
  ['PRJ-09', 'LC-YG', '阳谷县循环经济产业园分拣中心', '分拣中心', '运营', 10400, 10180, [100, 100, 100, 100], '2023-06-18', '2024-10-31', '2024-10-30'],
  ['PRJ-10', 'LC-GT', '高唐县再生资源分拣中心', '分拣中心', '已建成', 5900, 5760, [100, 100, 100, 100], '2023-11-01', '2024-12-20', '2024-12-18'],
  ['PRJ-11', 'LC-KFQ', '开发区再生资源绿色分拣中心', '分拣中心', '运营', 9100, 9050, [100, 100, 100, 100], '2023-04-12', '2024-06-30', '2024-06-20'],
  ['PRJ-12', 'LC-GXQ', '高新区再生资源分拣中心', '分拣中心', '已建成', 4800, 4720, [100, 100, 100, 100], '2024-01-15', '2024-12-31', '2024-12-26'],
  ['PRJ-13', 'LC-DJQ', '度假区再生资源分拣中心', '分拣中心', '验收', 3900, 3900, [100, 100, 100, 100], '2024-02-26', '2024-11-30', '2024-11-25'],
  ['PRJ-14', 'LC-LQ', '临清轴承废钢专业回收基地', '废钢铁', '运营', 11800, 11650, [100, 100, 100, 100], '2023-09-01', '2024-11-30', '2024-11-22'],
  ['PRJ-91', 'LC-SWJ', '再生资源“互联网+”回收平台', '平台', '运营', 1600, 1600, [100, 100, 100, 100], '2023-09-15', '2024-10-31', '2024-10-15'],
  ['PRJ-92', 'LC-KFQ', '废弃电器电子产品“互联网+回收”平台', '平台', '运营', 900, 890, [100, 100, 100, 100], '2023-11-06', '2024-12-20', '2024-12-10'],
  ['PRJ-93', 'LC-SWJ', '“1+6”智慧平台', '平台', '在建', 2800, 2460, [70, 76, 82, 88], '2024-03-01', '2025-06-30', null],
];
