import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';

/** Asks the server. Undefined where it is not running, has no answer, or the text was changed in the meantime: its places no longer hold. */
export async function ask<Answer, Params>(
  client: BaseLanguageClient,
  method: string,
  params: Params,
): Promise<Answer | undefined> {
  if (!client.isRunning()) return undefined;
  try {
    return (await client.sendRequest<Answer | null>(method, params)) ?? undefined;
  } catch (error) {
    if (error instanceof ResponseError && OUTDATED.includes(error.code)) return undefined;
    throw error;
  }
}

const OUTDATED: readonly number[] = [LSPErrorCodes.ContentModified, LSPErrorCodes.ServerCancelled];
