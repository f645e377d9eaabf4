/** Tells TeX between dollar signs from amounts of money. */

/** A command: `\alpha`, `\frac{1}{2}`; or an escaped bracket. */
const COMMAND = /\\(?:[A-Za-z]+|[{}|,;!])/;
/** Raised: `x^2`, `10^{6}`, `(a+b)^n`. */
const RAISED = /[\p{L}\p{N})\]}]\^[\p{L}\p{N}{(\\+-]/u;
/** Lowered: a lone letter or a bracket with an index, or any word with a braced one; `file_name` is none. */
const LOWERED = /(?:(?<![\p{L}\p{N}])\p{L}|[)\]}])_[\p{L}\p{N}{\\]|[\p{L}\p{N}]_\{/u;
/** The same in a stretch without spaces, where any word may have an index: `GDP_pc`. */
const INDEXED = /^[^\s_]*[\p{L}\p{N})\]}]_[\p{L}\p{N}{\\]\S*$/u;
/** A lone symbol: `x`, `x'`, `β`. */
const SYMBOL = /^\p{L}['′]?$/u;
/** A relation of symbols: `n = 100`, `a+b`, `p < 0.05`; it begins with a lone letter and no letter follows another. */
const RELATION = /^\p{L}(?!\p{L})\s*[=<>≤≥≠≈+*/−-](?:(?!\p{L}{2})[\p{L}\p{N}\s=<>≤≥≠≈+*/−.,()|-])+$/u;

/**
 * Whether what stands between two single dollar signs is TeX. As in pandoc, no space may stand inside either sign, which
 * two amounts ("$5 and $10") always have or have a figure after the second.
 *
 * @param content the text between the signs. @param before, after the characters around them, or '' at the ends
 */
export function isInlineTex(content: string, before: string, after: string): boolean {
  if (/^\s|\s$/.test(content) || /[\p{L}\p{N}]/u.test(before + after)) return false;
  return isTex(content) || SYMBOL.test(content) || RELATION.test(content) || INDEXED.test(content);
}

/** Whether what stands between doubled dollar signs is a formula: anything that TeX gives a meaning, or any relation. */
export function isDisplayTex(content: string): boolean {
  const text = content.trim();
  return isTex(text) || SYMBOL.test(text) || /[=<>≤≥≠≈]/.test(text) || RELATION.test(text);
}

function isTex(content: string): boolean {
  return COMMAND.test(content) || RAISED.test(content) || LOWERED.test(content);
}
