import type { Author, Meta, MetaText, Report } from '../report/index.ts';

const TEXTS = [
  'subtitle', 'date', 'organisation', 'seriesName', 'seriesNumber', 'issn', 'doi', 'url', 'contact', 'license', 'disclaimer', 'citation',
] as const; // biome-ignore format: one look

/**
 * The report with metadata from brief.yaml laid over its own. Such values have no source: they are the project's words,
 * not the report's. Unknown keys and values of the wrong type are left alone (config has checked them).
 */
export function withMeta(report: Report, meta: Readonly<Record<string, unknown>> = {}): Report {
  if (Object.keys(meta).length === 0) return report;
  const known = laid.get(report);
  if (known?.meta === meta) return known.full;
  const full = layOver(report, meta);
  laid.set(report, { meta, full });
  return full;
}

/** The last metadata laid over a report: all audiences of one build share what is read of it. */
const laid = new WeakMap<Report, { meta: Readonly<Record<string, unknown>>; full: Report }>();

function layOver(report: Report, meta: Readonly<Record<string, unknown>>): Report {
  const changed: Record<string, unknown> = { ...report.meta };
  for (const key of TEXTS) {
    const value = asText(meta[key]);
    if (value !== undefined) changed[key] = { text: value, source: [] } satisfies MetaText;
  }
  const title = asText(meta.title);
  if (title !== undefined)
    changed.title = {
      text: title,
      source: [],
      nodes: [{ type: 'text', value: title }],
    } satisfies Meta['title'];
  const keywords = meta.keywords;
  if (Array.isArray(keywords)) changed.keywords = keywords.filter((word) => typeof word === 'string');
  const authors = asAuthors(meta.authors ?? meta.author, report.authors);
  return { ...report, meta: changed as unknown as Meta, authors };
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Authors named in brief.yaml keep what the report says of them (biography, affiliation). */
function asAuthors(value: unknown, known: readonly Author[]): readonly Author[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const named = list.flatMap((entry): Author[] => {
    const { name, affiliation, email }: Record<string, unknown> =
      typeof entry === 'object' && entry !== null ? entry : { name: entry };
    const text = asText(name);
    if (text === undefined) return [];
    const same = known.find((author) => author.name === text) ?? { name: text, source: [] };
    const more = { affiliation: asText(affiliation), email: asText(email) };
    return [
      {
        ...same,
        ...(more.affiliation ? { affiliation: more.affiliation } : {}),
        ...(more.email ? { email: more.email } : {}),
      },
    ];
  });
  return named.length > 0 ? named : known;
}
