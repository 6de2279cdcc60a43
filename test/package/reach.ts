import { type AnyNode, type Node, parse } from 'acorn';

/** Modules that can do no more than compute, and read and write files. */
const HARMLESS: ReadonlySet<string> = new Set(
  [
    'buffer',
    'crypto',
    'fs',
    'fs/promises',
    'os',
    'module',
    'path',
    'readline',
    'stream',
    'string_decoder',
    'url',
    'util',
  ].concat('vscode'),
);

/** Globals by which a connection is opened, a process or a thread started, or text run as a program. */
const GLOBALS: ReadonlySet<string> = new Set(
  'fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection document Image Worker SharedWorker importScripts eval Function'.split(
    ' ',
  ),
);

/** Names of members that do the same, whatever object they are taken from; the last rows are VS Code's. */
const MEMBERS: ReadonlySet<string> = new Set([
  // Kinds of symbols and of completions are called so too.
  ...[...GLOBALS].filter((name) => name !== 'document' && name !== 'Function'),
  ...['sendBeacon', 'serviceWorker', 'binding', '_linkedBinding', 'dlopen', 'getBuiltinModule', 'mainModule'],
  ...['createTerminal', 'executeTask', 'startDebugging', 'openExternal', 'asExternalUri', 'getSession', 'lm'],
  ...['createWebviewPanel', 'registerWebviewViewProvider', 'registerCustomEditorProvider', 'createTelemetryLogger'],
]);

/**
 * By what a built script could reach out of its process: each place in short, as `module net`, `new Worker`. Names that
 * are put together while it runs are not seen: for those the scripts are run without a network and without permission.
 */
export function reachOf(script: string): string[] {
  const reached: string[] = [];
  walk(parse(script, { ecmaVersion: 'latest', allowHashBang: true }), [], (node, parents) => {
    const found = reachIn(node, parents);
    if (found !== undefined) reached.push(found);
  });
  return reached.sort();
}

function reachIn(node: AnyNode, parents: readonly AnyNode[]): string | undefined {
  const parent = parents.at(-1);
  switch (node.type) {
    case 'ImportExpression':
      return 'import()';
    case 'Identifier':
      return parent === undefined || isName(node, parent) ? undefined : identifier(node.name, parent, parents.at(-2));
    case 'MemberExpression':
      return member(nameOf(node.property, node.computed), parents);
    case 'Property':
      // What an object of the program's own is given is no reach; what is taken from one may be.
      return parent?.type === 'ObjectPattern' ? member(nameOf(node.key, node.computed), parents) : undefined;
    case 'CallExpression':
      return runsText(node.callee, node.arguments[0]) ? 'text that is run' : undefined;
    default:
      return undefined;
  }
}

/** `above`: the nodes around it, the nearest last. */
function member(name: string | undefined, above: readonly AnyNode[]): string | undefined {
  if (name === 'createRequire') return loader(above);
  return name !== undefined && MEMBERS.has(name) ? `.${name}` : undefined;
}

/** `createRequire(…)('./file')`, or the same with `(0, module.createRequire)` as a bundler writes it. */
function loader(above: readonly AnyNode[]): string {
  const calls = above.slice(-3).filter((node) => node.type === 'CallExpression');
  const [file] = calls.at(-2)?.arguments ?? [];
  return file?.type === 'Literal' ? `load ${file.value}` : 'load what is not said';
}

function identifier(name: string, parent: AnyNode, grandparent: AnyNode | undefined): string | undefined {
  if (name === 'require') return required(parent, grandparent);
  if (!GLOBALS.has(name)) return undefined;
  if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof') return undefined;
  if (parent.type === 'UnaryExpression' && parent.operator === 'typeof') return undefined;
  if (name === 'Function' && parent.type === 'MemberExpression' && nameOf(parent.property, false) === 'call') {
    return undefined;
  }
  return parent.type === 'NewExpression' ? `new ${name}` : name;
}

/** What is required must be said in the place, and be harmless. */
function required(call: AnyNode, use: AnyNode | undefined): string | undefined {
  const [argument] = call.type === 'CallExpression' ? call.arguments : [];
  if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return 'require what is not said';
  const module = argument.value.replace(/^node:/u, '');
  if (HARMLESS.has(module)) return undefined;
  const taken = use?.type === 'MemberExpression' ? nameOf(use.property, use.computed) : undefined;
  return `module ${module}${taken === undefined ? '' : `, only ${taken}`}`;
}

/** Whether an identifier is only the name of a member, a key or a label. */
function isName(node: Node, parent: AnyNode): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed;
    case 'Property':
      return parent.key === node && !parent.computed && !parent.shorthand;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.key === node && !parent.computed;
    default:
      return false;
  }
}

function nameOf(node: AnyNode, computed: boolean): string | undefined {
  if (node.type === 'Identifier') return computed ? undefined : node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

function runsText(callee: AnyNode, argument: AnyNode | undefined): boolean {
  if (argument?.type !== 'Literal' && argument?.type !== 'TemplateLiteral') return false;
  if (argument.type === 'Literal' && typeof argument.value !== 'string') return false;
  if (callee.type === 'Identifier') return callee.name === 'setTimeout' || callee.name === 'setInterval';
  return callee.type === 'MemberExpression' && nameOf(callee.property, callee.computed) === 'constructor';
}

function walk(node: AnyNode, parents: AnyNode[], visit: (node: AnyNode, parents: readonly AnyNode[]) => void): void {
  visit(node, parents);
  parents.push(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, parents, visit);
  }
  parents.pop();
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
