import type { CompiledTemplate } from './compiled.ts';
import { CONTRACT } from './contract.ts';
import { contrast } from './contrast.ts';
import { templatesFolder } from './folders.ts';
import type { Origin } from './origin.ts';
import { configError } from './read-yaml.ts';
import { resolveTemplate } from './resolve.ts';
import { originAt, type Tree } from './tree.ts';
import { STRING_NAMES, type Template } from './types.ts';

/** Text needs this much contrast (WCAG 2.2, 1.4.3 AA). */
const LEAST_CONTRAST = 4.5;
/** What is drawn and tells something, such as bars, needs this much (WCAG 2.2, 1.4.11 AA). */
const LEAST_DRAWN = 3;
/** Smallest type, pt: legible at all; and what a reader of the accessible scale may count on. */
const SMALLEST = { standard: 6, accessible: 12 } as const;

/** Narrowest column of text, in units: four words of body text. */
const LEAST_COLUMN = 7;

/** What is wrong in a settled template. */
interface Fault {
  /** The values that do not go together; the first that is not a shipped template's own is to blame. */
  readonly paths: readonly (readonly string[])[];
  readonly reason: string;
  readonly fix: string;
}
type Rule = (template: Template) => Iterable<Fault>;

/**
 * Checks what no single key shows: contrast, sizes, columns on the sheet, faces that are named; in every sheet and
 * scale.
 *
 * @throws BriefwrightError `config-invalid`, exit 2, at the value to blame
 */
export function checkLook(compiled: CompiledTemplate, tree: Tree): void {
  for (const { reason, fix, origin } of lookFaults(compiled, tree))
    throw configError('config-invalid', reason, fix, origin);
}

/** Everything that {@link checkLook} finds; what is wrong in several sheets or scales may come several times. */
export function* lookFaults(
  compiled: CompiledTemplate,
  tree: Tree,
): Iterable<{ readonly reason: string; readonly fix: string; readonly origin: Origin }> {
  for (const scale of CONTRACT['type.scale']) {
    for (const size of CONTRACT['page.size']) {
      const template = resolveTemplate(compiled, { size, scale });
      for (const rule of RULES)
        for (const { paths, reason, fix } of rule(template))
          yield { reason, fix, origin: toBlame(tree, paths) };
    }
  }
}

function toBlame(tree: Tree, paths: Fault['paths']): Origin {
  const origins = paths.map((path) => originAt(tree, path));
  const shipped = templatesFolder();
  return origins.find(({ file }) => !file?.startsWith(shipped)) ?? origins[0]!;
}

const RULES: readonly Rule[] = [colours, typeSizes, sheet, faces, labels];

function* colours({ colours: all }: Template): Iterable<Fault> {
  const pairs = (['accent', 'ink', 'muted'] as const).flatMap((text) =>
    (['paper', 'tint'] as const).map((ground) => [text, ground] as const),
  );
  for (const [text, ground] of pairs) {
    const ratio = contrast(all[text], all[ground]);
    if (ratio >= LEAST_CONTRAST) continue;
    yield {
      paths: [
        ['colours', text],
        ['colours', ground],
      ],
      reason: `The colour ${text} (${all[text]}) has a contrast of ${ratio.toFixed(2)}:1 on ${ground} (${all[ground]}); text needs ${LEAST_CONTRAST}:1`,
      fix: `Choose another ${text}, further from ${ground}`,
    };
  }
  const drawn = contrast(all.rule, all.paper);
  if (drawn < LEAST_DRAWN)
    yield {
      paths: [
        ['colours', 'rule'],
        ['colours', 'paper'],
      ],
      reason: `The colour rule (${all.rule}) has a contrast of ${drawn.toFixed(2)}:1 on paper (${all.paper}); bars and rules need ${LEAST_DRAWN}:1`,
      fix: 'Choose another rule, further from paper',
    };
}

