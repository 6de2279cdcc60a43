import type { TextKind } from '../document/recognition.ts';
import type { Message } from '../rules/rule.ts';

/** Why a text is not checked: what it looks like, or that the settings say so. */
export type NotChecked = Exclude<TextKind, 'prose'> | 'switched-off';

export const WHY_NOT_CHECKED: Readonly<Record<NotChecked, Message>> = {
  program: { 'zh-CN': '像程序的说明、代码或数据', en: 'it looks like documentation, code or data of a program' },
  log: { 'zh-CN': '像程序的日志', en: 'it looks like a log' },
  foreign: { 'zh-CN': '几乎都是外文', en: 'it is hardly in Chinese' },
  empty: { 'zh-CN': '没有文字', en: 'it holds no text' },
  'switched-off': {
    'zh-CN': '设置 draftDetection 为 never，只检查公文模式的文件',
    en: 'draftDetection is never: only files of the language 公文 are checked',
  },
};
