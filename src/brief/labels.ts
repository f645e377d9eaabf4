/** The template's words in a brief: labels, reader line, furniture. */
import { type PartName, STRING_NAMES, type StringName, type Strings } from '../config/index.ts';
import type { Plan, PlannedPart, Unit } from './plan-types.ts';
import { label as run, runsOf } from './runs.ts';
import { smarten } from './smarten.ts';
import type { FurnitureText, Run } from './types.ts';
import { writtenDate } from './written-date.ts';

const DEFAULTS: Partial<Record<PartName, StringName>> = {
  contents: 'contents',
  'bottom-line': 'bottomLine',
  overview: 'overview',
  findings: 'findings',
  takeaways: 'takeaways',
  author: 'aboutAuthor',
  contact: 'contact',
  source: 'fullReport',
  imprint: 'imprint',
  'notes-to-editors': 'notesToEditors',
  ends: 'ends',
};

/** A key of the strings, or the text itself. */
export function textOf(keyOrText: string, strings: Strings): string {
  return (STRING_NAMES as readonly string[]).includes(keyOrText)
    ? strings[keyOrText as StringName]
    : keyOrText;
}

/** Puts values into a label's braces. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

export interface PartLabel {
  readonly runs: readonly Run[];
  /** The report's heading, when it is the label. */
  readonly unit?: Unit;
}

/**
 * The label over a part: the audience's, else the report's own words over its findings or takeaways, else the
 * template's.
 */
export function partLabel(plan: Plan, planned: PlannedPart): PartLabel {
  const { part } = planned;
  const { strings } = plan.template;
  const many = plan.matter.authors.length > 1;
  const standard = part.part === 'quotation' ? quotationLabel(plan, planned) : DEFAULTS[part.part];
  const wanted = part.label ?? (ownHeading(plan, part.part) ? undefined : standard);
  if (wanted !== undefined) {
    const key = wanted === 'aboutAuthor' && many ? 'aboutAuthors' : wanted;
    return { runs: [run(textOf(key, strings))] };
  }
  const own = ownHeading(plan, part.part);
  if (!own) return { runs: [] };
  const { language } = plan.report.meta;
  const unit = headingUnit(plan, part.part, own.text);
  const runs = unit?.nodes
    ? runsOf(unit.nodes, { language, links: 'drop', notes: false, without: ['strong', 'emphasis'] })
    : [{ ...run(smarten(own.text, language)), source: own.source }];
  return { runs, ...(unit ? { unit } : {}) };
}

/** What a quoted sentence is: a takeaway, a finding, or a sentence of the text. */
function quotationLabel({ matter, candidates }: Plan, { choices }: PlannedPart): StringName {
  const unit = candidates.get(choices[0] ?? '')?.units[0];
  const isOf = (items: typeof matter.findings): boolean =>
    unit !== undefined && items.some(({ units }) => units.includes(unit));
  if (isOf(matter.takeaways)) return 'takeaway';
  return isOf(matter.findings) ? 'finding' : 'fromReport';
}

const ownHeading = ({ report }: Plan, part: PartName) =>
  part === 'findings' || part === 'takeaways' ? report.headings[part] : undefined;

const plain = (text: string): string =>
  text
    .replace(/[\s:.]+/g, ' ')
    .trim()
    .toLowerCase();

/** The unit of the report's heading over findings or takeaways. */
function headingUnit({ report, matter }: Plan, part: PartName, text: string): Unit | undefined {
  return matter.sections.find(
    ({ index, heading }) =>
      report.sections[index]!.role === part && heading && plain(heading.text) === plain(text),
  )?.heading;
}

/** Longest short title, in characters: what fits beside a folio in the running head. */
const SHORT_TITLE = 64;

/** The title for the running head: whole, else what stands before its colon, else its first words. */
export function shortTitle(title: string): string {
  if (title.length <= SHORT_TITLE) return title;
  const before = title.split(/:\s/)[0]!;
  if (before.length >= 12 && before.length <= SHORT_TITLE) return before;
  const cut = title.slice(0, SHORT_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/u, '')} …`;
}

/** Text around the pages. What is not known is absent. */
export function furnitureOf({ report, audience, template }: Plan): FurnitureText {
  const { meta } = report;
  const { strings } = template;
  const number = meta.seriesNumber && numberText(meta.seriesNumber.text, strings);
  const named = [meta.seriesName?.text, number].filter(Boolean).join(' ');
  const series = [named, meta.date && writtenDate(meta.date.text, strings)].filter(Boolean).join(', ');
  return {
    documentType: textOf(audience.documentType, strings),
    reader: textOf(audience.reader, strings),
    ...(series ? { series: smarten(series, meta.language) } : {}),
    shortTitle: smarten(shortTitle(meta.title.text), meta.language),
    folio: strings.folio,
  };
}

/** "No. 12"; a number that comes with its own words stays as it is. */
export const numberText = (text: string, strings: Strings): string =>
  /^[\d/.-]+\p{L}?$/u.test(text) ? filled(strings.seriesNumber, { n: text }) : text;
