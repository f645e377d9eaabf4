/**
 * The grammar of directive containers (`:::name[label]{attributes}` to `:::`), which boxes and the author's marks are
 * written in. Of micromark's extension only containers are switched on: a colon in running text stays a colon.
 */
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

/** A line that may open a container, in a list or quotation too. */
const OPENING = /^[ \t>*+.)\d-]{0,200}:{3,}[A-Za-z]/m;

/** Whether a text can have containers: the extension is loaded for such texts only. */
export const hasDirectives = (text: string): boolean => OPENING.test(text);

/** Directive containers as a unified plugin. */
export function directives(this: Processor): undefined {
  const data = this.data();
  const micromark = data.micromarkExtensions ?? [];
  const mdast = data.fromMarkdownExtensions ?? [];
  data.micromarkExtensions = micromark;
  data.fromMarkdownExtensions = mdast;
  const [colon, constructs] = Object.entries(directive().flow ?? {})[0] ?? [];
  const container = [constructs ?? []].flat()[0];
  if (colon && container) micromark.push({ flow: { [colon]: container } });
  mdast.push(directiveFromMarkdown());
}
