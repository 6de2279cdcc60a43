import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import type { Tables } from './lexicon/language.ts';
import { startServer } from './server/server.ts';
import type { WordFiles } from './word/word-files.ts';

declare const self: DedicatedWorkerGlobalScope & { gongwenLexicon?: Tables; gongwenWord?: WordFiles };

/** A worker that was started from a blob does not stand beside the script: then the client must say where that is. */
function readTables(url = new URL('../lexicon.js', self.location.href).href): Tables {
  self.importScripts(url);
  if (self.gongwenLexicon === undefined) throw new Error(`no tables in ${url}`);
  return self.gongwenLexicon;
}

function readWordFiles(url = new URL('../word.js', self.location.href).href): WordFiles {
  self.importScripts(url);
  if (self.gongwenWord === undefined) throw new Error(`no reader of Word files in ${url}`);
  return self.gongwenWord;
}

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version,
  readTables,
  readWordFiles,
});
