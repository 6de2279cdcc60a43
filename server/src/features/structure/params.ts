import * as v from 'valibot';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { HEADING_FORMS } from '../../document/marker.ts';
import type { StructureParams } from '../../protocol.ts';
import { STRUCTURE_ACTIONS } from '../../structure/action.ts';

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const POSITION = v.object({ line: COUNT, character: COUNT });
const STRUCTURE_PARAMS = v.object({
  textDocument: v.object({ uri: v.string() }),
  action: v.picklist(STRUCTURE_ACTIONS),
  range: v.object({ start: POSITION, end: POSITION }),
  form: v.optional(v.picklist(HEADING_FORMS)),
});

/** Reads what an editor sent. Throws a ResponseError that names what is wrong and what was expected. */
export function readStructureParams(sent: unknown): StructureParams {
  const read = v.safeParse(STRUCTURE_PARAMS, sent);
  if (read.success) {
    const { form, ...params } = read.output;
    return { ...params, ...(form !== undefined && { form }) };
  }
  const [issue] = read.issues;
  throw new ResponseError(ErrorCodes.InvalidParams, `${v.getDotPath(issue) ?? 'params'}: ${issue.message}`);
}
