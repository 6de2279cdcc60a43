import type { InitializationOptions } from '../protocol.ts';
import { isRecord } from './sent.ts';

/** Takes from what a client sent just what is of the right kind. */
export function readInitializationOptions(sent: unknown): InitializationOptions {
  if (!isRecord(sent)) return {};
  const { settings, commands, readFile, rulePages, lexicon, word, checkAnyway } = sent;
  const texts = (list: readonly unknown[]) => list.filter((one) => typeof one === 'string');
  return {
    ...(settings !== undefined && { settings }),
    ...(Array.isArray(commands) && { commands: texts(commands) }),
    ...(Array.isArray(checkAnyway) && { checkAnyway: texts(checkAnyway) }),
    ...(typeof readFile === 'boolean' && { readFile }),
    ...(typeof rulePages === 'string' && { rulePages }),
    ...(typeof lexicon === 'string' && { lexicon }),
    ...(typeof word === 'string' && { word }),
  };
}
