/** The page and its type. Lengths are millimetres, sizes of type points. */
export interface PageSettings {
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly characters: number;
  /** From one line to the next, in points. */
  readonly linePitch: number;
  /** What is added between two Han characters so that a line holds as many as it should, in points. */
  readonly characterSpacing: number;
  readonly sizes: { readonly body: number; readonly title: number; readonly small: number };
  /** As Word names them. */
  readonly faces: {
    readonly title: string;
    readonly heading1: string;
    readonly heading2: string;
    readonly body: string;
    readonly byline: string;
    readonly pageNumber: string;
    readonly latin: string;
  };
  /** From the lower edge of the text to the page number. */
  readonly pageNumberBelow: number;
}

const SONG = '宋体';
const HEI = '黑体';
const KAI = '楷体_GB2312';
const FANGSONG = '仿宋_GB2312';
const TITLE = '方正小标宋简体';
const LATIN = 'Times New Roman';

/** GB/T 9704-2012 5.1, 5.2, 7.1, 7.5: A4, 版心 156 mm × 225 mm, 22 lines of 28 characters in 3号. */
export const STANDARD_PAGE: PageSettings = {
  paper: { width: 210, height: 297 },
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  characters: 28,
  linePitch: 28.95,
  characterSpacing: -0.25,
  sizes: { body: 16, title: 22, small: 14 },
  faces: {
    title: TITLE,
    heading1: HEI,
    heading2: KAI,
    body: FANGSONG,
    byline: KAI,
    pageNumber: SONG,
    latin: LATIN,
  },
  pageNumberBelow: 7,
};

/** The other way to fill the 版心: the ink of the first and the last line touches its edges. */
export const INK_PAGE: PageSettings = {
  ...STANDARD_PAGE,
  margins: { ...STANDARD_PAGE.margins, top: 34.6, bottom: 32.6 },
  linePitch: 29.6,
};

/** To be read aloud from a lectern: larger type, wider lines. */
export const SPEAKING_PAGE: PageSettings = {
  ...STANDARD_PAGE,
  characters: 20,
  linePitch: 37,
  characterSpacing: 0,
  sizes: { body: 22, title: 26, small: 14 },
};

export const PAGES = { standard: STANDARD_PAGE, ink: INK_PAGE, speaking: SPEAKING_PAGE } as const;
export type PageName = keyof typeof PAGES;

export function isPageName(name: unknown): name is PageName {
  return typeof name === 'string' && Object.hasOwn(PAGES, name);
}

const MILLIMETRES_A_POINT = 25.4 / 72;

/** How wide the text is, in points. */
export function textWidth({ paper, margins }: PageSettings): number {
  return (paper.width - margins.left - margins.right) / MILLIMETRES_A_POINT;
}
