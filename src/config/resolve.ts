import type { CompiledTemplate, RawAudience } from './compiled.ts';
import { freeze } from './freeze.ts';
import { chooseLanguage, inLanguage } from './language.ts';
import { settlePolicies } from './policy-conflicts.ts';
import type {
  Audience,
  Columns,
  FaceName,
  FaceSource,
  HyphenationPolicy,
  LineBreaking,
  LinkPolicy,
  MarkValues,
  NotePolicy,
  PageGeometry,
  PageSize,
  Scale,
  StringName,
  Strings,
  StyleName,
  Template,
  TextStyle,
  WordValues,
} from './types.ts';
import { toPoints, type UnitContext } from './units.ts';

/** What is picked from a compiled template; absent = the audience's, else the template's own. */
export interface Pick {
  readonly size?: PageSize;
  readonly scale?: Scale;
  /** BCP 47; absent = 'en'. */
  readonly language?: string;
  /** Name of one of the template's audiences. */
  readonly audience?: string;
}

/** Takes the value of one scale, and lengths in points, in a whole tree of values. */
function settle(value: unknown, scale: Scale, context: UnitContext): unknown {
  if (typeof value === 'string') return toPoints(value, context) ?? value;
  if (Array.isArray(value)) return value.map((item) => settle(item, scale, context));
  if (typeof value !== 'object' || value === null) return value;
  const byScale = value as Record<string, unknown>;
  if ('standard' in byScale && 'accessible' in byScale) return settle(byScale[scale], scale, context);
  return Object.fromEntries(
    Object.entries(byScale).map(([key, inner]) => [key, settle(inner, scale, context)]),
  );
}

function resolvePage(
  raw: CompiledTemplate,
  size: PageSize,
  scale: Scale,
  context: UnitContext,
): PageGeometry {
  const { furnitureY, seriesY, baselineAt, baselineGrid } = raw.page;
  const sheet = settle(raw.page[size], scale, context) as Sheet;
  const common = settle({ furnitureY, seriesY }, scale, context) as { furnitureY: number; seriesY: number };
  const lines = Math.floor((sheet.bottom - sheet.top) / context.unit + 1e-6);
  const columns = resolveColumns(raw, sheet, context);
  const several = columns.count > 1;
  return {
    ...sheet,
    ...common,
    ...(several ? { text: { x: sheet.grid.x, width: columns.width } } : {}),
    head: sheet.text,
    heads: several ? 'axis' : raw.page.heads,
    columns,
    baselineGrid,
    size,
    baselineAt,
    unit: context.unit,
    bottom: sheet.top + lines * context.unit,
  };
}

/** A sheet in points. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly side: Band;
  readonly text: Band;
  readonly grid: Band;
  readonly top: number;
  readonly bottom: number;
}
type Band = PageGeometry['text'];

/** Several columns share the full grid; one is the text column. */
function resolveColumns(raw: CompiledTemplate, { text, grid }: Sheet, context: UnitContext): Columns {
  const { gap, rule, count, span } = settle(raw.page.columns, 'standard', context) as Omit<Columns, 'width'>;
  const width = count > 1 ? (grid.width - (count - 1) * gap) / count : text.width;
  return { count, gap, rule, span, width };
}

/** Values of a style that need not be written. */
const STYLE_DEFAULTS = { before: 0, after: 0, tracking: 0, align: 'ragged', hyphenate: false } as const;

function resolveStyle(
  raw: CompiledTemplate['styles'][StyleName],
  scale: Scale,
  unit: number,
  width: number,
): TextStyle {
  const size = settle(raw.size, scale, { unit, em: 0 }) as number;
  const { unbrokenTo = 0, ...rest } = raw;
  const values = settle(rest, scale, { unit, em: size }) as Partial<TextStyle>;
  type Written = Omit<TextStyle, 'unbrokenTo' | 'measure' | keyof typeof STYLE_DEFAULTS> & Partial<TextStyle>;
  return {
    ...STYLE_DEFAULTS,
    measure: width,
    ...(values as Written),
    unbrokenTo: unbrokenTo === 'always' ? Number.POSITIVE_INFINITY : unbrokenTo,
  };
}

/** Values of a Word style that need not be written. */
const WORD_DEFAULTS = { left: 0, right: 0, hanging: 0, before: 0, after: 0 } as const;

function resolveWord(raw: CompiledTemplate['word'], size: PageSize, scale: Scale, unit: number): WordValues {
  const styles = Object.entries(raw.styles).map(([name, style]) => {
    const em = settle(style.size, scale, { unit, em: 0 }) as number;
    return [name, { ...WORD_DEFAULTS, ...(settle(style, scale, { unit, em }) as object) }];
  });
  const plain = { margins: raw.margins[size], fonts: raw.fonts, table: raw.table, qr: raw.qr };
  return {
    ...(settle(plain, scale, { unit, em: 0 }) as Omit<WordValues, 'styles'>),
    styles: Object.fromEntries(styles) as WordValues['styles'],
  };
}

