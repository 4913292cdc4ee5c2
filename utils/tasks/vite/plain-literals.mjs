// Build transform: long template literals without expressions become plain quoted strings. The minifier writes every text
// between back quotes, and V8 reads those several times slower than plain ones: it keeps each as written and as meant.
import { parseAst } from 'vite';

/** From this many characters on it is data. */
const LONG = 1_000;

/**
 * @param {string} code  a script or module
 * @returns {string} the same program
 */
export function withPlainLiterals(code) {
  let plain = '';
  let end = 0;
  for (const node of nodesOf(parseAst(code))) {
    if (node.type !== 'TemplateLiteral' || node.quasis.length > 1 || node.end - node.start < LONG) continue;
    plain += code.slice(end, node.start) + quoted(node.quasis[0].value.cooked);
    end = node.end;
  }
  return plain + code.slice(end);
}

/** A tab may stand in a quoted string as it is. */
const quoted = (text) => JSON.stringify(text).replace(/\\[\\t]/g, (mark) => (mark === '\\t' ? '\t' : mark));

/** The nodes of a tree in the order of the text; what follows a tag is left out, as it is asked how it was written. */
function* nodesOf(node) {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one);
  else if (node?.type === 'TaggedTemplateExpression') yield* nodesOf([node.tag, node.quasi.expressions]);
  else if (node?.type) {
    yield node;
    for (const child of Object.values(node)) if (typeof child === 'object') yield* nodesOf(child);
  }
}

/** @returns {import('vite').Plugin} */
export function plainLiterals() {
  return {
    name: 'nextbadge:plain-literals',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk') output.code = withPlainLiterals(output.code);
    },
  };
}
