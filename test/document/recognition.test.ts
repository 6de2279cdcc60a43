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
  ['情况报告', '现将有关情况报告如下：\n一是抓学习。\n二是抓整改。\n以上报告，请审阅。'],
];

describe('what is checked', () => {
  it.each(PROGRAMS)('not %s', (_name, text) => {
    expect(recognize(Draft.parse(text).lines).isProse).toBe(false);
  });

  it.each(DRAFTS)('%s', (_name, text) => {
    expect(recognize(Draft.parse(text).lines).isProse).toBe(true);
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
