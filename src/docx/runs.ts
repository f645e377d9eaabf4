/** Runs of a block as Word runs: character styles for marks, hyperlinks, note calls, breaks; no direct formatting. */
import { noteCall } from './calls.ts';
import type { Context, ParagraphChild, Run } from './context.ts';
import { bookmarkOf, textRun } from './fields.ts';

type TextRun = Extract<Run, { kind: 'text' }>;

/** The children of a paragraph. Neighbouring runs with one link become one hyperlink. */
export function setRuns(context: Context, runs: readonly Run[]): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index] as Run;
    if (run.kind === 'break') children.push(new context.docx.TextRun({ break: 1 }));
    else if (run.kind === 'note-call') children.push(...noteCall(context, run));
    else {
      const target = linkTarget(run.href);
      if (!target) children.push(styledText(context, run, false));
      else {
        const linked = runs.slice(index, endOfLink(runs, index)) as TextRun[];
        children.push(hyperlink(context, target, linked));
        index += linked.length - 1;
      }
    }
  }
  return children;
}

function endOfLink(runs: readonly Run[], from: number): number {
  const first = runs[from] as TextRun;
  let end = from + 1;
  for (; end < runs.length; end += 1) {
    const next = runs[end] as Run;
    if (next.kind !== 'text' || next.href !== first.href) break;
  }
  return end;
}

/** A link target as a relationship may hold it (escaped, absolute), or `#` and an anchor of the brief; undefined when it is none: the text stays. */
function linkTarget(href: string | undefined): string | undefined {
  if (href && /^#./.test(href)) return href;
  if (!href || !/^(https?|mailto):/i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).href;
}

function hyperlink(context: Context, link: string, runs: readonly TextRun[]): ParagraphChild {
  const children = runs.map((run) => styledText(context, run, true));
  if (link.startsWith('#'))
    return new context.docx.InternalHyperlink({ anchor: bookmarkOf(link.slice(1)), children });
  return new context.docx.ExternalHyperlink({ link, children });
}

function styledText(context: Context, run: TextRun, link: boolean): ParagraphChild {
  return textRun(context, run.value, context.styles.character(run.marks, link), run.lang);
}

/** Plain text of runs, note calls left out, breaks as spaces. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.value : run.kind === 'break' ? ' ' : '')).join('');
}
