/** What a designer wants to know of a template before anyone uses it: data, faces, measures, and whether briefs fit. */
import { type CompiledTemplate, lintTemplate, resolveTemplate } from '../config/index.ts';
import { BriefwrightError, type Diagnostic } from '../diagnostics.ts';
import { type BriefProject, build, type Report } from '../index.ts';
import { faceFaults } from './faces.ts';
import { measureFaults } from './measures.ts';

/** One brief of the report that a template was tried with. */
export interface Trial {
  readonly audience: string;
  readonly size: 'a4' | 'letter';
  readonly scale: 'standard' | 'accessible';
  /** Null where the brief could not be made; a message says why. */
  readonly pages: number | null;
  readonly fill: number | null;
}
/** What a template is tried with. */
export interface TrialReport {
  readonly report: Report;
  readonly folder: string;
  readonly created: Date;
}
/** What {@link checkTemplate} found. */
export interface TemplateVerdict {
  readonly messages: readonly Diagnostic[];
  readonly trials: readonly Trial[];
}

/** Sheets and scales that every template must carry. */
export const VARIANTS = (['a4', 'letter'] as const).flatMap((size) =>
  (['standard', 'accessible'] as const).map((scale) => ({ size, scale })),
);

/**
 * Checks a template: all faults of its data; if there are none, its faces and measures; if these will do, each of its
 * audiences with a report, on each sheet in each scale.
 *
 * @param nameOrFolder as for `loadTemplate`
 * @param trial a report, read; where its pictures lie; the date that goes into the files, which nobody keeps
 */
export async function checkTemplate(nameOrFolder: string, trial: TrialReport): Promise<TemplateVerdict> {
  const { compiled, messages } = await lintTemplate(nameOrFolder);
  if (!compiled) return { messages, trials: [] };
  const looks = await lookFaults(compiled);
  const soFar = [...messages, ...looks];
  if (looks.some(({ severity }) => severity === 'error')) return { messages: soFar, trials: [] };
  const tried = await Promise.all(VARIANTS.map((variant) => tryOut(nameOrFolder, trial, variant)));
  return {
    messages: unique([...soFar, ...tried.flatMap((one) => one.messages)]),
    trials: tried.flatMap((one) => one.trials),
  };
}

async function lookFaults(compiled: CompiledTemplate): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const variant of VARIANTS) {
    const template = resolveTemplate(compiled, variant);
    const faces = faceFaults(template);
    found.push(
      ...faces,
      ...(faces.some(({ severity }) => severity === 'error') ? [] : measureFaults(template)),
    );
  }
  return unique(found);
}

/** What a project overrides to be set on that sheet in that scale. */
export const overridesOf = ({ size, scale }: (typeof VARIANTS)[number]): BriefProject['overrides'] => [
  { key: 'page.size', value: size, origin: `on ${size}` },
  { key: 'type.scale', value: scale, origin: `in the ${scale} scale` },
];

/** Messages of building that are about the template and not about the report. */
const OF_THE_TEMPLATE: ReadonlySet<string> = new Set([
  'budget-unmet', 'glyph-missing', 'line-overfull', 'block-too-tall', 'table-too-wide', 'template-invalid', 'internal-error',
]); // biome-ignore format: one look

async function tryOut(
  template: string,
  { report, folder, created }: TrialReport,
  { size, scale }: (typeof VARIANTS)[number],
): Promise<TemplateVerdict> {
  const project = {
    slug: 'trial',
    reportPath: report.path,
    folder,
    template,
    formats: ['pdf' as const],
    meta: {},
    overrides: overridesOf({ size, scale }),
  };
  const messages: Diagnostic[] = [];
  const trials: Trial[] = [];
  const where = `${size === 'a4' ? 'A4' : 'Letter'}, ${scale} scale`;
  const add = (audience: string, message: Diagnostic): void => {
    if (OF_THE_TEMPLATE.has(message.rule))
      messages.push({ ...message, reason: `${audience}, ${where}: ${message.reason}` });
  };
  try {
    for await (const result of build(report, project, { created })) {
      if ('error' in result) add(result.audience, result.error.diagnostic);
      else for (const message of result.messages) add(result.audience, message);
      const output = 'error' in result ? undefined : result.outputs[0];
      trials.push({
        audience: result.audience,
        size,
        scale,
        pages: output?.pages ?? null,
        fill: output?.fill ?? null,
      });
    }
  } catch (error) {
    if (!(error instanceof BriefwrightError)) throw error;
    messages.push(error.diagnostic);
  }
  return { messages, trials };
}

const unique = (messages: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(messages.map((message) => [`${message.rule} ${message.reason}`, message])).values(),
];
