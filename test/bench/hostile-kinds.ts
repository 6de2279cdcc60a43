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

let numbersGiven = 0;
/** Lines that follow from a number that none had before: nothing that is remembered of other texts helps with them. */
const everNew = (lineAt: (number: number) => string, between = '\n'): Hostile =>
  lines(() => {
    numbersGiven += 1;
    return lineAt(numbersGiven);
  }, between);

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

/** A character that follows from a number, another one for each of a thousand: such as are read every day, spread over their range. */
const characterAt = (number: number): string => String.fromCharCode(0x4e00 + ((number * 3571 + 17) % 1009) * 8);

/** Characters that follow from a number: no two numbers below a million give the same. */
const wordAt = (number: number): string => characterAt(number) + characterAt(Math.floor(number / 1009) * 7 + 1);

/** Sentences whose letters give the same sum of products, as a string's usual hash is made: 31 of a unit are one of the unit before. */
const alikeInHash = (number: number): string => {
  let spelled = '';
  for (let bit = 0; bit < 20; bit += 1) spelled += (number >> bit) & 1 ? '上丁' : '三丠';
  return `${spelled}的各项任务。`;
};

/** What every rule looks for, one of each. */
const SIGNS =
  '（X）〔2024〕 号，于…年，请填写，待定，待补充，某，年 月，  月，  元，（ ），人民币元，共计人，增长%，资金万元，第届，《》，{<【TODO?，责任编辑来源：首页更多，要1-2，①一是，《“附件1，&<a@b`';

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
  'one line of normal text': again(
    '各级各部门要认真贯彻落实会议精神，坚持问题导向，层层压实责任，确保完成全年目标任务。',
  ),
  'a long paragraph with every sign': after(SIGNS, again(SENTENCE)),
  'every sign again and again': again(SIGNS),
  'every sign, one a line': lines(() => SIGNS),
  'long paragraphs with a number’s brackets': lines(() => `${SENTENCE.repeat(40)}（号）`),
  'lines of text with carriage returns in turn': lines(() => SENTENCE, '\r\n\r'),
  'one character and blanks': after('好', again(' ')),
  'text between long blanks': lines(() => `${' '.repeat(400)}${SENTENCE}${' '.repeat(400)}`),
  'blank lines between headings': lines((number) => (number % 50 === 0 ? `${han(number / 50 + 1)}、抓好落实` : '')),
  'rows of figures': lines(() => '1,2,3,4,5,6,7,8,9,'.repeat(22)),
  'lines of code': lines(() => 'const a = b.c(d, {e: [f]}) '.repeat(14)),
  'lines of commands': lines(() => 'npm install a@1 b@2 '.repeat(20)),
  'lines of a log': lines(() => '2024-01-02 03:04:05 INFO 系统启动完成'),
  'templates’ tags': again('{{ name }}{% if %}'),
  'accents on Han characters': again('工\u0301作\u0302'),
  'zero-width characters between words': again('工\u200b作\u200d落\ufeff实'),
  'halves of pairs between words': again('工\ud83d作\ude00'),
  'rare Han with stops': again('𠮷𠀀。'),
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
  'doubled characters, no two places alike': everNew((number) => {
    const [first = '', second = ''] = wordAt(number);
    return `要${first}${second}${second}${characterAt(number + 3)}好。`;
  }),
  'doubled characters, no two places alike, on one line': everNew((number) => {
    const [first = '', second = ''] = wordAt(number);
    return `${first}${second}${second}${characterAt(number + 3)}`;
  }, ''),
  'doubled words, no two places alike': everNew((number) => `要${wordAt(number).repeat(2)}${wordAt(number + 7)}。`),
  'doubled words, no two places alike, on one line': everNew((number) => wordAt(number).repeat(2), ''),
  'doubled words of four characters, no two places alike': everNew(
    (number) => (wordAt(number) + wordAt(number + 5)).repeat(2),
    '，',
  ),
  'lines that take up each other’s end': everNew(
    (number) => wordAt(number) + SENTENCE.slice(0, 16) + wordAt(number + 1),
  ),
  'words listed twice': again('工作、工作，'),
  'words three times': again('落实落实落实，'),
  'sentences that share a hash': lines(alikeInHash),
  'sentences that share a hash, on one line': lines(alikeInHash, ''),
  'sentences that differ in their marks': lines((number) =>
    SENTENCE.replaceAll('，', '，、；：'.charAt(number % 4)).replace('问题', `${'“'.repeat(number % 3)}问题`),
  ),
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
  'brackets that do not match': again('（工作】《落实”'),
  'quotations closed and never opened': lines(() => `${SENTENCE}”`),
  'quotations of one another': again('“‘“‘工作”’”’'),
  'titles in titles': again('《工作《落实》方案》'),
  'citations of titles': lines((number) => `依照《第${han((number % 99) + 1)}号办法》规定：`),
  'citations over numbers': lines((number) =>
    number % 2 === 0 ? '依照《办法》规定：' : `第${han((number % 97) + 3)}条 本办法自发布之日起施行。`,
  ),
  'articles named in one line': again('依照第三条、第五条和第九条规定，'),
  'articles amid wrapped sentences': lines((number) =>
    number % 2 === 0 ? '各单位，要认真执行' : `第${han((number % 97) + 2)}条 规定的各项工作任务，并且`,
  ),
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
  '二是 again and again in one line': again('二是抓好落实；'),
  '二是 again and again': lines(() => '二是抓好落实。'),
  '一是 to 九是 at random in one line': lines(
    (number) => `${HAN.charAt((number * 5 + (number >> 3)) % 9)}是抓好落实；`,
    '',
  ),
  '一是 to 九是 at random': lines((number) => `${HAN.charAt((number * 5 + (number >> 3)) % 9)}是抓好落实。`),
  '一是 counted in one line': lines((number) => `${han(number + 1)}是抓工作；`, ''),
  '一是 and 一要 in turn': again('一是抓工作；二要抓落实；三是抓项目。'),
  '其次 again and again in one line': again('其次，抓落实。'),
  '首先 and 最后 in one line': again('首先，抓工作。最后，抓落实。再次，抓项目。'),
  '第一， 二是 其三， in one line': again('第一，抓工作。二是抓落实。其三，抓项目。'),
  '（1）（2） at random in one line': lines((number) => `（${((number * 7) % 31) + 1}）工作；`, ''),
  '① to ⑨ at random in one line': lines((number) => `${CIRCLED.charAt((number * 5 + (number >> 3)) % 9)}工作；`, ''),
  '① after every word': again('工作①'),
  '要 at the head of every sentence': lines((number) => `要抓${wordAt(number)}${number % 3 === 0 ? '，' : '。'}`, ''),
  '一是 before and behind blank lines': lines((number) =>
    number % 20 === 0 ? `${HAN.charAt((number / 20) % 9)}是抓好落实。` : '',
  ),
  '一是 in long paragraphs': lines(() => `${SENTENCE.repeat(20)}一是抓工作；三是抓落实。`),
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
  'counts in one sentence before a list': before(again('抓好三项工作和五项任务以及'), '：\n（一）工作\n（二）落实\n'),
  'counts before a list, again and again': lines((number) =>
    number % 3 === 0 ? '要抓好以下四项工作：' : `（${HAN.charAt((number % 3) - 1)}）抓好落实`,
  ),
  'two levels, each section with a list': lines((number) =>
    number % 3 === 0 ? `${han(number / 3 + 1)}、抓好落实` : `（${HAN.charAt((number % 3) - 1)}）具体工作`,
  ),
  'two levels, of other forms in turn': lines((number) =>
    number % 3 === 0
      ? `${han(number / 3 + 1)}、抓好落实`
      : number % 6 < 3
        ? `（${HAN.charAt((number % 3) - 1)}）具体工作`
        : `${number % 3}.具体工作`,
  ),
  'all markers in turn': lines((number) => {
    const value = (number % 9) + 1;
    const spelled = han(value);
    const forms = [`${spelled}、`, `（${spelled}）`, `${value}.`, `（${value}）`, CIRCLED.charAt(value - 1)];
    const others = [
      `第${spelled}章 `,
      `第${spelled}条 `,
      `${spelled}是`,
      `其${spelled}，`,
      `附件${value}：`,
      `1.${value} `,
    ];
    return `${[...forms, ...others][(number * 7) % 11]}抓好落实`;
  }),
  'all markers in one line': again('一、（一）1.（1）①第一条 第一，一是其一，首先，附件1：㈠⑴1.1一.(一)1、'),
  'headings with full stops, text below': lines((number) =>
    number % 2 === 0 ? `（${han(number / 2 + 1)}）抓好落实。` : SENTENCE,
  ),
  'headings of one level in a million ways': lines(
    (number) => `${'（(一1'.charAt(number % 4)}${han((number % 9) + 1)}）落实`,
  ),
  'spaces after every number': lines((number) => `${han(number + 1)}、 抓好落实`),
  attachments: lines((number) => `附件${number + 1}：工作方案`),
  'attachments without a name': lines((number) => (number % 9 === 0 ? `附件${number / 9 + 1}` : '')),
  'attachments’ lists again and again': lines((number) => (number % 3 === 0 ? '附件：1.方案' : `${number % 3}.清单`)),
  'attachments at random': lines((number) => `附件${((number * 7) % 31) + 1}：工作方案`),
  'references to attachments at random in one line': lines((number) => `见附件${((number * 7) % 31) + 1}，`, ''),
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
  'blanks in quotation marks on one line': again('“XX工作”'),
  'blanks among quotations on one line': again('“工作”XX同志'),
  'blanks after words that show': again('如：XX同志，'),
  'examples in brackets': again('（如XX同志）'),
  'two rows of many blanks': (units) => `${'| ____ '.repeat(units / 14)}|\n${'| XX同志 '.repeat(units / 14)}|`,
  'rows of other blanks in turn': lines((number) => `${(number % 2 === 0 ? '| ____ ' : '| XX县 ').repeat(200)}|`),
  'fields in full-width brackets': again('＜单位名称＞'),
  'fields of every kind': again(`{{单位}}${'$'}{姓名}[日期]<地点>【请填写】（此处待填）`),
  'stars around words': again('*工作*落实'),
  'masks among stars': again('**工作**XX**同志**'),
  'rings and squares': again('○○同志□□县'),
  'lines that break off in a mask': lines(() => '各级各部门要认真贯彻落实会议精神由XX'),
  'figures that fell out': again('共计人，增长%，资金万元，'),
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
  'editors named between blank lines': lines((number) => (number % 20 === 0 ? '责任编辑：张三' : '')),
  'sentences of a web editor': again('下面是小编整理的范文，希望大家喜欢。'),
  'words of a web page on one line': again('首页来源更多点击下载打印关闭'),
  'tags of one paragraph': again('<p>工作</p>'),
  'tags with long attributes': again(`<span ${'style '.repeat(30)}>`),
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
  'unclosed fence of waves': after(
    '~~~\n',
    lines(() => SENTENCE),
  ),
  'unclosed fence of a language': after(
    '```text\n',
    lines((number) => `${han(number + 1)}、由XX同志负责`),
  ),
  'a fence as long as half the text': halves('`', '工作\n'),
  'fences of back quotes and waves in turn': lines((number) => (number % 2 === 0 ? '```' : '~~~')),
  'front matter that ends at once': after(
    '---\n---\n',
    lines(() => '---'),
  ),
  'front matter of blanks': after('---\n', again(' \n')),
  'front matter that is none': after(
    '---\n',
    lines((number) => `${han(number + 1)}、抓好落实`),
  ),
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
  'a table with many rows of many cells': lines(() => `|${'工作|'.repeat(60)}`),
  'rules of tables': lines(() => '|---|:---:|---|'),
  'tables in block quotes': lines((number) => `${'> '.repeat((number % 60) + 1)}| 单位 | 任务 |`),
  'numbered lists in lists': lines((number) => `${' '.repeat(3 * (number % 100))}1. 抓好落实`),
  'block quotes and bullets in turn': again('> - '),
  'bullets of every kind': lines((number) => `${'-*+'.charAt(number % 3)} 抓好落实`),
  'links to one place': again('[工作](a)'),
  'targets never closed': again('](a'),
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
  'suppression of a rule of one letter, many times': after('<!-- gongwen-disable ', before(again('a,'), '-->')),
  'suppression of many rules, on and off': lines((number) =>
    number % 2 === 0 ? `<!-- gongwen-disable rule-${number} rule-${number + 1} -->` : '<!-- gongwen-enable -->',
  ),
  'suppression nested in suppression': lines(
    (number) =>
      [
        '<!-- gongwen-disable -->',
        '<!-- gongwen-disable placeholder -->',
        '由XX同志负责',
        '<!-- gongwen-enable placeholder -->',
      ][number % 4] ?? '',
  ),
  'suppression in the midst of text': again('工作<!-- gongwen-disable placeholder -->XX同志'),
  // Much to tell.
  'findings on every line': lines((number) => `${han((number % 9) + 1)}.由XX同志负责，，定于X月XX日召召开`),
  'findings on one line': again('由XX同志负责，，'),
};

