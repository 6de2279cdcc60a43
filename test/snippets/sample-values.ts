import { ASKED_FOR } from './asked-values.ts';

/** What a writer would put where a tab stop stands, told by the text that the stop holds. */
interface Sample {
  readonly belongs: RegExp;
  /** Taken in turn. A single one holds for the whole text; of several, a snippet gets none twice in its 【请填写…】. */
  readonly values: readonly string[];
  /** The value goes where the mask stands, and the rest of the text stays: 120 for the XX of XX万元. */
  readonly isPart?: boolean;
}

const MASKS: readonly Sample[] = [
  { belongs: /^20XX$/u, values: ['2026'] },
  { belongs: /^20XX年$/u, values: ['2026年', '2027年', '2028年'] },
  { belongs: /^X月X日$/u, values: ['3月12日', '4月20日', '5月18日', '6月30日', '9月15日', '10月26日'] },
  { belongs: /^X年X月$/u, values: ['1982年6月'] },
  { belongs: /^X月$/u, values: ['6月'] },
  { belongs: /^X日$/u, values: ['24日'] },
  { belongs: /^X时X分$/u, values: ['14时20分'] },
  { belongs: /^X$/u, values: ['6', '8', '7', '5', '9', '4'] },
  { belongs: /^XX$/u, values: ['60', '40', '35', '18'] },
  { belongs: /^X(?:年|个月|小时|次|天|人|个)$/u, isPart: true, values: ['3', '2'] },
  { belongs: /^XX(?:周岁|分钟|年)$/u, isPart: true, values: ['35', '20'] },
  { belongs: /^XX(?:元|平方公里)$/u, isPart: true, values: ['2860', '38650', '21400'] },
  {
    belongs: /^X+(?:个|名|人|家|户|处|起|件|条|份|期|次|场|场次|人次)$/u,
    isPart: true,
    values: ['26', '120', '35', '480', '42', '157'],
  },
  {
    belongs: /^X+(?:万人|万元|亿元|万吨)$/u,
    isPart: true,
    values: ['420', '86.5', '210', '123.5', '312', '95', '410'],
  },
  {
    belongs: /^XX同志$/u,
    values: [
      '李建国同志',
      '王志强同志',
      '张晓梅同志',
      '赵明同志',
      '周海波同志',
      '孙丽华同志',
      '吴永胜同志',
      '郑文同志',
    ],
  },
  { belongs: /^XX先生$/u, values: ['林子文先生'] },
  { belongs: /^XX书记$/u, values: ['刘卫东书记'] },
  { belongs: /^XX市长$/u, values: ['高远市长'] },
  { belongs: /^XX副市长$/u, values: ['陈国平副市长'] },
  { belongs: /^XX局$/u, values: ['市应急管理局', '市公安局', '市财政局', '市水利局', '市教育局', '市民政局'] },
  { belongs: /^XX单位$/u, values: ['市住房城乡建设局', '市交通运输局', '清河县城关镇', '市农业农村局'] },
  { belongs: /^XX部门$/u, values: ['省水利厅'] },
  { belongs: /^XX科$/u, values: ['秘书科'] },
  { belongs: /^XX办公室$/u, values: ['市政府办公室'] },
  { belongs: /^XX委员会$/u, values: ['财政经济委员会'] },
  { belongs: /^XX调研组$/u, values: ['市政府研究室调研组'] },
  { belongs: /^XX届人大X次会议$/u, values: ['九届人大四次会议'] },
  { belongs: /^XX市第X届人民代表大会第X次会议$/u, values: ['临江市第九届人民代表大会第五次会议'] },
  { belongs: /^中国共产党XX市第X届委员会第X次全体会议$/u, values: ['中国共产党临江市第九届委员会第六次全体会议'] },
  { belongs: /^XX(?:政发|政办发|政复|政任|政办函|政|函|发|请)$/u, isPart: true, values: ['临'] },
  { belongs: /^(?:中共)?XX市/u, isPart: true, values: ['临江'] },
  { belongs: /^XX县/u, isPart: true, values: ['清河'] },
  { belongs: /^XX省/u, isPart: true, values: ['东江'] },
];

