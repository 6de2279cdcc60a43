import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { recognize } from '../../server/src/document/recognition.ts';

const FENCE = '```';

const PROGRAMS: readonly (readonly [string, string])[] = [
  [
    '中文 README',
    `# 数据同步工具\n\n把配置里的 XX 换成自己的值，然后运行：\n\n${FENCE}sh\nnpm install\n${FENCE}\n\n## 用法\n\n见 \`config.json\`。`,
  ],
  ['英文 README', '# Sync\n\nA tool that syncs XX files.\n\n## Install\n\n    npm install sync\n\n## License\n\nMIT'],
  [
    '带徽章的 README',
    '# 工具\n\n[![build](https://a.example/b.svg)](https://a.example)\n\n1、安装依赖\n2、运行 `make`\n4、打开浏览器',
  ],
  [
    '没有代码块的说明',
    '# 部署说明\n\n## 环境要求\n\n1、安装 Node.js 20\n3、执行 npm run build\n\n## 配置\n\n编辑 `.env` 文件。',
  ],
  [
    'TypeScript',
    "import { a } from './a';\n\n// 计算XX的值\nexport function f(x: number): number {\n  return x + 1;\n}",
  ],
  ['Python', '# 读取XX文件\nimport os\n\ndef main():\n    print("XX年")\n    return 1'],
  ['C', '#include <stdio.h>\n/* 主函数 */\nint main(void) {\n  printf("X月X日");\n  return 0;\n}'],
  ['SQL', '-- 查询XX县的数据\nSELECT name FROM county WHERE id = 1;\nUPDATE county SET name = 1;'],
  ['JSON', '{\n  "name": "XX县",\n  "date": "X月X日",\n  "count": 1\n}'],
  ['YAML', 'name: XX县\nversion: 1\nimage: node\nport: 80'],
  ['日志', '2025-01-02 10:00:01 INFO 开始处理XX县\n2025-01-02 10:00:02 ERROR 第X次失败\n2025-01-02 10:00:03 INFO 结束'],
  ['时间在前的日志', '[10:00:01] 载入 XX\n[10:00:02] 完成 XX\n[10:00:05] 退出'],
  ['英文文章', 'The county held a meeting on X.\nXXX spoke at the meeting.\nIt was a great success.'],
  ['变更日志', '# Changelog\n\n## 1.2.0\n\n- 修复 `XX` 参数\n- 新增 `--fix` 选项\n- 见 [#12](https://a.example/12)'],
  [
    '中文多的 README',
    `# 台账小程序

[![版本](https://img.shields.io/npm/v/ledger)](https://a.example)

为乡镇登记台账用的小程序，每天定时汇总，汇总以后发到邮箱里，也能导出表格。

## 安装

${FENCE}bash
npm install ledger --save
${FENCE}

## 配置

把 \`ledger.config.json\` 里的 \`county\` 改成本县名称，再运行 \`npx ledger sync --all\`。

## 许可证

MIT`,
  ],
  [
    '网站模板',
    '# 会议记录\n\n{% for file in site.files %}\n[{{ file.name }}]({{ site.url }}{{ file.path }})\n{% endfor %}',
  ],
  ['空文件', ''],
];

