/** Reads source files by their syntax tree: comments and strings mislead nobody. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** A path from the project's root (`utils/core/sites/site.ts`), or the name of a package. */
  readonly target: string;
  /** Whether the build leaves it out. */
  readonly typeOnly: boolean;
}

export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Chains as written: `browser.runtime.sendMessage`; a call without arguments also with its brackets. */
  readonly members: readonly string[];
  /** Names that no import, parameter or declaration of the file brings; `new Date()` for one without arguments. */
  readonly globals: readonly string[];
}

/** All modules of some folders, in order of path. */
export function readModules(folders: readonly string[]): readonly Module[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => posix.join(folder, file)),
    )
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !/\.(generated|d)\.ts$/.test(path))
    .sort()
    .map((path) => readModule(path, readFileSync(path, 'utf8')));
}

type Tree = Readonly<Record<string, unknown>>;

/** What a file imports and touches. */
export function readModule(path: string, source: string): Module {
  const { program } = parseSync(path, source);
  const imports: Import[] = [];
  const members: string[] = [];
  const declared = new Set<string>();
  const named = new Set<string>();
  for (const node of nodesOf(program as unknown as Tree)) {
    const found = importOf(node);
    if (found !== null) imports.push({ ...found, target: resolve(path, found.target) });
    if (node.type === 'MemberExpression') members.push(chainOf(node));
    if (node.type === 'CallExpression' && isEmpty(node.arguments))
      members.push(`${chainOf(node.callee as Tree)}()`);
    for (const name of declaredBy(node)) declared.add(name);
    const name = nameOf(node);
    if (name !== null) named.add(name);
  }
  return { path, imports, members, globals: [...named].filter((name) => !declared.has(name)) };
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function* nodesOf(node: Tree): Generator<Tree> {
  yield node;
  for (const [key, value] of Object.entries(node)) {
    // A name after a dot or before a colon is a property, not a variable.
    if (key === 'property' && node.computed === false) continue;
    if (key === 'key' && node.computed === false && !node.shorthand) continue;
    for (const child of [value].flat()) if (isTree(child)) yield* nodesOf(child);
  }
}

function importOf(node: Tree): Import | null {
  const source = node.source as Tree | null | undefined;
  if (typeof source?.value !== 'string') return null;
  const specifiers = (node.specifiers as readonly Tree[] | undefined) ?? [];
  const allTypes = specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type');
  return {
    target: source.value,
    typeOnly: node.importKind === 'type' || node.exportKind === 'type' || allTypes,
  };
}

/** `a.b.c` as text; what is no plain name shows as `()`. */
function chainOf(node: Tree): string {
  if (node.type === 'Identifier') return node.name as string;
  if (node.type !== 'MemberExpression') return '()';
  const property = node.property as Tree;
  return `${chainOf(node.object as Tree)}.${node.computed ? '()' : (property.name as string)}`;
}

function nameOf(node: Tree): string | null {
  if (node.type === 'NewExpression' && (node.callee as Tree).name === 'Date') {
    return isEmpty(node.arguments) ? 'new Date()' : null;
  }
  return node.type === 'Identifier' ? (node.name as string) : null;
}

/** Names that a declaration, an import or a parameter brings into the file. Scopes are not told apart. */
function declaredBy(node: Tree): readonly string[] {
  const patterns = [
    ...(['VariableDeclarator', 'FunctionDeclaration', 'FunctionExpression', 'ClassDeclaration'].includes(
      node.type as string,
    )
      ? [node.id]
      : []),
    ...(/^(TSTypeAlias|TSInterface|TSEnum)Declaration$/.test(node.type as string) ? [node.id] : []),
    ...(node.type === 'TSTypeParameter' ? [node.name] : []),
    ...(/^Import(Default|Namespace)?Specifier$/.test(node.type as string) ? [node.local] : []),
    ...(Array.isArray(node.params) ? node.params : []),
    ...(node.type === 'CatchClause' ? [node.param] : []),
  ];
  return patterns.flatMap((pattern) => (isTree(pattern) ? boundBy(pattern) : []));
}

function boundBy(pattern: Tree): readonly string[] {
  if (pattern.type === 'Identifier') return [pattern.name as string];
  const parts = [
    pattern.elements,
    pattern.properties,
    pattern.left,
    pattern.argument,
    pattern.value,
    pattern.parameter,
  ];
  return parts.flat().flatMap((part) => (isTree(part) ? boundBy(part) : []));
}

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];

function resolve(from: string, target: string): string {
  const path = target.startsWith('.')
    ? posix.join(posix.dirname(from), target)
    : target.replace(/^[@~]\//, '');
  if (path === target) return target;
  const [file = path] = path.split('?');
  const ending = ENDINGS.find((one) => existsSync(file + one) && !(one === '' && !/\.\w+$/.test(file)));
  return file + (ending ?? '');
}
