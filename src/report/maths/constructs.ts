/** The grammar of TeX between dollar signs, for micromark: `$…$` and `$$…$$` in text, and blocks fenced by lines of `$$`. */
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { isDisplayTex, isInlineTex } from './tex.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathsText: 'mathsText';
    mathsTextLine: 'mathsTextLine';
    mathsBlock: 'mathsBlock';
    mathsBlockLine: 'mathsBlockLine';
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;
/** Longest stretch in text, in characters: a formula, and a bound on what is looked at for each sign. */
const LONGEST = 2000;

const isLineEnd = (code: Code): boolean => code !== null && code < -2;

/** A code as a character: micromark's own codes are line ends, tabs and what a tab covers. */
function character(code: Code): string {
  if (code === null) return '';
  if (code >= 0) return String.fromCharCode(code);
  return isLineEnd(code) ? '\n' : ' ';
}

/** micromark's extension. `openings` are the lines (from 1) that open a block which a later line closes. */
export const mathsConstructs = (openings: ReadonlySet<number>): Extension => ({
  text: { [DOLLAR]: { name: 'mathsText', tokenize: tokenizeText } },
  flow: { [DOLLAR]: { name: 'mathsBlock', concrete: true, tokenize: blockTokenizer(openings) } },
});

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = character(this.previous);
  let size = 0;
  let content = '';
  let closing = 0;
  return start;

  function start(code: Code): State | undefined {
    if (before === '$') return nok(code);
    effects.enter('mathsText');
    effects.enter('mathsTextLine');
    return opening(code);
  }

  function opening(code: Code): State | undefined {
    if (code !== DOLLAR) return size > 2 ? nok(code) : inside(code);
    size += 1;
    effects.consume(code);
    return opening;
  }

  function inside(code: Code): State | undefined {
    if (code === null || content.length > LONGEST) return nok(code);
    if (code === DOLLAR) return close(code);
    if (isLineEnd(code)) {
      content += '\n';
      effects.exit('mathsTextLine');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return nextLine;
    }
    content += character(code);
    effects.consume(code);
    return code === BACKSLASH ? escaped : inside;
  }

  function nextLine(code: Code): State | undefined {
    if (code === null) return nok(code);
    effects.enter('mathsTextLine');
    return inside(code);
  }

  /** What a backslash stands before is never the closing sign. */
  function escaped(code: Code): State | undefined {
    if (code !== DOLLAR) return inside(code);
    content += '$';
    effects.consume(code);
    return inside;
  }

  function close(code: Code): State | undefined {
    if (code === DOLLAR) {
      closing += 1;
      effects.consume(code);
      return close;
    }
    if (closing < size) {
      content += '$'.repeat(closing);
      closing = 0;
      return inside(code);
    }
    const isMaths = size === 2 ? isDisplayTex(content) : isInlineTex(content, before, character(code));
    if (closing > size || !isMaths) return nok(code);
    effects.exit('mathsTextLine');
    effects.exit('mathsText');
    return ok(code);
  }
}

function blockTokenizer(openings: ReadonlySet<number>): Construct['tokenize'] {
  return function (this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { interrupt } = this;
    const now = () => this.now();
    const isLazy = () => this.parser.lazy[now().line];
    let line = '';
    let first = true;
    return (code) => {
      if (!openings.has(now().line)) return nok(code);
      effects.enter('mathsBlock');
      effects.enter('mathsBlockLine');
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      if (code !== null && !isLineEnd(code)) {
        line += character(code);
        effects.consume(code);
        return inside;
      }
      effects.exit('mathsBlockLine');
      const isFence = line.trim() === '$$';
      if (first && !isFence) return nok(code);
      if (first && interrupt) return end(code);
      if (code === null || (!first && isFence)) return end(code);
      first = false;
      line = '';
      return effects.check({ tokenize: nextLine, partial: true }, goOn, end)(code);
    }

    /** A line that its container does not hold ends the block with it. */
    function nextLine(next: Effects, yes: State, no: State): State {
      return (code) => {
        next.enter('lineEnding');
        next.consume(code);
        next.exit('lineEnding');
        return (following) => (isLazy() ? no(following) : yes(following));
      };
    }

    function goOn(code: Code): State | undefined {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (following) => {
        effects.enter('mathsBlockLine');
        return inside(following);
      };
    }

    function end(code: Code): State | undefined {
      effects.exit('mathsBlock');
      return ok(code);
    }
  };
}
