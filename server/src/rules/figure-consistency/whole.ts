import type { Figure } from './figure.ts';

/** All the parts of a whole, by what a label must say, all of it; and of the whole, where it need not stand right before 其中. */
interface Parts {
  readonly whole?: RegExp;
  readonly parts: readonly RegExp[];
}

function label(name: string): RegExp {
  return new RegExp(`^(?:其中)?(?:全[年市省县区国州旗])?${name}(?:又|再)?(?:完成|实现|达到?|为|共|有|预计)?$`, 'u');
}

const OF_PEOPLE = '(?:人口|职工|干部|党员|代表|学生|教师|委员|同志|员工)?';

/** Only what leaves no third: men and women, town and country, an export and an import, the three industries. */
const ALL_PARTS: readonly Parts[] = [
  { parts: [label(`男[性生]?${OF_PEOPLE}`), label(`女[性生]?${OF_PEOPLE}`)] },
  { parts: [label('城镇(?:常住)?(?:人口|居民|户数)?'), label('(?:乡村|农村)(?:常住)?(?:人口|居民|户数)?')] },
  {
    whole: label('(?:外贸|货物|对外贸易)?进出口(?:贸易)?(?:总额|总值|总量|额)?'),
    parts: [label('(?:外贸|货物)?出口(?:总额|总值|额)?'), label('(?:外贸|货物)?进口(?:总额|总值|额)?')],
  },
  {
    whole: label('[^，。；]{0,8}(?:国内|地区)?生产总值'),
    parts: [label('第一产业(?:增加值)?'), label('第二产业(?:增加值)?'), label('第三产业(?:增加值)?')],
  },
  {
    whole: label('[^，。；]{0,4}社会消费品零售总额'),
    parts: [label('(?:城镇|城市)(?:社会)?消费品零售额'), label('乡村(?:社会)?消费品零售额')],
  },
];

/** A sum that is not the whole's. */
export interface Mismatch {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly sum: number;
}

/** So many figures after the whole its parts must have come. */
const REACH = 9;

/** The wholes whose parts are all given, and make another sum, beyond what rounding explains. */
export function findMismatches(figures: readonly Figure[]): readonly Mismatch[] {
  return ALL_PARTS.flatMap(({ whole, parts }) =>
    figures.flatMap((figure, at) => {
      const near = figures.slice(at + 1, at + 1 + REACH).filter(({ unit }) => !isShare(unit));
      if (isShare(figure.unit) || figure.isVague) return [];
      if (whole === undefined ? near[0]?.label.startsWith('其中') !== true : !whole.test(figure.label)) return [];
      return compare(figure, partsIn(near, parts, whole)) ?? [];
    }),
  );
}

function isShare(unit: string): boolean {
  return unit === '%' || unit === '％';
}

/** The parts, one for each; fewer where one is missing. Without a name of their whole they must follow it at once. */
function partsIn(near: readonly Figure[], parts: readonly RegExp[], whole: RegExp | undefined): readonly Figure[] {
  if (whole === undefined) {
    const found = near.slice(0, parts.length);
    return parts.every((part) => found.some(({ label: said }) => part.test(said))) ? found : [];
  }
  const again = near.findIndex(({ label: said }) => whole.test(said));
  const before = again < 0 ? near : near.slice(0, again);
  const found = parts.map((part) => before.find(({ label: said }) => part.test(said)));
  return found.every((part) => part !== undefined) ? found : [];
}

function compare(whole: Figure, parts: readonly Figure[]): Mismatch | undefined {
  const isComparable = parts.every(({ unit, isVague }) => unit === whole.unit && !isVague);
  if (parts.length === 0 || !isComparable) return undefined;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const slack = parts.reduce((total, part) => total + part.slack, whole.slack);
  // Whole people and things are not rounded.
  const isExact = [whole, ...parts].every(({ value, slack: own }) => own === EXACT && value < LARGEST_COUNT);
  return Math.abs(sum - whole.value) <= (isExact ? 0 : slack * (1 + ROUNDING)) ? undefined : { whole, parts, sum };
}

/** The slack of a figure that is written out to its last digit. */
const EXACT = 0.5;
/** Beyond it a figure may be an estimate. */
const LARGEST_COUNT = 10_000;
const ROUNDING = 1e-9;
