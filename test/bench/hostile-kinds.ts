/** A text of about so many UTF-16 units that was made to be slow. */
export type Hostile = (units: number) => string;

const SENTENCE = '各级各部门要认真贯彻落实会议精神，坚持问题导向，层层压实责任。';
const HAN = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';

/** One piece again and again. */
const again =
  (piece: string): Hostile =>
  (units) =>
    piece.repeat(Math.ceil(units / piece.length));

/** Lines that follow from their 0-based number; or what else stands between them. */
const lines =
  (lineAt: (number: number) => string, between = '\n'): Hostile =>
  (units) => {
    const made: string[] = [];
    let length = 0;
    while (length < units) {
      const line = lineAt(made.length);
      made.push(line);
      length += line.length + between.length;
    }
    return made.join(between);
  };

/** A first half of one piece, a second of another. */
const halves =
  (opening: string, closing: string): Hostile =>
  (units) =>
    again(opening)(units / 2) + again(closing)(units / 2);

const after =
  (start: string, rest: Hostile): Hostile =>
  (units) =>
    start + rest(units);

const before =
  (rest: Hostile, end: string): Hostile =>
  (units) =>
    rest(units) + end;

const han = (number: number): string => {
  if (number >= 10_000)
    return `${han(Math.floor(number / 10_000))}万${number % 10_000 === 0 ? '' : han(number % 10_000)}`;
  let spelled = '';
  let rest = number;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    const digit = Math.floor(rest / unit);
    if (digit > 0) spelled += HAN.charAt(digit - 1) + name;
    rest %= unit;
  }
  return spelled + (rest > 0 ? HAN.charAt(rest - 1) : '');
};

/** 一、（一）1.（1）①, ever deeper, from the top again after the last. */
const deeper = (number: number): string => {
  const value = Math.floor(number / 5) + 1;
  const forms = [`${han(value)}、`, '（一）', '1.', '（1）', '①'];
  return `${forms[number % forms.length]}抓好落实`;
};

/** Names of what cannot be seen in a table. */
const RUNS: Readonly<Record<string, string>> = {
  space: ' ',
  'full-width space': '\u3000',
  'no-break space': '\u00a0',
  tab: '\t',
  'zero-width space': '\u200b',
  'byte order mark': '\ufeff',
  'combining accent': '\u0301',
  'variation selector': '\ufe0f',
  'soft break': '\v',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
  'next line': '\u0085',
  'null character': '\0',
  'lone high surrogate': '\ud83d',
  'lone low surrogate': '\ude00',
  'surrogate pair': '😀',
  'rare Han of two units': '𠮷',
  'joined emoji': '👨\u200d👩\u200d👧\u200d',
  'right-to-left mark': '\u202e',
};
const MARKS =
  '。，、；：！？…—～·“”‘’「」（）《》〈〉【】〔〕﹝.,:;!?-_=+*#&@$%^~`|/\\\'"()[]<>{}0１〇○□×X☐一十百第某的附是年元省①㈠';
const OPENING = '“‘「（《〈【〔([{<';