function resolveFaces(raw: CompiledTemplate['faces']): Template['faces'] {
  const faces: Record<FaceName, FaceSource> = {};
  for (const [family, { package: source, ...files }] of Object.entries(raw)) {
    for (const [style, file] of Object.entries(files)) {
      faces[`${family}.${style}` as FaceName] = source ? { package: source, file } : { file };
    }
  }
  return faces;
}

function resolveBoxes(raw: CompiledTemplate['boxes'], strings: Strings, language: string): Template['boxes'] {
  const boxes = Object.entries(raw).map(([name, { look, label }]) => {
    const text = label === undefined ? undefined : inLanguage(label, language);
    const words = text !== undefined && Object.hasOwn(strings, text) ? strings[text as StringName] : text;
    return [name, { look, ...(words ? { label: words } : {}) }];
  });
  return Object.fromEntries(boxes);
}

/** Parts that are whole unless their file says otherwise. */
const TAKE_DEFAULT = 'whole';

function resolveAudience(
  name: string,
  raw: RawAudience,
  template: { readonly notes: NotePolicy; readonly links: LinkPolicy },
  language: string,
  messages?: Audience['messages'],
): Audience {
  const pages = raw.size?.pages;
  const words = raw.size?.words;
  const bounds = (range: { min?: number; max?: number }) => ({
    min: range.min ?? 1,
    max: range.max ?? Number.POSITIVE_INFINITY,
  });
  return {
    name,
    reader: inLanguage(raw.reader, language),
    documentType: inLanguage(raw.documentType, language),
    size: {
      ...(pages ? { pages: bounds(pages) } : {}),
      ...(words ? { words: bounds(words) } : {}),
      ...(raw.size?.fill === undefined ? {} : { fill: raw.size.fill }),
    },
    parts: raw.parts.map(({ label, take = TAKE_DEFAULT, ...part }) => ({
      ...part,
      take,
      ...(label === undefined ? {} : { label: inLanguage(label, language) }),
    })),
    ...settlePolicies({ notes: { ...template.notes, ...raw.notes }, links: raw.links ?? template.links }),
    formats: raw.formats ?? ['pdf', 'docx'],
    ...(messages ? { messages } : {}),
  };
}

/**
 * A template for one sheet, scale, language and audience: units turned into points, scales picked, labels in the
 * language, everything frozen. Pure; the data must have been checked.
 */
export function resolveTemplate(raw: CompiledTemplate, pick: Pick): Template {
  const chosen = pick.audience === undefined ? undefined : raw.audiences[pick.audience];
  const size = pick.size ?? chosen?.page?.size ?? raw.page.size;
  const scale = pick.scale ?? chosen?.type?.scale ?? raw.type.scale;
  const language = pick.language ?? 'en';
  const labelLanguage = chooseLanguage(Object.keys(raw.strings), language);
  const unit = settle(raw.type.unit, scale, { unit: 0, em: 0 }) as number;
  const context = { unit, em: 0 };
  const page = resolvePage(raw, size, scale, context);
  const styles = Object.entries(raw.styles).map(([name, style]) => [
    name,
    // What goes over all columns has the whole grid; a column is as wide as its flow says.
    resolveStyle(style, scale, unit, page.columns.count > 1 ? page.grid.width : page.text.width),
  ]);
  const { notes, links } = settlePolicies({
    notes: { ...raw.notes, ...chosen?.notes },
    links: chosen?.links ?? raw.links,
  });
  const pdf = { ...raw.pdf, ...chosen?.pdf };
  const audiences = Object.entries(raw.audiences).map(([name, audience]) => [
    name,
    resolveAudience(name, audience, raw, labelLanguage, raw.messages?.[name]),
  ]);
  return freeze({
    name: raw.name,
    description: raw.description,
    scale,
    language,
    labelLanguage,
    page,
    colours: raw.colours as Template['colours'],
    faces: resolveFaces(raw.faces),
    fallbacks: raw.fallbacks as readonly FaceName[],
    styles: Object.fromEntries(styles) as Template['styles'],
    lines: raw.lines as unknown as LineBreaking,
    ...(raw.hyphenation ? { hyphenation: raw.hyphenation as HyphenationPolicy } : {}),
    marks: settle(raw.marks, scale, context) as MarkValues,
    notes,
    links,
    pdf,
    strings: raw.strings[labelLanguage]!,
    boxes: resolveBoxes(raw.boxes, raw.strings[labelLanguage]!, labelLanguage),
    word: resolveWord(raw.word, size, scale, unit),
    ...(raw.logo === undefined ? {} : { logo: raw.logo }),
    audiences: Object.fromEntries(audiences) as Template['audiences'],
  });
}
