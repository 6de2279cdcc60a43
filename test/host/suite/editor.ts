import {
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  languages,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { inWorkspace } from './bridge.ts';

const LONGEST_WAIT = 20_000;

/** Waits for an event after which something holds. Never sleeps; says what it waited for when it gives up. */
export async function until<T>(what: string, event: Event<T>, holds: () => boolean): Promise<void> {
  if (holds()) return;
  let subscription: Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      subscription = event(() => holds() && resolve());
      timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), LONGEST_WAIT);
    });
  } finally {
    clearTimeout(timer);
    subscription?.dispose();
  }
}

export function findings(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === '公文');
}

/** `rule 1:3-1:6` for each finding, 1-based as the editor shows it. */
export function told(document: TextDocument): string[] {
  return findings(document).map(({ code, range: { start, end } }) => {
    const rule = typeof code === 'object' ? code.value : code;
    return `${rule} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  });
}

export async function untilTold(document: TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = [...expected].sort().join('\n');
  const now = () => told(document).sort().join('\n');
  try {
    await until(`the findings\n${wanted}`, languages.onDidChangeDiagnostics, () => now() === wanted);
  } catch (error) {
    throw new Error(`${(error as Error).message}\nnow:\n${now()}`);
  }
}

export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(inWorkspace(name)), { preview: false });
}

/** Where a text without a name was closed a moment ago, VS Code may give the next one of its name the copy that it kept of it. */
export async function openUntitled(language: string, content: string): Promise<TextEditor> {
  for (;;) {
    const document = await workspace.openTextDocument({ language, content });
    const editor = await window.showTextDocument(document, { preview: false });
    if (document.getText() === content) return editor;
    await closeAll();
  }
}

/** Leaves no editor open and no change behind. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
