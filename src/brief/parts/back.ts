/** What stands after the text: source row, author, contact, imprint, ENDS, notes to editors. */
import { isBudgeted } from '../choice/prepare.ts';
import { numberText, partLabel } from '../labels.ts';
import type { Unit } from '../plan-types.ts';
import { qrModules } from '../qr-modules.ts';
import { label, linkTarget } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { Block, ListItem, ParagraphBlock, Run, TextRun } from '../types.ts';
import { writtenDate } from '../written-date.ts';
import { row, sourceOf } from './boxed.ts';
import { citation, textRun } from './front.ts';
import type { PartComposer } from './types.ts';

const paragraph = (
  scope: Scope,
  runs: readonly Run[],
  style: ParagraphBlock['style'] = 'small',
): ParagraphBlock => ({
  kind: 'paragraph',
  style,
  runs,
  part: scope.part,
  source: sourceOf(runs),
});

/** Author and title of the full report, one label sentence, the address if it is known, as a QR code too; at the foot of a page that stands alone. */
export const source: PartComposer = (scope) => {
  const { strings } = scope.plan.template;
  const url = scope.plan.matter.meta.get('url');
  const named = citation(scope);
  const runs: Run[] = [...named];
  if (named.length > 0) runs.push({ kind: 'break', source: [] });
  runs.push(label(strings.fullReportSentence));
  const modules = url && linkTarget(url.text) ? qrModules(url.text) : undefined;
  if (url) runs.push({ kind: 'break', source: [] }, address(scope, url, modules !== undefined));
  if (!url || !modules) return row(scope, [paragraph(scope, runs)], scope.onePage);
  const text = paragraph(scope, runs);
  const alt = `${strings.readFullReport}: ${url.text}`;
  return [
    {
      kind: 'qr',
      label: [label(strings.readFullReport)],
      blocks: [text],
      modules,
      alt,
      pinned: scope.onePage,
      part: scope.part,
      source: text.source,
    },
  ];
};

/** The address of the full report; beside its code it stands out. */
function address(scope: Scope, url: Unit, strong: boolean): TextRun {
  const run = linked(scope, url);
  return strong ? { ...run, marks: { ...run.marks, strong: true } } : run;
}

/** Biographies; affiliation and address that they do not mention in a line before. */
export const author: PartComposer = (scope) => {
  const blocks = scope.plan.matter.authors.flatMap(({ name, more, bio }): readonly Block[] => {
    const said = bio.flatMap((piece) => piece.all.map(({ text }) => text)).join(' ');
    const rest = more.filter(({ text }) => !said.includes(text));
    const about = scope.set(bio, { style: 'small' });
    if (rest.length === 0) return about;
    scope.keep(name);
    return [
      paragraph(scope, [textRun(scope, name), ...rest.flatMap((unit) => [label(', '), linked(scope, unit)])]),
      ...about,
    ];
  });
  return row(scope, [...blocks, ...authorRest(scope)]);
};

/** What else the report's author section says. */
function authorRest(scope: Scope): readonly Block[] {
  const { report, matter } = scope.plan;
  if (scope.planned.part.take !== 'whole' || isBudgeted(scope.plan.audience)) return [];
  const words = plainText(partLabel(scope.plan, scope.planned).runs);
  const bios = new Set(matter.authors.flatMap(({ bio }) => bio.flatMap((piece) => piece.all)));
  const prints = (unit: Unit): boolean => !bios.has(unit);
  return matter.sections
    .filter(({ index }) => report.sections[index]!.role === 'author')
    .flatMap(({ pieces, heading }) => {
      // Its heading is printed only where it says the same as the row's label.
      if (heading && heading.text.toLowerCase() === words) scope.keep(heading);
      return scope.set(
        pieces.filter((piece) => piece.all.some(prints)),
        { style: 'small', prints },
      );
    });
}

const plainText = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.value : ''))
    .join('')
    .toLowerCase();

/** Contact of the report, else addresses of its authors. */
export const contact: PartComposer = (scope) => {
  const { meta, authors } = scope.plan.matter;
  const known = meta.get('contact');
  if (known) return row(scope, [paragraph(scope, [linked(scope, known)])]);
  const lines = authors.flatMap(({ name, more }) => {
    const email = more.find(({ text }) => text.includes('@'));
    return email ? [[textRun(scope, name), label(', '), linked(scope, email)]] : [];
  });
  return lines.length > 0 ? row(scope, [paragraph(scope, inLines(lines))]) : [];
};

