import {
  type Disposable,
  EventEmitter,
  type QuickPickItem,
  QuickPickItemKind,
  TabInputText,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { OfferedSnippet } from '../../../server/src/protocol.ts';
import { ranked } from '../snippet-order.ts';

/** Read-only texts that show what would be inserted: the server leaves them alone. */
export const PREVIEW_SCHEME = 'gongwen-preview';

const PREVIEW = Uri.from({ scheme: PREVIEW_SCHEME, path: '/预览.gw' });

/** Lets the writer choose among snippets by Chinese words or pinyin initials, and shows each beside the list as it is reached. */
export class SnippetChooser implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider: Disposable;
  #shown = '';
  #opening: Promise<unknown> | undefined;

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: () => this.#shown,
    });
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }

  /** Undefined where the writer chose none. `groupOf` says under which heading of the list a snippet stands. */
  async choose(
    title: string,
    snippets: readonly OfferedSnippet[],
    groupOf: (snippet: OfferedSnippet) => string,
  ): Promise<OfferedSnippet | undefined> {
    const pick = window.createQuickPick<SnippetItem>();
    pick.title = title;
    pick.placeholder = '输入名称或拼音首字母';
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = groupItems(snippets, groupOf);
    let chosen: OfferedSnippet | undefined;
    const closed = new Promise<void>((resolve) => {
      pick.onDidChangeValue((typed) => {
        pick.items = typed.trim() === '' ? groupItems(snippets, groupOf) : ranked(snippets, typed).map(itemOf);
      });
      pick.onDidChangeActive(([item]) => item?.snippet && void this.#show(item.snippet));
      pick.onDidAccept(() => {
        chosen = pick.activeItems[0]?.snippet;
        pick.hide();
      });
      pick.onDidHide(() => resolve());
    });
    pick.show();
    await closed;
    pick.dispose();
    await this.#opening;
    this.#opening = undefined;
    await closePreview();
    return chosen;
  }

  async #show({ preview }: OfferedSnippet): Promise<void> {
    this.#shown = preview;
    this.#opening ??= openPreview();
    await this.#opening;
    this.#changed.fire(PREVIEW);
  }
}

async function openPreview(): Promise<void> {
  const document = await workspace.openTextDocument(PREVIEW);
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
}

interface SnippetItem extends QuickPickItem {
  readonly snippet?: OfferedSnippet;
}

function groupItems(
  snippets: readonly OfferedSnippet[],
  groupOf: (snippet: OfferedSnippet) => string,
): readonly SnippetItem[] {
  const groups = new Map<string, OfferedSnippet[]>();
  for (const snippet of snippets) {
    const group = groupOf(snippet);
    groups.set(group, [...(groups.get(group) ?? []), snippet]);
  }
  return [...groups].flatMap(([group, members]) => [
    { label: group, kind: QuickPickItemKind.Separator },
    ...members.map(itemOf),
  ]);
}

function itemOf(snippet: OfferedSnippet): SnippetItem {
  return { label: snippet.name, description: snippet.prefixes.join(' '), detail: snippet.use, snippet };
}

async function closePreview(): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap(({ tabs: all }) => all)
    .filter(({ input }) => input instanceof TabInputText && input.uri.scheme === PREVIEW_SCHEME);
  await window.tabGroups.close(tabs);
}
