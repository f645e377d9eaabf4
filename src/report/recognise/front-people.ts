import type { List, PhrasingContent, RootContent } from 'mdast';
import { inlineText } from '../inline.ts';
import { type Line, linesOf } from '../lines.ts';
import type { Author, MetaText } from '../types.ts';
import type { Field } from './labels.ts';
import { isPersonName, splitNames } from './names.ts';

/** A part of the report that is not in `Meta` and yet not body text, with the reason. */
export type Aside = MetaText & { readonly reason: string };

/** What has been understood so far, of a block or of the page. */
export interface Draft {
  authors: Author[];
  fields: Map<Field, MetaText>;
  asides: Aside[];
  taken: Set<RootContent>;
}

/** Reads a line of names, with affiliations and addresses; only where a byline is `expected`. */
export function addPeople(line: Line, trial: Draft, expected: boolean): boolean {
  if (!expected) return false;
  const names = splitNames(line.text);
  if (names.length === 0) return false;
  const joints = jointsOf(line.text, names);
  if (joints)
    trial.asides.push({ text: joints, source: line.source, reason: 'joins the names of the byline' });
  for (const { name, affiliation } of names) {
    const email = emailOf(line.nodes, name);
    trial.authors.push({
      name,
      ...(affiliation ? { affiliation } : {}),
      ...(email ? { email } : {}),
      source: line.source,
    });
  }
  return true;
}

/** What a byline says besides names and affiliations: "and", "with". */
function jointsOf(text: string, names: readonly { name: string; affiliation?: string }[]): string {
  let rest = text;
  for (const part of names.flatMap(({ name, affiliation }) => [name, ...(affiliation?.split(', ') ?? [])])) {
    rest = rest.replace(part, ' ');
  }
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function emailOf(nodes: readonly PhrasingContent[], name: string): string | undefined {
  for (const node of nodes) {
    if (node.type === 'link' && node.url.startsWith('mailto:') && inlineText(node.children).includes(name)) {
      return node.url.slice('mailto:'.length).split('?')[0];
    }
    const inner = 'children' in node ? emailOf(node.children, name) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** Reads a list of people below "From:", name first, office below it. */
export function addList(list: List, trial: Draft): void {
  const people = list.children.map((item) => {
    const [paragraph] = item.children;
    return paragraph?.type === 'paragraph' ? linesOf(paragraph.children) : [];
  });
  if (!people.every(([first]) => first && isPersonName(first.text))) return;
  for (const [first, ...rest] of people) {
    const affiliation = rest.map((line) => line.text).join(', ');
    trial.authors.push({
      name: first!.text,
      ...(affiliation ? { affiliation } : {}),
      source: [first!, ...rest].flatMap((line) => line.source),
    });
  }
  trial.taken.add(list);
}

const INSTITUTION =
  /\b(?:university|institute?|cent(?:re|er)|college|school|department|ministry|office|agency|council|foundation|service|administration|association|academy|bank|commission|officer|director|fellow|professor|editor|analyst|researcher|advisor|adviser|economist|universität|institut|université|universidad|instituto|университет|институт|центр|академия|орталығы|lab|network|programme|program|think tank)\b/iu;

/** A line below a name that names an office or an institution; it counts for all who have none yet. */
export function addAffiliation(line: Line, people: Draft, trial: Draft, labelled = false): boolean {
  if (people.authors.length === 0 || /[.!?](?:$|\s+\p{Lu}\p{Ll}*(?:\s\p{Ll}|$))/u.test(line.text))
    return false;
  if (!labelled && !INSTITUTION.test(line.text)) return false;
  // In a block of its own lines the affiliation is the last name's; below the byline it is everyone's.
  const own = people === trial;
  const from = own ? people.authors.findLastIndex((author) => author.affiliation) + 1 : 0;
  let used = false;
  people.authors = people.authors.map((author, index) => {
    if (index < from || author.affiliation) return author;
    used = true;
    return { ...author, affiliation: line.text, source: [...author.source, ...line.source] };
  });
  return used;
}
