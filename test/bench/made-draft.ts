const CLAUSES =
  '要认真贯彻落实会议精神 坚持问题导向 加快项目建设步伐 确保完成全年目标任务 健全长效机制 完善配套政策 强化督导检查 突出重点领域 抓住关键环节 推动产业转型升级 持续优化营商环境 深入开展主题教育 加强基层组织建设 统筹发展和安全 提高服务质量和效率 广泛发动群众参与 及时总结推广经验 切实解决突出困难 严格执行各项规定 落实地方党委主体责任 稳步扩大就业规模 改善农村人居环境 着力防范化解风险 规范资金使用管理 加大宣传引导力度 形成上下联动的工作格局 补齐公共服务短板 有序推进老旧小区改造 巩固拓展脱贫攻坚成果 培育壮大特色农业 推进数字政府建设 深化重点领域改革 提升城市精细化治理水平 做好信访积案化解'.split(
    ' ',
  );
/** Two equal characters meet in these: in published text in one of a thousand characters. */
const DOUBLED = ['层层压实责任', '进一步改进工作作风', '更新管理理念', '学习习近平总书记重要讲话'];
const CLAUSES_A_DOUBLED = 60;
const SUBJECTS = ['各级各部门', '县发展改革局', '各乡镇党委', '全体党员干部', '有关责任单位', '市直机关', '全县上下'];
const SLIPS = ['定于X月XX日召开。', '要打好脱贫攻攻坚战。', '完成投资  亿元。', '由XX同志负责。'];
const SENTENCES = 8;

/** A report of about so many UTF-16 units, the same for the same seed: headings of two levels, long paragraphs, a slip now and then. */
export function makeDraft(units: number, seed = 0): string {
  const choose = chooser(seed + 1);
  const sentence = () => {
    const clauses = Array.from({ length: 2 + choose(4) }, () => {
      const kind = choose(CLAUSES_A_DOUBLED) === 0 ? DOUBLED : CLAUSES;
      return kind[choose(kind.length)];
    });
    return `${SUBJECTS[choose(SUBJECTS.length)]}${clauses.join('，')}${choose(3) === 0 ? `，增长${choose(100)}%` : ''}。`;
  };
  const lines = ['在全县工作会议上的讲话', '同志们：'];
  let length = 0;
  for (let section = 1; length < units; section += 1) {
    const body = Array.from({ length: SENTENCES }, sentence).join('');
    const block = [
      `${((section - 1) % 9) + 1}.第${section}项工作`,
      body + (section % 7 === 0 ? SLIPS[section % SLIPS.length] : ''),
    ];
    if (section % 9 === 1) block.unshift(`（${'一二三四五六七八九'.charAt((section / 9) % 9)}）抓好落实`);
    lines.push(...block);
    length += block.join('\n').length + 1;
  }
  return lines.join('\n');
}

/** Whole numbers below a limit, evenly spread, that follow from a seed (a linear congruence). */
function chooser(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
