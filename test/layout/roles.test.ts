import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { assignRoles } from '../../server/src/layout/roles.ts';

/** Each printed line with its role before it; `|` stands where a heading ends that the paragraph begins with. */
function rolesOf(text: string): string[] {
  const draft = Draft.parse(text);
  return assignRoles(draft, buildOutline(draft)).map(({ line, role, level, headingEnd = 0 }) => {
    const { text: read } = draft.lines[line]?.inline ?? { text: '' };
    const shown = headingEnd > 0 ? `${read.slice(0, headingEnd)}|${read.slice(headingEnd)}` : read;
    return `${role}${level ?? ''} ${shown}`;
  });
}

/** A draft of lines `role text`, and what is read of it, which must be the same. */
function expectRoles(...expected: readonly string[]): void {
  const text = expected.map((line) => (line === '' ? '' : line.slice(line.indexOf(' ') + 1).replace('|', '')));
  expect(rolesOf(text.join('\n'))).toEqual(expected.filter((line) => line !== ''));
}

describe('the roles of lines on the page', () => {
  it('of a notice with attachments', () => {
    expectRoles(
      'title 青山县人民政府关于做好防汛工作的通知',
      'number 青政发〔2026〕8号',
      '',
      'recipient 各乡镇人民政府，县政府各部门：',
      'body 为做好今年的防汛工作，现通知如下：',
      'heading1 一、落实责任',
      'body2 （一）明确分工。|各单位要在月底前报送名单。',
      'body3 1.排查隐患。|各水库要逐座检查。',
      'body4 （1）值班值守。|实行双人值班。',
      'body 特此通知。',
      '',
      'attachment-note 附件：1.责任分工表',
      'attachment-note 　　　2.联系人名单'.replace('　　　', ''),
      '',
      'signature 青山县人民政府',
      'date 2026年5月8日',
      'note （此件公开发布）',
      'attachment 附件1',
      'title 责任分工表',
      'heading1 一、水库',
      'body 由水利局负责。',
      'copies 抄送：县委办公室。',
      'imprint 青山县人民政府办公室　2026年5月8日印发',
    );
  });

  it('of a speech', () => {
    expectRoles(
      'title 凝心聚力抓落实',
      'subtitle ——在全县工作会议上的讲话',
      'byline （2026年3月5日）',
      '',
      'recipient 同志们：',
      'body 今天我们召开会议，主要是部署全年工作。',
      'heading1 一、认清形势',
      'body 一是任务重。二是时间紧。',
      'body 谢谢大家！',
    );
  });

  it('of rules in chapters and articles', () => {
    expectRoles(
      'title 青山县会议管理办法',
      'byline （2026年4月1日县政府常务会议通过）',
      'heading0 第一章　总则',
      'body1 第一条|　为规范会议管理，制定本办法。',
      'body1 第二条|　本办法适用于县直各单位。',
      'body （一）党政机关；',
      'body （二）事业单位。',
      'heading0 第二章　附则',
      'body1 第三条|　本办法自印发之日起施行。',
    );
  });

  it('of a title on two lines, several signatures, and a date with what is left open', () => {
    expectRoles(
      'title 青山县财政局　青山县教育局',
      'title 关于拨付专项资金的请示',
      '',
      'recipient 县人民政府：',
      'body 妥否，请批示。',
      '',
      'signature 青山县财政局',
      'signature 青山县教育局',
      'date 2026年X月XX日',
      'note （联系人：王强，电话：12345678）',
    );
  });

  it('of Markdown: depth of headings, tables, rules, comments, emphasis', () => {
    const roles = rolesOf(
      [
        '# 青山县工作总结',
        '',
        '## 主要做法',
        '### 抓项目',
        '**一、加强领导**',
        '| 序号 | 事项 |',
        '| --- | --- |',
        '---',
        '<!-- 待核 -->',
        '正文。',
      ].join('\n'),
    );
    expect(roles).toEqual([
      'title 青山县工作总结',
      'heading1 主要做法',
      'heading2 抓项目',
      'heading1 一、加强领导',
      'table | 序号 | 事项 |',
      'table | --- | --- |',
      'body 正文。',
    ]);
  });

  it('an item of one sentence, and one whose first sentence is long, begin with no heading', () => {
    const long = '各级各部门要按照职责分工抓好落实，'.repeat(4);
    expectRoles('title 工作要点', 'body 1.完成全部任务。', `body 2.${long}并按时上报。逾期要说明情况。`);
  });

  it('a lone 附件 begins an attachment; what stands below its title is its text', () => {
    expectRoles(
      'title 关于报送名单的通知',
      'recipient 各科室：',
      'body 请按时报送。',
      'attachment 附件',
      'title 名单',
      'body 王强',
      'body 李明',
    );
  });

  it('in a draft without a title all is text', () => {
    expectRoles('body 今年以来，各项工作进展顺利。', 'body 下一步要抓好落实。');
  });
});