/** By how the words of 【请填写…】 end. */
const ENDINGS: readonly Sample[] = [
  {
    belongs: /(?:任务|工作)标题$/u,
    values: [
      '压实工作责任',
      '补齐设施短板',
      '强化源头治理',
      '健全长效机制',
      '优化政务服务',
      '加快数字转型',
      '夯实基层基础',
      '提升队伍素质',
      '守牢安全底线',
    ],
  },
  { belongs: /问题标题$/u, values: ['底数不清', '推进不快', '合力不强'] },
  { belongs: /(?:做法|方法|对策)标题$/u, values: ['网格联动解难题', '数字赋能提效率', '阵地前移优服务'] },
  { belongs: /活动环节标题$/u, values: ['启动仪式', '成果展示', '现场签约'] },
  { belongs: /活动标题$/u, values: ['开展红色故事宣讲', '组织技能比武', '办好流动课堂'] },
  { belongs: /人员类别标题$/u, values: ['轮训基层书记', '培训新任干部', '提升业务骨干'] },
  { belongs: /现状标题$/u, values: ['规模稳步扩大', '结构持续优化', '效益逐步显现'] },
  { belongs: /民生实事标题$/u, values: ['增设托育机构', '新建社区食堂', '扩大公办学位'] },
  { belongs: /(?:内容|议题|政策|倡议)标题$/u, values: ['资金筹措', '运行管护', '评价激励'] },
  { belongs: /(?:信息|简报)标题$/u, values: ['推行“一窗通办”提升服务效能'] },
  { belongs: /发言评价$/u, values: ['思路清晰、重点突出', '措施具体、很有成效', '站位很高、信心很足'] },
  {
    belongs: /理由$/u,
    values: ['群众反映集中，社会关注度高', '现有条件成熟，前期论证充分', '先行地区已有成功做法可以借鉴'],
  },
  {
    belongs: /原因$/u,
    values: ['学习抓得不紧不深', '考核的指挥棒作用发挥不够', '日常监管存在盲区', '对自我要求有所放松'],
  },
  { belongs: /形势$/u, values: ['各地竞相发展，不进则退', '主要指标与标兵的差距在拉大'] },
  {
    belongs: /(?:成绩|成效)$/u,
    values: ['重点项目建设提速', '营商环境持续改善', '群众满意度稳步上升', '社会治理更加精细'],
  },
  {
    belongs: /数据$/u,
    values: ['新建改建农村公路86公里', '办理群众诉求1.2万件', '新增城镇就业6800人', '新引进亿元以上项目23个'],
  },
  { belongs: /问题$/u, values: ['个别单位重视程度不够', '部分项目进度滞后', '少数干部能力跟不上', '调查研究不够经常'] },
  { belongs: /关键$/u, values: ['上级的关心指导', '干部的辛勤付出', '群众的理解支持'] },
  { belongs: /经验$/u, values: ['把牢前进的方向', '站稳群众的立场', '激发创新的动力', '拿出过硬的成果'] },
  { belongs: /关键词$/u, values: ['早', '实', '细'] },
  { belongs: /着力点$/u, values: ['源头管控', '过程监督', '末端治理'] },
  { belongs: /品质$/u, values: ['对党忠诚', '迎难而上', '一心为民'] },
  { belongs: /事迹$/u, values: ['三十年如一日坚守在岗位上', '在洪水中连续奋战四昼夜', '自掏腰包为独居老人送餐'] },
  {
    belongs: /事例$/u,
    values: ['文件多次转办，最后无人落实', '一项审批跑了四趟', '去年只下乡调研过两次', '会议开了三次，事情没有进展'],
  },
  {
    belongs: /做法$/u,
    values: [
      '建立联席会议制度',
      '推行干部包片联户',
      '开发线上预约平台',
      '组织志愿者上门服务',
      '设立流动服务点',
      '采用积分兑换办法',
      '引入第三方评估',
      '开展擂台比武',
      '聘请专家授课',
    ],
  },
  {
    belongs: /(?:措施|打算|安排)$/u,
    values: [
      '建立问题台账，实行清单管理',
      '明确专人负责，定期会商研判',
      '深入一线走访，听取群众意见',
      '加密巡查频次，及时消除隐患',
      '整合各类资金，集中投向短板',
      '搭建信息平台，实现数据共享',
      '开展业务培训，提升履职能力',
      '完善配套政策，形成制度闭环',
      '组织专家会诊，破解技术瓶颈',
      '优化办事流程，压缩审批时限',
    ],
  },
  {
    belongs: /职责$/u,
    values: [
      '统筹协调和督促检查',
      '维护现场秩序',
      '落实专项资金',
      '监测雨情水情',
      '组织人员转移',
      '救助困难群众',
      '检修备用电源',
    ],
  },
  { belongs: /要求$/u, values: ['统一思想、凝聚共识', '把问题解决在基层', '做到守土有责、守土尽责'] },
  { belongs: /任务$/u, values: ['全面排查摸底', '逐项整改销号', '总结验收巩固', '兼顾日常管护'] },
  { belongs: /目标$/u, values: ['全面完成年度目标任务', '建成城乡一体的服务网络', '基本消除安全隐患'] },
  { belongs: /建议$/u, values: ['加大财政投入力度', '适当放宽准入条件', '尽快出台实施细则'] },
  { belongs: /希望$/u, values: ['学以致用、知行合一', '身体力行、示范带动'] },
  { belongs: /号召$/u, values: ['团结一心、锐意进取'] },
  { belongs: /^任务概括$/u, values: ['建设宜居宜业的新家园'] },
  {
    belongs: /认识$/u,
    values: [
      '群众的小事就是我们的大事',
      '干部多一分担当，群众就多一分信任',
      '好作风是干出来的',
      '人民是真正的英雄',
      '空谈误国、实干兴邦',
    ],
  },
  { belongs: /政策条件$/u, values: ['年研发投入占比超过5%的'] },
  {
    belongs: /条件$/u,
    values: ['一小时降雨量达到30毫米', '一小时降雨量达到50毫米', '一小时降雨量达到70毫米', '一小时降雨量达到100毫米'],
  },
  { belongs: /原则$/u, values: ['统筹兼顾', '分类施策', '量力而行'] },
  { belongs: /用途$/u, values: ['设备购置', '场地改造', '人员培训'] },
  { belongs: /议题$/u, values: ['城市供水保障', '老旧小区改造'] },
  { belongs: /方式$/u, values: ['座谈走访、问卷调查相结合的方式'] },
];

const EXACT: ReadonlyMap<string, Sample> = new Map(
  Object.entries(ASKED_FOR).map(([words, values]) => [words, { belongs: new RegExp(`^${words}$`, 'u'), values }]),
);

const ASKED = /^【请填写(.+)】$/u;

/** Gives each stop of one snippet what belongs there. Throws where the table does not know, or has nothing new to give. */
export class SampleWriter {
  readonly #taken = new Map<Sample, number>();

  valueFor(held: string): string {
    const asked = ASKED.exec(held)?.[1];
    const sample =
      asked === undefined
        ? MASKS.find(({ belongs }) => belongs.test(held))
        : (EXACT.get(asked) ?? ENDINGS.find(({ belongs }) => belongs.test(asked)));
    if (sample === undefined) throw new Error(`nothing is known to belong to ${held}`);
    const turn = this.#taken.get(sample) ?? 0;
    this.#taken.set(sample, turn + 1);
    const { values, isPart = false } = sample;
    if (asked !== undefined && values.length > 1 && turn >= values.length)
      throw new Error(`${values.length} samples are too few for ${held}`);
    const value = values[turn % values.length] as string;
    return isPart ? held.replace(/X+/u, value) : value;
  }
}
