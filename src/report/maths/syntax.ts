/**
 * Maths, which is out of scope: TeX between dollar signs becomes code with its signs, so that Markdown takes nothing of it
 * for emphasis or escapes and every character is printed.
 */
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { mathsConstructs } from './constructs.ts';

declare module 'mdast' {
  interface Data {
    /** The code is a formula in TeX, signs and all. */
    maths?: true;
  }
}

/** Two signs no further apart than a formula is long. */
const STRETCH = /\$[^$]{1,2000}\$/;

/** Whether a text can have maths: the extension is loaded for such texts only. */
export const hasMaths = (text: string): boolean => STRETCH.test(text);

/** Maths as a unified plugin. @param text the whole text that is parsed, for the blocks that are closed */
export function maths(this: Processor, text: string): undefined {
  const data = this.data();
  const micromark = data.micromarkExtensions ?? [];
  const mdast = data.fromMarkdownExtensions ?? [];
  data.micromarkExtensions = micromark;
  data.fromMarkdownExtensions = mdast;
  micromark.push(mathsConstructs(openingsOf(text)));
  mdast.push({
    enter: { mathsText: opened('inlineCode'), mathsBlock: opened('code') },
    exit: { mathsTextLine: line(' '), mathsBlockLine: line('\n'), mathsText: closed, mathsBlock: closed },
  });
}

const FENCE = /^[ \t>*+.)\d-]{0,200}\$\$[ \t]*$/;

/** Lines that hold nothing but `$$` and open a block: one without a blank line in it that another such line closes. */
function openingsOf(text: string): Set<number> {
  const openings = new Set<number>();
  let open: number | undefined;
  text.split(/\r\n|\r|\n/).forEach((value, at) => {
    if (!FENCE.test(value)) {
      if (/^[ \t>]*$/.test(value)) open = undefined;
      return;
    }
    if (open === undefined) open = at + 1;
    else {
      openings.add(open);
      open = undefined;
    }
  });
  return openings;
}

const opened = (type: 'inlineCode' | 'code') =>
  function (this: CompileContext, token: Token): undefined {
    this.enter({ type, value: '', data: { maths: true } }, token);
  };

/** Lines are put together one by one: between them may stand the marks of a quotation. */
const line = (between: string) =>
  function (this: CompileContext, token: Token): undefined {
    const node = this.stack.at(-1);
    if (node?.type !== 'inlineCode' && node?.type !== 'code') return;
    node.value += (node.value === '' ? '' : between) + this.sliceSerialize(token);
  };

function closed(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
