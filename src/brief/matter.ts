/** The report cut into units: once per report, shared by all its audiences. */
import type { RootContent } from 'mdast';
import {
  countWords,
  inlineText,
  type Passage,
  type Report,
  type Section,
  sourcesOf,
} from '../report/index.ts';
import { type ReadContext, readNode } from './handlers/index.ts';
import type { Matter, Piece, PlannedItem, PlannedSection, Unit } from './plan-types.ts';

const matters = new WeakMap<Report, Matter>();

/**
 * Units, pieces and items of a report. Every word of the report is in exactly one unit: text that stands in two
 * indexes (a finding is in `findings` and in its section) is one unit.
 *
 * @param original the report as read, where metadata from brief.yaml is laid over it
 */
export function matterOf(report: Report, original: Report = report): Matter {
  let matter = matters.get(report);
  if (!matter) {
    matter = readMatter(report, original);
    matters.set(report, matter);
  }
  return matter;
}

function readMatter(report: Report, original: Report): Matter {
  const reader = makeReader(report);
  const { meta } = report;
  const title = reader.in('title').must('heading', meta.title.text, meta.title.source, meta.title.nodes);
  const authors = report.authors.map((author) => {
    const { unit } = reader.in('byline');
    return {
      name: reader.in('byline').must('meta', author.name, author.source),
      more: [author.affiliation, author.email].flatMap(
        (text) => unit('meta', text ?? '', author.source) ?? [],
      ),
    };
  });
  const metaUnits = readMeta(report, reader);
  if (original !== report) {
    // What brief.yaml replaces is still text of the report: it is cut.
    const { title: old } = original.meta;
    reader.in('title').unit('heading', old.text, old.source, old.nodes);
    for (const { name, source } of original.authors) reader.in('byline').unit('meta', name, source);
    readMeta(original, reader);
  }
  const sections = report.sections.map((section, index) => readSection(section, index, reader));
  const items = (passages: readonly Passage[], part: string): PlannedItem[] =>
    passages.map((passage) => {
      const pieces = reader.in(part).read(passage.blocks);
      return { passage, pieces, units: pieces.flatMap((piece) => piece.all) };
    });
  const notes = new Map<string, readonly Piece[]>();
  for (const [label, note] of report.notes) notes.set(label, reader.in('notes').read(note.blocks));
  const bios = report.authors.map(({ bio }) => (bio ? reader.in('author').read(bio.blocks) : []));
  const setAside = report.setAside.flatMap(
    ({ text, source }) => reader.in('set-aside').unit('meta', text, source) ?? [],
  );
  const findings = items(report.findings, 'findings');
  const takeaways = items(report.takeaways, 'takeaways');
  return {
    units: withoutRepeats(reader.units().sort((a, b) => startOf(a) - startOf(b) || a.id - b.id)),
    title,
    authors: authors.map((author, i) => ({ ...author, bio: bios[i]! })),
    meta: metaUnits,
    sections,
    findings,
    takeaways,
    notes,
    setAside: new Set(setAside),
  };
}

/**
 * Metadata may be read off running text (a licence line that also stands in its section): the text counts once, as text.
 *
 * @param units in order of place
 */
function withoutRepeats(units: readonly Unit[]): readonly Unit[] {
  const text = units.filter(isText);
  let from = 0;
  return units.filter((unit) => {
    if (isText(unit) || unit.source.length === 0) return true;
    while (from < text.length && endOf(text[from]!) <= startOf(unit)) from += 1;
    const at = text[from];
    return !at || startOf(at) >= endOf(unit);
  });
}
const isText = ({ kind, part }: Unit): boolean => kind !== 'meta' && part !== 'title';
const endOf = (unit: Unit): number => unit.source.at(-1)?.end.offset ?? -1;
const startOf = (unit: Unit): number => unit.source[0]?.start.offset ?? -1;

function readMeta(report: Report, reader: Reader): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>();
  for (const [key, value] of Object.entries(report.meta)) {
    if (key === 'title' || value === null || typeof value !== 'object' || Array.isArray(value)) continue;
    const { text, source } = value as { text: string; source: Unit['source'] };
    const unit = reader.in('imprint').unit('meta', text, source);
    if (unit) found.set(key, unit);
  }
  return found;
}

function readSection(section: Section, index: number, reader: Reader): PlannedSection {
  const role = section.role;
  const part =
    role === 'findings' || role === 'takeaways' || role === 'author' ? role : `sections:${index + 1}`;
  const { heading } = section;
  const context = reader.in(part);
  const unit = heading
    ? context.unit('heading', inlineText(heading.children), sourcesOf(heading), heading.children)
    : undefined;
  return { index, ...(unit ? { heading: unit } : {}), pieces: context.read(section.blocks) };
}

interface PartReader extends ReadContext {
  /** As `unit`, for text that must have a unit even if it has no words. */
  readonly must: (...args: Parameters<ReadContext['unit']>) => Unit;
}
interface Reader {
  readonly in: (part: string) => PartReader;
  readonly units: () => Unit[];
}

function makeReader(report: Report): Reader {
  const units = new Map<string, Unit>();
  const pieces = new WeakMap<RootContent, Piece>();
  let pieceCount = 0;
  const contexts = new Map<string, PartReader>();

  const make = (part: string): PartReader => {
    const must: PartReader['must'] = (kind, raw, source, nodes, calls = [], fragment = undefined) => {
      const text = raw.replace(/\s+/g, ' ').trim();
      const key = `${source.map(({ start, end }) => `${start.offset}-${end.offset}`).join()}|${text}`;
      let unit = units.get(key);
      if (!unit) {
        const base = { id: units.size, kind, text, words: countWords(text), part, calls, source };
        unit = { ...base, ...(nodes ? { nodes } : {}), ...(fragment ? { fragment } : {}) };
        units.set(key, unit);
      }
      return unit;
    };
    const context: PartReader = {
      language: report.meta.language,
      must,
      unit: (kind, text, ...rest) => (text.trim() === '' ? undefined : must(kind, text, ...rest)),
      piece: (node, maybe, inner = []) => {
        const own = maybe.filter((unit) => unit !== undefined);
        const all = [...own, ...inner.flatMap((piece) => piece.all)];
        pieceCount += 1;
        return { id: pieceCount, node, units: own, pieces: inner, all };
      },
      read: (nodes) =>
        nodes.flatMap((node) => {
          const known = pieces.get(node);
          if (known) return [known];
          const piece = readNode(node, context);
          if (piece) pieces.set(node, piece);
          return piece ? [piece] : [];
        }),
    };
    return context;
  };
  return {
    in: (part) => {
      const context = contexts.get(part) ?? make(part);
      contexts.set(part, context);
      return context;
    },
    units: () => [...units.values()],
  };
}
