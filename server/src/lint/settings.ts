import * as v from 'valibot';
import type { Message } from '../rules/rule.ts';

/** What a setting takes, for a program (`schema`), an editor (`json`) and the writer (`expected`). */
interface Kind<Value> {
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly json: Readonly<Record<string, unknown>>;
  /** Goes on after 应为. */
  readonly expected: string;
}

interface Setting<Value> extends Kind<Value> {
  readonly default: Value;
  /** `resource`: a folder may have its own; `window`: the editor has one. */
  readonly scope: 'resource' | 'window';
  readonly description: Message;
}

/** Every setting but those of the rules: the config, what is said of a slip in it, the manifest and the documentation are made from this. */
export const SETTINGS = {
  /** Which texts are checked: those that look like a draft (`auto`), all, or none. Files of the language 公文 always are. */
  draftDetection: {
    ...oneOf({
      auto: '自动识别：程序说明、代码、日志不检查',
      always: '所有纯文本和 Markdown 都检查',
      never: '只检查语言模式为“公文”的文稿',
    }),
    default: 'auto',
    scope: 'resource',
    description: {
      'zh-CN': '哪些纯文本和 Markdown 文件要检查。语言模式为“公文”的总是检查。',
      en: 'Which plain text and Markdown files are checked. Those of the language 公文 always are.',
    },
  },
  locale: {
    ...oneOf({ 'zh-CN': '中文', en: 'English' }),
    default: 'zh-CN',
    scope: 'window',
    description: { 'zh-CN': '检查结果用什么语言说明。', en: 'The language of the messages.' },
  },
  /** The length of each section is shown beside its heading. */
  inlayHints: {
    ...yesOrNo(),
    default: false,
    scope: 'resource',
    description: {
      'zh-CN': '在标题后面显示这一节的字数和念完要多久。',
      en: 'Shows beside each heading how long its section is, in characters and read aloud.',
    },
  },
  /** 字 a minute, read aloud. */
  speechRate: {
    ...numberWithin(60, 500),
    default: 220,
    scope: 'resource',
    description: {
      'zh-CN': '每分钟念多少字，用来估算讲话时长。',
      en: 'Characters a minute, read aloud: the length of a speech is estimated by it.',
    },
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingName = keyof typeof SETTINGS;

/** The value of each setting. */
export type SettingValues = { readonly [Name in SettingName]: v.InferOutput<(typeof SETTINGS)[Name]['schema']> };

export const SETTING_ENTRIES = Object.entries(SETTINGS) as readonly (readonly [SettingName, Setting<unknown>])[];

/** One of some words, each with what it means. */
function oneOf<const Word extends string>(meanings: Readonly<Record<Word, string>>): Kind<Word> {
  const words = Object.keys(meanings) as [Word, ...Word[]];
  const quoted = words.map((word) => `"${word}"`);
  return {
    schema: v.picklist(words),
    json: { enum: words, enumDescriptions: Object.values(meanings) },
    expected: ` ${quoted.slice(0, -1).join('、')} 或 ${quoted.at(-1)}`,
  };
}

function yesOrNo(): Kind<boolean> {
  return { schema: v.boolean(), json: { type: 'boolean' }, expected: ' true 或 false' };
}

function numberWithin(minimum: number, maximum: number): Kind<number> {
  return {
    schema: v.pipe(v.number(), v.minValue(minimum), v.maxValue(maximum)),
    json: { type: 'number', minimum, maximum },
    expected: ` ${minimum} 到 ${maximum} 之间的数`,
  };
}
