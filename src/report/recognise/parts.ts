import type { Heading, RootContent } from 'mdast';
import type { Position } from 'unist';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { inlineText } from '../inline.ts';
import { outline } from '../outline.ts';
import { blockText } from '../plain.ts';
import { sourcesOf } from '../sources.ts';
import type { MetaText, Passage, Report, Section, SectionRole } from '../types.ts';
import { addresseeOfLabel } from './addressee.ts';
import { type Collecting, collectPassages } from './collect.ts';
import type { Aside } from './front-people.ts';
import { type Choice, chooseBoth, type Head, headsOf } from './heads.ts';
import { type StandIn, standInFindings, standInTakeaways } from './stand-ins.ts';

/** The report's sections with their roles, and its findings and takeaways. */
export type Parts = Pick<Report, 'sections' | 'findings' | 'takeaways' | 'stoodIn' | 'headings'> & {
  readonly asides: readonly Aside[];
  readonly messages: readonly Diagnostic[];
};

/** Divides the body into sections, tells their roles, and finds (or stands in for) findings and takeaways. */
export function readParts(
  body: readonly RootContent[],
  with_: Omit<Collecting, 'addressed'>,
  file: string,
): Parts {
  const heads = headsOf(body);
  const { findings, takeaways } = chooseBoth(heads);
  const { roles, asides, silent } = rolesOf(heads, findings, takeaways);
  const all = outline(
    body.filter((node) => !silent.has(node)),
    roles,
  );
  // A heading all of whose text went elsewhere (into findings, into notes) would stand there alone.
  const isLeft = all.map((section, at) => !isBare(section, all[at + 1]));
  const sections = all.filter((_, at) => isLeft[at]);
  const bare = all
    .filter((_, at) => !isLeft[at])
    .map((section) => aside(section.heading!, 'heading whose text is a part of its own'));
  const found = passagesOf(findings, { ...with_, addressed: false });
  const taken = passagesOf(takeaways, { ...with_, addressed: true });
  const messages = [...duplicates(findings, 'findings', file), ...duplicates(takeaways, 'takeaways', file)];
  const stoodIn: { findings?: string; takeaways?: string } = {};
  const use = (what: 'findings' | 'takeaways', own: readonly Passage[], instead: () => StandIn) => {
    if (own.length > 0) return own;
    const { passages, from } = instead();
    stoodIn[what] = from;
    messages.push(missing(what, from, file, body[0]?.position));
    return passages;
  };
  const conclusions = new Set(sections.filter((section) => isConclusion(section, heads)));
  return {
    sections,
    findings: use('findings', found, () => standInFindings(sections, { ...with_, addressed: false })),
    takeaways: use('takeaways', taken, () =>
      standInTakeaways(sections, conclusions, with_.lang, with_.isProper),
    ),
    stoodIn,
    headings: {
      ...(found.length > 0 ? { findings: words(findings.chosen[0]!.heading) } : {}),
      ...(taken.length > 0 ? { takeaways: words(takeaways.chosen[0]!.heading) } : {}),
    },
    asides: [...asides, ...bare],
    messages,
  };
}

function words(heading: Heading): MetaText {
  return { text: blockText(heading).replace(/\n/g, ' '), source: sourcesOf(heading) };
}

function aside(heading: Heading, reason: string): Aside {
  return { ...words(heading), reason };
}

const ROLES = new Set(['summary', 'author', 'references', 'contents', 'notes']);

function rolesOf(heads: readonly Head[], findings: Choice, takeaways: Choice) {
  const roles = new Map<Heading, SectionRole>();
  const asides: Aside[] = [];
  const silent = new Set<RootContent>();
  for (const head of heads) {
    // Its notes became definitions and left; the heading over them says nothing any more.
    if (
      head.words === 0 &&
      head.blocks.length === 0 &&
      (head.purpose === 'notes' || head.purpose === 'contents')
    ) {
      silent.add(head.heading);
      asides.push(aside(head.heading, `heading of the ${head.purpose}`));
    } else if (ROLES.has(head.purpose)) roles.set(head.heading, head.purpose as SectionRole);
  }
  for (const { heading } of findings.chosen) roles.set(heading, 'findings');
  for (const { heading } of takeaways.chosen) roles.set(heading, 'takeaways');
  return { roles, asides, silent };
}

/** A body section without any block, right before a part that was lifted out of it. */
function isBare(section: Section, next: Section | undefined): boolean {
  if (!section.heading || section.blocks.length > 0) return false;
  return next?.heading !== undefined && next.heading.depth > section.heading.depth;
}

function passagesOf({ chosen }: Choice, collecting: Collecting): Passage[] {
  return chosen.flatMap(({ heading, blocks }) =>
    collectPassages(blocks, collecting, headAddressee(heading, collecting)),
  );
}

function headAddressee(heading: Heading, { addressed, isProper }: Collecting): MetaText | undefined {
  return addressed ? addresseeOfLabel(heading.children, isProper) : undefined;
}

function isConclusion({ heading }: Section, heads: readonly Head[]): boolean {
  return heads.some((head) => head.purpose === 'conclusion' && head.heading === heading);
}

function duplicates({ chosen, others }: Choice, what: 'findings' | 'takeaways', file: string): Diagnostic[] {
  const [first, ...more] = chosen;
  if (!first) return [];
  const rule = what === 'findings' ? 'findings-duplicate' : 'takeaways-duplicate';
  const where = (head: Head) => ({
    file,
    ...(head.heading.position ? { place: head.heading.position } : {}),
  });
  const used = `"${inlineText(first.heading.children)}" (line ${first.heading.position?.start.line ?? '?'})`;
  const fix = `Keep one heading for the ${what}, and name the other so that it says what is in it`;
  return [
    ...more
      .filter((head) => head.whole)
      .map((head) =>
        diagnostic(
          rule,
          `A second heading for ${what}, "${inlineText(head.heading.children)}"; both are read, in the report’s order`,
          fix,
          where(head),
        ),
      ),
    ...others.map((head) =>
      diagnostic(
        rule,
        `A second heading for ${what}, "${inlineText(head.heading.children)}"; ${used} is used and this one stays a section`,
        fix,
        where(head),
      ),
    ),
  ];
}

function missing(
  what: 'findings' | 'takeaways',
  from: string,
  file: string,
  place: Position | undefined,
): Diagnostic {
  const heading = what === 'findings' ? 'Key findings' : 'Policy takeaways';
  const start = `The report has no heading for its ${what}`;
  const reason =
    from === 'nothing' ? `${start}, and nothing in it can stand in` : `${start}; used instead: ${from}`;
  const fix = `Add a heading "${heading}" with a list or paragraphs below it`;
  return diagnostic(what === 'findings' ? 'findings-missing' : 'takeaways-missing', reason, fix, {
    file,
    place: place ?? { line: 1, column: 1, offset: 0 },
  });
}
