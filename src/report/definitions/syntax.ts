/** Definition lists: a term on a line, and under it `: ` with what it means; after PHP Markdown Extra, as pandoc reads it. */
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { definitionSyntax } from './definition-syntax.ts';

/** A line that may open a definition, in a list or quotation too. */
const OPENING = /^[ \t>]{0,200}:[ \t]+\S/m;

/** Whether a text can have definition lists: the extension is loaded for such texts only. */
export const hasDefinitions = (text: string): boolean => OPENING.test(text);

/** Definition lists as a unified plugin. */
export function definitions(this: Processor): undefined {
  const data = this.data();
  const micromark = data.micromarkExtensions ?? [];
  const mdast = data.fromMarkdownExtensions ?? [];
  data.micromarkExtensions = micromark;
  data.fromMarkdownExtensions = mdast;
  micromark.push(definitionSyntax());
  mdast.push({
    enter: {
      defList: opened('definitionList'),
      defListTerm: opened('definitionTerm'),
      defListDescription: opened('definitionText'),
    },
    exit: { defList: closed, defListTerm: closed, defListDescription: closed },
  });
}

const opened = (type: 'definitionList' | 'definitionTerm' | 'definitionText') =>
  function (this: CompileContext, token: Token): undefined {
    this.enter({ type, children: [] }, token);
  };

function closed(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