const DRAFTS: readonly (readonly [string, string])[] = [
  ['一行', '会议定于X月XX日召开'],
  ['讲话', '在全县教育工作会议上的讲话\n\n同志们：\n\n一、提高认识\n\n二、抓好落实\n\n谢谢大家！'],
  [
    '通知',
    '关于召开工作会议的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下：\n\n一、时间\n\n二、地点\n\n特此通知。',
  ],
  ['Markdown 文稿', '# 工作总结\n\n**一、主要工作**\n\n- 抓好项目建设\n- 抓好招商引资\n\n**二、下步打算**'],
  ['带网址', '关于开通网站的函\n\n网站地址为 http://www.example.gov.cn ，请知悉。\n\n一、用途\n\n二、要求'],
  ['带英文缩写', '加快5G、AI、IDC等新型基础设施建设，引进ABC公司等企业。'],
  ['带表格', '| 单位 | 数量 |\n|---|---|\n| 甲镇 | 12 |\n| 乙镇 | 15 |\n\n以上为各镇任务分解情况。'],
  ['带前置信息', '---\ntitle: 讲话\ndate: 2025-01-01\n---\n\n同志们：\n\n今天召开会议，部署工作。'],
  [
    '网页残留',
    '当前位置：首页 > 范文\n时间:2022-08-30 09:10:05 来源:网友投稿\n在会议上的讲话\n同志们：\n一、提高认识\n二、抓好落实',
  ],
  ['时间安排', '活动安排\n9:00 签到\n9:30 开幕\n10:00 参观\n请各单位按时参加，不得迟到。'],
  ['法规', '第一条　为了加强管理，制定本办法。\n第二条　本办法适用于全县。'],
  ['标题以部署、开发开头', '# 工作方案\n\n## 部署\n\n各镇要抓紧。\n\n## 开发\n\n园区要提速。\n\n## 测试\n\n逐项验收。'],
  ['两个链接', '# 报名通知\n\n各科室：\n\n[报名表](https://a.example/a.docx)\n\n[回执](https://a.example/b.docx)'],
  ['斜体的舞台提示', '# 致辞\n\n同志们：\n\n*（停顿）*\n\n一、意义\n\n*（掌声）*\n\n二、任务'],
  ['用反引号强调', '关于开会的通知\n定于`X月XX日`开会，请`准时`到会。\n请假找`办公室`。'],
  ['用围栏隔开的一段', `# 提纲\n\n${FENCE}\n凝心聚力，\n久久为功。\n${FENCE}`],
  ['网页标签', '<div align="center">\n\n关于放假的通知\n\n</div>\n\n各科室：<br>\n放假三天。<br>\n办公室'],
  [
    '软件菜单',
    '# 迁移说明\n\n在 `Settings > General` 中点击 `Make Public` 按钮。\n\n在 `Transfer ownership` 中输入名称。',
  ],
  [
    '开题报告里的表结构',
    `1.1 背景\n\n${'本课题研究乡村治理数据怎样汇总，怎样让群众少跑路。'.repeat(4)}\n\n${FENCE}sql\nCREATE TABLE a (\n  id int NOT NULL\n);\n${FENCE}`,
  ],
  ['值班记录', '2024-05-01 08:00 张三接班，一切正常。\n2024-05-01 20:00 李四接班，巡查两次。'],
  [
    '参考网址',
    '# 书目\n\n[教材](https://book.example/subject/10354547)\n[习题](https://book.example/subject/35830043)',
  ],
  ['情况报告', '现将有关情况报告如下：\n一是抓学习。\n二是抓整改。\n以上报告，请审阅。'],
];

describe('what is checked', () => {
  it.each(PROGRAMS)('not %s', (_name, text) => {
    expect(recognize(Draft.parse(text).lines).kind).not.toBe('prose');
  });

  it.each(DRAFTS)('%s', (_name, text) => {
    expect(recognize(Draft.parse(text).lines).kind).toBe('prose');
  });
});

describe('what looks like a 公文', () => {
  it.each(DRAFTS.filter(([name]) => ['讲话', '通知'].includes(name)))('%s', (_name, text) => {
    expect(recognize(Draft.parse(text).lines).looksOfficial).toBe(true);
  });

  it.each(['今天天气不错，我们去公园玩。', '一、买菜\n二、做饭', '购物清单\n1.牛奶\n2.面包'])('not “%s”', (text) => {
    expect(recognize(Draft.parse(text).lines).looksOfficial).toBe(false);
  });
});

describe('a fence', () => {
  const shapes = (...lines: string[]) => Draft.parse(lines.join('\n')).lines.map(({ block }) => block);

  it('without a language that begins with prose only sets it apart', () => {
    expect(shapes(FENCE, '', '同志们：', 'abc', FENCE, '甲')).toEqual(['code', 'code', 'text', 'text', 'code', 'text']);
    expect(shapes(`${FENCE}text`, '同志们：', FENCE)).toEqual(['code', 'text', 'code']);
  });

  it.each(['// 打印同志们', '# 安装依赖', '项目/src', '├── 文稿', 'npm install', 'const 姓名 = 1;', '| 甲 | 乙 |'])(
    'that begins with “%s” holds code',
    (first) => {
      expect(shapes(FENCE, first, '同志们：', FENCE)).toEqual(['code', 'code', 'code', 'code']);
    },
  );

  it('with a language holds code, but not where it begins with a sentence', () => {
    expect(shapes(`${FENCE}yaml`, '姓名: 张三', '单位：办公室', FENCE)).toEqual(['code', 'code', 'code', 'code']);
    expect(shapes(`${FENCE}python`, '"""统计人数，写入台账。"""', FENCE)).toEqual(['code', 'code', 'code']);
    expect(shapes(`${FENCE}js`, '\t同志们，会议定于明天召开。', FENCE)).toEqual(['code', 'text', 'code']);
  });

  it('is read anew to its end where its first line is changed', () => {
    const draft = Draft.parse(`${FENCE}\nx = 1\n同志们：\n${FENCE}\n甲`);
    const changed = draft.replace({ start: { line: 1, character: 0 }, end: { line: 1, character: 5 } }, '各位代表：');
    expect(changed.lines.map(({ block }) => block)).toEqual(['code', 'text', 'text', 'code', 'text']);
  });
});
