/** Which characters need no more than ligatures and kerning, and what script decides on them. */

/** OpenType script tags of the scripts that are shaped here, by kind. */
const TAGS = ['', 'DFLT', 'latn', 'cyrl', 'grek', 'DFLT'] as const;
const REFUSED = 0;
const COMMON = 1;
const INVISIBLE = 5;

/** Combining marks, joiners, and the fraction slash, which makes fractions of the figures around it. */
const SPECIAL = /\u200c|\u200d|\u2044|(?!\p{Default_Ignorable_Code_Point})\p{M}/u;
const SKIPPED = /\p{Default_Ignorable_Code_Point}/u;
const SCRIPTS = [/\p{Script=Common}/u, /\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

const known = new Int8Array(0x3000).fill(-1);

function kindOf(codePoint: number): number {
  const seen = known[codePoint] ?? -1;
  if (seen >= 0) return seen;
  const kind = kindOfCharacter(String.fromCodePoint(codePoint));
  if (codePoint < known.length) known[codePoint] = kind;
  return kind;
}

function kindOfCharacter(character: string): number {
  if (SPECIAL.test(character)) return REFUSED;
  if (SKIPPED.test(character)) return INVISIBLE;
  return SCRIPTS.findIndex((script) => script.test(character)) + 1;
}

/** The script tag of a text whose characters are all simple: that of its first letter. Undefined when one is not. */
export function simpleScript(text: string): string | undefined {
  let script = COMMON;
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) as number;
    if (codePoint > 0xffff) i++;
    const kind = kindOf(codePoint);
    if (kind === REFUSED) return undefined;
    if (script === COMMON && kind !== INVISIBLE) script = kind;
  }
  return TAGS[script];
}

/** Whether a simple character is drawn as nothing: soft hyphen, zero width space, variation selectors and the like. */
export function isInvisible(codePoint: number): boolean {
  return kindOf(codePoint) === INVISIBLE;
}