const TABLE: Readonly<Record<string, Hostile>> = {
  // Lines.
  'nothing but line ends': again('\n'),
  'lone carriage returns': again('\r'),
  'lone carriage returns after text': again(`${SENTENCE}\r`),
  'carriage returns with line feeds': again('\r\n'),
  'line feeds before carriage returns': again('\n\r'),
  'lines of one character': lines(() => '好'),
  'lines of blanks': lines(() => '    '),
  'lines of dots': lines(() => '.'.repeat(200)),
  'lines of contents with dots': lines((number) => `${han(number + 1)}、工作目标${'.'.repeat(100)}${number}`),
  'one line without a stop': again('各级各部门要认真贯彻落实会议精神坚持问题导向层层压实责任'),
  'one line of Latin words': again('lorem ipsum dolor '),
  'one line of Latin without a space': again('loremipsum'),
  'one line of digits and points': again('1.'),
  'one line with soft breaks': again(`${SENTENCE}\v`),
  'soft breaks before one-word lines': again('好\v'),
  'wrapped lines that never end a sentence': lines(() => '各级各部门要认真贯彻落实会议精神坚持问题导向层层压实'),
  'lines that break off at a comma': lines(() => '各级各部门要认真贯彻落实会议精神，'),
  // Repetition.
  'the same sentence on one line': again(SENTENCE),
  'the same line': lines(() => SENTENCE),
  'the same sentence twice on each line': lines((number) => `${SENTENCE.repeat(2)}第${number}次。`),
  'sentences in pairs on one line': lines(
    (number) => `第${han((number >> 1) + 1)}批项目要按照既定的时间节点全部建成并且投入使用。`,
    '',
  ),
  'sentences in pairs of lines': lines(
    (number) => `第${han((number >> 1) + 1)}批项目要按照既定的时间节点全部建成并且投入使用。`,
  ),
  'sentences that differ in their last character': lines(
    (number) => `要按照既定的时间节点推进项目建设${HAN.charAt(number % 9)}。`,
  ),
  'a period of two sentences': lines((number) =>
    number % 2 === 0 ? SENTENCE : '要加快项目建设步伐，确保完成全年目标任务。',
  ),
  'doubled character': lines(() => '要打好脱贫攻攻坚战。'),
  'doubled characters on one line': again('攻攻坚坚'),
  'doubled word': lines(() => '要认真认真贯彻落实。'),
  'doubled words on one line': again('贯彻落实贯彻落实会议精神会议精神'),
  'doubled particle 的的': lines(() => '全县的的工作'),
  'doubled particle 的的 on one line': again('全县的的工作'),
  'doubled mark': lines(() => '要认真贯彻落实，，会议精神。。'),
  'doubled marks on one line': again('落实，，精神。。'),
  'word after word with 和': again('工作和'),
  'measure words doubled': again('一件件一项项'),
  'verbs doubled': again('看看想想试试'),
  'numerals of many digits in Han': again('三千二百一十九万'),
  // Brackets and quotation marks.
  ...Object.fromEntries([...OPENING].map((mark) => [`unclosed ${mark} before words`, again(`${mark}工作`)])),
  ...Object.fromEntries(
    [...OPENING].map((mark) => [`unclosed ${mark}, one a line`, lines(() => `${mark}${SENTENCE}`)]),
  ),
  'nested （）': halves('（', '）'),
  'nested “”': halves('“', '”'),
  'nested 《》': halves('《', '》'),
  'nested [] of Markdown': halves('[', ']'),
  'closing before opening': halves('）', '（'),
  'brackets of every kind, never closed': again(OPENING),
  'quotation over all lines': after(
    '“',
    lines(() => SENTENCE),
  ),
  // Headings.
  'headings ever deeper': lines(deeper),
  'headings all alike': lines(() => '一、抓好落实'),
  'headings all alike in brackets': lines(() => '（一）抓好落实'),
  'headings all alike in digits': lines(() => '1.抓好落实'),
  'headings all alike in circles': lines(() => '①抓好落实'),
  'headings counted': lines((number) => `${han(number + 1)}、抓好落实`),
  'headings counted in digits': lines((number) => `${number + 1}.抓好落实`),
  'headings counted down': (units) => {
    const counted = lines((number) => `${han(number + 1)}、抓好落实`)(units);
    return counted.split('\n').reverse().join('\n');
  },
  'headings that skip': lines((number) => `${han(number * 2 + 1)}、抓好落实`),
  'headings at random': lines((number) => `${han(((number * 7919) % 997) + 1)}、抓好落实`),
  'headings in pairs': lines((number) => `${han((number >> 1) + 1)}、抓好落实`),
  'headings 一.': lines((number) => `${han(number + 1)}.抓好落实`),
  'headings 一. all alike': lines(() => '一.抓好落实'),
  'headings with nothing after them': lines((number) => `${han(number + 1)}、`),
  'headings of two kinds in turn': lines((number) =>
    number % 2 === 0 ? `${han((number >> 1) + 1)}、抓好落实` : `${(number >> 1) + 1}.抓好落实`,
  ),
  'weak numbers': lines((number) => `${han((number % 9) + 1)}、${han(((number + 1) % 9) + 1)}级联动`),
  'two levels, the lower starting anew': lines((number) =>
    number % 10 === 0 ? `${han(number / 10 + 1)}、抓好落实` : `（${HAN.charAt((number % 10) - 1)}）具体工作`,
  ),
  'one heading over many below it': after(
    '一、抓好落实\n',
    lines((number) => `（${han(number + 1)}）具体工作`),
  ),
  'numbers of years': lines((number) => `${1949 + (number % 99)}.抓好落实`),
  'numbers beyond all counting': lines(() => `${'9'.repeat(60)}.抓好落实`),
  decimals: lines((number) => `${(Math.floor(number / 9) % 9) + 1}.${(number % 9) + 1}抓好落实`),
  'decimals ever longer': lines((number) => `${'1.'.repeat((number % 300) + 1)}抓好落实`),
  '（一） again and again in one line': again('（一）工作'),
  '（一）（二） in one line': lines((number) => `（${han((number % 99) + 1)}）工作`, ''),
  '一、二、 in one line': again('一、二、三、'),
  '一是二是 in one line': again('一是抓工作；二是抓落实；'),
  '一是 all alike': lines(() => '一是抓好落实。'),
  '一是 counted over lines': lines((number) => `${han((number % 99) + 1)}是抓好落实。`),
  '第一，第二， in one line': again('第一，抓工作。第二，抓落实。'),
  '首先其次 in one line': again('首先抓工作，其次抓落实，'),
  '其一其二 in one line': again('其一，抓工作；其二，抓落实；'),
  '第一条 again and again': lines(() => '第一条 本办法自发布之日起施行。'),
  '第一条 again and again in one line': again('第一条'),
  '第一条 counted': lines((number) => `第${han(number + 1)}条 本办法自发布之日起施行。`),
  'chapters, sections and articles in turn': lines(
    (number) => `第${han(Math.floor(number / 3) + 1)}${'章节条'.charAt(number % 3)} 总则`,
  ),
  'compatibility numbers': lines((number) => `${'㈠㈡㈢㈣㈤㈥㈦㈧㈨'.charAt(number % 9)}抓好落实`),
  'circled numbers in one line': again(`${CIRCLED}工作`),
  'counts that never hold': lines(() => '要抓好以下三个方面的工作：'),
  'counts over lists': lines((number) => (number % 3 === 0 ? '要抓好以下四项工作：' : `${number % 3}.抓好落实`)),
  attachments: lines((number) => `附件${number + 1}：工作方案`),
  'attachments all alike': lines(() => '附件1：工作方案'),
  'attachments named in one line': again('（见附件1）'),
  'a list of attachments': after(
    '附件：',
    lines((number) => `${number + 1}.工作方案`),
  ),
  'contents said again': (units) =>
    lines((number) => `${han(number + 1)}、抓好落实`)(units / 2)
      .concat('\n')
      .repeat(2),
  salutations: lines(() => '同志们：'),
  dividers: lines(() => '附件'),
  // Blanks to be filled in, residue, spans.
  '某某 lines': lines(() => '由某某同志负责'),
  '某某 on one line': again('某某同志'),
  'XX runs': lines(() => '由XX同志负责，定于X月XX日召开'),
  'XX runs on one line': again('XX同志X月XX日'),
  'long XX runs': lines(() => 'X'.repeat(100)),
  'underscores in lines': lines(() => '姓名：________'),
  'blanks in brackets': again('（    ）'),
  'blanks for figures': again('完成投资  亿元，'),
  'dates without figures': again('  年  月  日'),
  'fields in brackets': lines(() => '【请填写单位名称】'),
  'question marks for figures': again('投资???亿元'),
  'document numbers': again('国发〔2024〕 号'),
  'spans of years': again('2019-2024年'),
  'spans of dates': again('1月2日-3月4日'),
  'spans of numbers': again('10%-20%、'),
  'spans without an end': again('2019-'),
  'spans of places': again('北京-上海'),
  'digits in groups': again('1,000,000'),
  'web pages left over': lines(() => '责任编辑：张三 来源：新华网 打印 关闭窗口'),
  'entities left over': again('&nbsp;&amp;&#12288;'),
  addresses: again('https://www.example.gov.cn/a/b?c=d&e=f '),
  'an address without an end': after('https://', again('a.')),
  'mail addresses': again('a@b.cn'),
  'an at sign after a long name': before(again('a'), '@'),
  // Markdown.
  'unclosed fence': after(
    '```\n',
    lines(() => SENTENCE),
  ),
  'unclosed fence of code': after(
    '```js\n',
    lines(() => 'const a = 1;'),
  ),
  'fences that open and close': lines(() => '```'),
  'fences ever longer': lines((number) => '`'.repeat((number % 300) + 3)),
  'unclosed front matter': after(
    '---\n',
    lines((number) => `key${number}: value`),
  ),
  'front matter of dashes': lines(() => '---'),
  'code spans never closed': again('`工作'),
  'code spans of ever more marks': lines((number) => `${'`'.repeat((number % 300) + 1)}工作`, ''),
  'emphasis never closed': again('**工作'),
  'emphasis of three kinds': again('*_**工作'),
  tables: lines(() => '| 单位 | 任务 | 时限 |'),
  'a table of one row': again('| 单位 '),
  'rows of empty cells': lines(() => '||||||||||'),
  'links never closed': again('[工作]('),
  'pictures in pictures': again('![工作'),
  'reference definitions': lines((number) => `[${number}]: https://example.cn`),
  'headings of Markdown': lines((number) => `${'#'.repeat((number % 6) + 1)} 一、抓好落实`),
  'headings of ever more #': lines((number) => `${'#'.repeat((number % 300) + 1)} 抓好落实`),
  'block quotes in block quotes': lines((number) => `${'>'.repeat((number % 300) + 1)} 抓好落实`),
  'lists in lists': lines((number) => `${'  '.repeat(number % 150)}- 抓好落实`),
  'list marks without text': lines(() => '- - - - -'),
  'tags never closed': again('<b'),
  'tags in tags': again('<b>工作'),
  'a tag with many attributes': after('<b ', again('a="b" ')),
  'comments never closed': again('<!-- '),
  comments: lines(() => '<!-- 工作 -->'),
  escapes: again('\\*\\_'),
  // Suppression.
  'suppression of all, again and again': lines(() => '<!-- gongwen-disable -->'),
  'suppression of one rule, again and again': lines(() => '<!-- gongwen-disable placeholder -->'),
  'suppression of the next line before findings': lines((number) =>
    number % 2 === 0 ? '<!-- gongwen-disable-next-line -->' : '由XX同志负责',
  ),
  'suppression on and off around findings': lines(
    (number) => ['<!-- gongwen-disable -->', '由XX同志负责', '<!-- gongwen-enable -->'][number % 3] ?? '',
  ),
  'suppression of rules that do not exist': lines((number) => `<!-- gongwen-disable rule-${number} -->`),
  'suppression of this line, on one line': again('<!-- gongwen-disable-line -->'),
  'suppression with many ids': after('<!-- gongwen-disable ', before(again('placeholder, '), '-->')),
  'suppression never closed': again('<!-- gongwen-disable '),
  // Much to tell.
  'findings on every line': lines((number) => `${han((number % 9) + 1)}.由XX同志负责，，定于X月XX日召召开`),
  'findings on one line': again('由XX同志负责，，'),
};

/** Every kind by its name. */
export const HOSTILE_KINDS: ReadonlyMap<string, Hostile> = new Map([
  ...Object.entries(RUNS).map(([name, piece]) => [`run of ${name}`, again(piece)] as const),
  ...[...new Set(MARKS)].map((mark) => [`run of ${mark}`, again(mark)] as const),
  ...Object.entries(TABLE),
]);