/** What is looked at together with what stands before it up to the line's start, or after it up to the end. */
const AMID_BLANKS: Readonly<Record<string, string>> = {
  'doubled characters': '攻攻坚坚',
  'doubled words': '贯彻落实贯彻落实',
  'doubled marks': '落实，，',
  'members of a series': '一是工作；',
  'numbers in brackets': '工作；（一）',
  blanks: 'XX同志',
  'words of a web page': '（责编：张三）',
  quotations: '“工作”',
  dates: '2019-2024年',
  stars: '*工作* ',
};
const EDGES: Readonly<Record<string, (rest: Hostile) => Hostile>> = {
  'after a long indent': (rest) => (units) => ' '.repeat(units / 2) + rest(units / 2),
  'before many blanks': (rest) => (units) => rest(units / 2) + ' '.repeat(units / 2),
  'below many blanks': (rest) => (units) => `好${' '.repeat(units / 2)}\n${rest(units / 2)}`,
  'above many blanks': (rest) => (units) => `${rest(units / 2)}\n${' '.repeat(units / 2)}好`,
  'after many #': (rest) => (units) => '#'.repeat(units / 2) + rest(units / 2),
};

/** Every kind by its name. */
export const HOSTILE_KINDS: ReadonlyMap<string, Hostile> = new Map([
  ...Object.entries(RUNS).map(([name, piece]) => [`run of ${name}`, again(piece)] as const),
  ...[...new Set(MARKS)].map((mark) => [`run of ${mark}`, again(mark)] as const),
  ...Object.entries(TABLE),
  ...Object.entries(AMID_BLANKS).flatMap(([name, piece]) =>
    Object.entries(EDGES).map(([edge, place]) => [`${name} ${edge}`, place(again(piece))] as const),
  ),
]);