function* typeSizes({ styles, word, scale }: Template): Iterable<Fault> {
  const groups = [
    { path: ['styles'], all: styles },
    { path: ['word', 'styles'], all: word.styles },
  ];
  for (const { path, all } of groups) {
    for (const [name, { size, leading }] of Object.entries(all)) {
      if (size < SMALLEST[scale])
        yield {
          paths: [[...path, name, 'size']],
          reason: `The style ${name} is ${size} pt in the ${scale} scale; the least there is ${SMALLEST[scale]} pt`,
          fix: 'Make it larger, or give each scale its value: {standard: …, accessible: …}',
        };
      if (leading < size)
        yield {
          paths: [
            [...path, name, 'leading'],
            [...path, name, 'size'],
          ],
          reason: `The style ${name} has a leading of ${leading} pt for type of ${size} pt in the ${scale} scale, so that its lines would touch`,
          fix: 'Make the leading at least as large as the size',
        };
    }
  }
}

function* sheet({ page }: Template): Iterable<Fault> {
  for (const name of ['side', 'text', 'grid'] as const) {
    const { x, width } = page[name];
    if (width < 1 || x + width > page.width)
      yield {
        paths: [
          ['page', page.size, name, 'width'],
          ['page', page.size, name, 'x'],
          ['page', page.size, 'width'],
        ],
        reason: `The ${name} column does not lie on the sheet: it ends ${x + width} pt from the left edge of ${page.width} pt`,
        fix: 'Make it narrower or move it',
      };
  }
  if (page.columns.width < LEAST_COLUMN * page.unit)
    yield {
      paths: [
        ['page', 'columns', 'count'],
        ['page', 'columns', 'gap'],
      ],
      reason: `A column of ${page.columns.width} pt is too narrow for text`,
      fix: 'Ask for fewer columns, or a smaller gap',
    };
  if (page.unit < 1)
    yield {
      paths: [['type', 'unit']],
      reason: 'The unit is smaller than 1 pt',
      fix: 'Use about the leading of the body',
    };
  if (page.bottom > page.height || page.bottom - page.top < 10 * page.unit)
    yield {
      paths: [
        ['page', page.size, 'bottom'],
        ['page', page.size, 'top'],
        ['page', page.size, 'height'],
        ['type', 'unit'],
      ],
      reason: `The text area from ${page.top} to ${page.bottom} pt does not hold ten lines of ${page.unit} pt on a sheet ${page.height} pt high`,
      fix: 'Set bottom lower, top higher, or a smaller unit',
    };
}

function* faces({ faces: known, styles, fallbacks }: Template): Iterable<Fault> {
  const wanted = [
    ...Object.entries(styles).map(([name, { face }]) => ({ path: ['styles', name, 'face'], face })),
    ...fallbacks.map((face, at) => ({ path: ['fallbacks', String(at)], face })),
  ];
  for (const { path, face } of wanted) {
    if (Object.hasOwn(known, face)) continue;
    yield {
      paths: [path],
      reason: `The face ${face} is not among the template’s faces`,
      fix: `Add it to faces, or use one of ${Object.keys(known).join(', ')}`,
    };
  }
}

/** A word that looks like a key of the strings but is none is a slip. */
function* labels({ audiences }: Template): Iterable<Fault> {
  const known: readonly string[] = STRING_NAMES;
  for (const audience of Object.values(audiences)) {
    const named = [
      { path: ['documentType'], text: audience.documentType },
      ...audience.parts.map(({ label }, at) => ({ path: ['parts', String(at), 'label'], text: label })),
    ];
    for (const { path, text } of named) {
      if (text === undefined || known.includes(text) || !/^[a-z]+[A-Z]/.test(text)) continue;
      yield {
        paths: [['audiences', audience.name, ...path]],
        reason: `“${text}” is not a key of the strings`,
        fix: `Use one of ${known.join(', ')}, or plain text`,
      };
    }
  }
}
