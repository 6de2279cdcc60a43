import type { Snippet } from '../server/src/snippets/catalogue.ts';
import { countKeystrokes, initialsOf } from './keystrokes.ts';
import { code, table } from './markdown.ts';

/** docs/snippets.md: every snippet of the library, when to use it, and what the skeletons cost in keys. */
export function snippetsPage(library: readonly Snippet[]): string {
  const genres = [...new Set(library.map(({ genre }) => genre))];
  const skeletons = library.filter(({ isWholeDraft }) => isWholeDraft);
  const lines = [
    '# 文稿片段',
    '',
    `共 ${genres.length} 类文稿，${skeletons.length} 个全篇骨架，${library.length - skeletons.length} 个分段片段。本页由 \`npm run generate\` 从 \`snippets/\` 生成。`,
    '',
    '在文稿里输入名称或拼音首字母，选中后回车；按 Tab 逐空填写。没填的空会被“待填处”规则找出来，不会漏掉。',
    '',
    '## 从空白文件到全篇骨架',
    '',
    '键数 = 拼音首字母（最少几个字母即可选中）+ 确认 1 键 + 每个空 1 次 Tab；空里要写的字不算。',
    '',
    ...table(
      ['骨架', '最少输入', '空', '键数'],
      skeletons.map((skeleton) => {
        const { typed, stops, total } = countKeystrokes(skeleton, library);
        return [skeleton.name, `\`${typed}\``, String(stops), String(total)];
      }),
    ),
    ...genres.flatMap((genre) => genreSection(genre, library)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function genreSection(genre: string, library: readonly Snippet[]): string[] {
  return [
    `## ${genre}`,
    '',
    ...table(
      ['片段', '输入', '部分', '什么时候用'],
      library
        .filter((one) => one.genre === genre)
        .map((one) => [one.name, initialsOf(one).map(code).join(' '), one.group, one.use]),
    ),
  ];
}
