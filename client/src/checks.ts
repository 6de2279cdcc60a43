import { Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../../server/src/protocol.ts';

/** What the server told of each open document when it last checked it. */
export class Checks extends Disposable {
  readonly #latest: Map<string, CheckedParams>;
  readonly #emitter: EventEmitter<CheckedParams>;

  constructor(client: BaseLanguageClient) {
    const latest = new Map<string, CheckedParams>();
    const emitter = new EventEmitter<CheckedParams>();
    const subscriptions = Disposable.from(
      emitter,
      client.onNotification(CHECKED_NOTIFICATION, (checked: CheckedParams) => {
        latest.set(checked.uri, checked);
        emitter.fire(checked);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => latest.delete(uri.toString())),
    );
    super(() => subscriptions.dispose());
    this.#latest = latest;
    this.#emitter = emitter;
  }

  get onDidCheck() {
    return this.#emitter.event;
  }

  of({ uri }: TextDocument): CheckedParams | undefined {
    return this.#latest.get(uri.toString());
  }
}