/** What is known of the report as a publication: one paragraph, a line each. */
export const imprint: PartComposer = (scope) => {
  const { meta } = scope.plan.matter;
  const { strings } = scope.plan.template;
  const line = (key: string, before = ''): Run[][] => {
    const unit = meta.get(key);
    return unit ? [[...(before ? [label(`${before} `)] : []), linked(scope, unit)]] : [];
  };
  const number = meta.get('seriesNumber');
  if (number) scope.keep(number);
  const numbered: Run[] = number
    ? [{ ...label(numberText(number.text, strings)), source: number.source }]
    : [];
  const named = joined([...line('seriesName'), ...(number ? [numbered] : [])], ' ');
  const seriesLine = joined([...(named.length > 0 ? [named] : []), ...dateLine(scope)], ', ');
  const lines = [
    ...line('organisation'),
    ...(seriesLine.length > 0 ? [seriesLine] : []),
    ...line('issn', strings.issn),
    ...line('doi', strings.doi),
    ...line('url'),
    ...line('citation', `${strings.citation}:`),
    ...line('license', `${strings.license}:`),
    ...line('disclaimer'),
  ];
  return lines.length > 0 ? row(scope, [paragraph(scope, inLines(lines), 'source')]) : [];
};

/** The date; written out it is the template's wording, and what it says is kept all the same. */
function dateLine(scope: Scope): Run[][] {
  const unit = scope.plan.matter.meta.get('date');
  if (!unit) return [];
  scope.keep(unit);
  const written = writtenDate(unit.text, scope.plan.template.strings);
  return [[written === unit.text ? textRun(scope, unit) : label(written)]];
}

const joined = (stretches: readonly (readonly Run[])[], between: string): Run[] =>
  stretches.flatMap((runs, i) => (i > 0 ? [label(between), ...runs] : runs));
/** Stretches as lines of one paragraph. */
const inLines = (lines: readonly (readonly Run[])[]): Run[] =>
  lines.flatMap((runs, i): readonly Run[] => (i > 0 ? [{ kind: 'break', source: [] }, ...runs] : runs));

/** The line after which nothing may be printed. */
export const ends: PartComposer = (scope) => [
  { kind: 'ends', runs: partLabel(scope.plan, scope.planned).runs, part: scope.part, source: [] },
];

/** Full report, then who its authors are. */
export const notesToEditors: PartComposer = (scope) => {
  const { strings } = scope.plan.template;
  const { matter } = scope.plan;
  const url = matter.meta.get('url');
  const named = citation(scope);
  const items: ListItem[] = [
    item([
      paragraph(scope, [
        ...(named.length > 0 ? [label(`${strings.fullReportLead} `), ...named, label(' ')] : []),
        label(strings.sourcesInReport),
        ...(url ? [label(' '), linked(scope, url)] : []),
      ]),
    ]),
  ];
  for (const { name, more, bio } of matter.authors) {
    const blocks = scope.set(bio, { style: 'small' });
    const affiliation = more.find(({ text }) => !text.includes('@'));
    if (blocks.length > 0) items.push(item(blocks));
    else if (affiliation)
      items.push(item([paragraph(scope, [textRun(scope, name), label(', '), linked(scope, affiliation)])]));
  }
  const { max = items.length } = scope.planned.part;
  const kept = items.slice(0, max);
  const list: Block = {
    kind: 'list',
    role: 'findings',
    ordered: true,
    start: 1,
    tight: false,
    items: kept,
    part: scope.part,
    source: kept.flatMap(({ source }) => source),
  };
  return row(scope, [list]);
};

const item = (blocks: readonly Block[]): ListItem => ({
  blocks,
  source: blocks.flatMap((block) => block.source),
});

/** A unit as a run, live where it is an address and the link policy keeps links. */
function linked(scope: Scope, unit: Unit): TextRun {
  scope.keep(unit);
  const run: TextRun = { ...label(unit.text), source: unit.source };
  const { links } = scope.plan.audience;
  if (links === 'drop') return { ...run };
  const target = linkTarget(
    /^[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(unit.text) ? `mailto:${unit.text}` : unit.text,
  );
  return target ? { ...run, href: target } : { ...(textRun(scope, unit) as TextRun) };
}
