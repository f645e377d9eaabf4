/**
 * Briefwright as a library, and the only file that wires the rooms together:
 * report -> brief <-> layout (fit) -> pdf, and brief -> docx.
 */
import { createHash } from 'node:crypto';
import type { Brief } from './brief/index.ts';
import { makePlan } from './brief/index.ts';
import {
  type Audience,
  type BriefProject,
  type CompiledTemplate,
  chooseAudiences,
  loadTemplate,
  openTemplate,
  resolveTemplate,
  type Template,
} from './config/index.ts';
import { BriefwrightError, type Diagnostic, diagnostic } from './diagnostics.ts';
import { composeWhole, fit, isUnbound } from './fit/index.ts';
import { type Fonts, faceFiles, openFonts } from './fonts/index.ts';
import { hyphenate, hyphenateWith } from './hyphenation/index.ts';
import { drawSvgs, type ImageStore, loadImages, type PictureFonts } from './images/index.ts';
import { type Layout, layOut, pagesOfPlaces } from './layout/index.ts';
import { type BriefRecord, makeRecord } from './record/index.ts';
import { type Report, readReport } from './report/index.ts';

export { compose, makePlan } from './brief/index.ts';
export type { Audience, Brief, BriefProject, BriefRecord, Diagnostic, ImageStore, Layout, Report, Template };
export { BriefwrightError, fit, layOut, loadImages, loadTemplate, openFonts, readReport };

/** One written form of one brief. */
export interface Output {
  readonly format: 'pdf' | 'docx';
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Null for Word files: Word lays out for itself. */
  readonly pages: number | null;
  readonly fill: number | null;
}
/** One audience's brief with everything made of it. */
export interface Built {
  readonly audience: string;
  readonly template: Template;
  readonly brief: Brief;
  /** Absent where nothing asked for pages: Word files of an audience that gets everything. */
  readonly layout?: Layout;
  readonly outputs: readonly Output[];
  /** How many times the brief was laid out to fit. */
  readonly rounds: number;
  /** Messages of this brief; those of the reading are in the report, those of pictures come with the first brief. */
  readonly messages: readonly Diagnostic[];
  /** The record for `<audience>.json`, once the paths of the outputs are known. */
  readonly record: (pathOf: (format: 'pdf' | 'docx') => string) => BriefRecord;
}
/** What went wrong with one audience; the others are still built. */
export interface Failed {
  readonly audience: string;
  readonly error: BriefwrightError;
}
/** Called when a room has done its share: milliseconds by `clock`, for `--timing`. */
export interface Stopwatch {
  readonly clock: () => number;
  readonly spent: (room: string, milliseconds: number) => void;
}
export interface BuildOptions {
  /** Date written into the files; the same date and input give the same bytes. */
  readonly created: Date;
  /** SHA-256 of the report's file; of its text when not given. They differ where the file has a byte order mark. */
  readonly sha256?: string;
  readonly stopwatch?: Stopwatch | undefined;
}

/**
 * Builds the briefs of one report, one audience after the other.
 *
 * @param report the report, read
 * @param project what was asked for: template, audiences, formats, overrides
 * @returns for each audience what was built or why it failed, as soon as it is there
 * @throws BriefwrightError when template or audience are unknown or wrong (exit code 2)
 */
export async function* build(
  report: Report,
  project: BriefProject,
  options: BuildOptions,
): AsyncGenerator<Built | Failed> {
  const timed = timer(options.stopwatch);
  const loaded = await timed('images', () => loadImages(report, project.folder));
  let drawn: Promise<ImageStore> | undefined;
  const draw = (template: Template) => (drawn ??= drawSvgs(loaded, () => pictureFonts(template)));
  const compiled = await timed('config', () =>
    openTemplate(project.template, project.overrides, project.templateOrigin),
  );
  const job = {
    report,
    project,
    compiled,
    draw,
    sha256: options.sha256 ?? hash(report.text),
    created: options.created,
    timed,
  };
  for (const name of chooseAudiences(compiled, project)) {
    try {
      yield await buildOne(name, job);
    } catch (error) {
      if (error instanceof BriefwrightError && error.exitCode === 2) throw error;
      yield { audience: name, error: asBriefwrightError(error) };
    }
  }
}

/** A fault of the program in one brief is no reason to leave out the others. The fault itself is the `cause`. */
function asBriefwrightError(error: unknown): BriefwrightError {
  if (error instanceof BriefwrightError) return error;
  const what = error instanceof Error ? error.message : String(error);
  const fix = 'Please report it with the input that caused it';
  const wrapped = new BriefwrightError(
    diagnostic('internal-error', `Something went wrong inside Briefwright: ${what}`, fix),
    1,
  );
  wrapped.cause = error;
  return wrapped;
}

interface Job {
  readonly report: Report;
  readonly project: BriefProject;
  readonly compiled: CompiledTemplate;
  /** The pictures; SVG ones drawn in a template's faces, once for all briefs. */
  readonly draw: (template: Template) => Promise<ImageStore>;
  readonly sha256: string;
  readonly created: Date;
  readonly timed: Timed;
}

async function buildOne(name: string, job: Job): Promise<Built> {
  const { report, project, timed } = job;
  const template = await timed('config', () =>
    resolveTemplate(job.compiled, { language: languageOf(job), audience: name }),
  );
  const audience = template.audiences[name]!;
  const fonts = await timed('fonts', () => openFonts(template));
  const images = await timed('images', () => job.draw(template));
  const plan = await timed('brief', () =>
    makePlan(report, audience, template, images, { meta: project.meta }),
  );
  const formats = project.formats ?? audience.formats;
  const divide = template.hyphenation ? hyphenateWith(template.hyphenation.exceptions) : hyphenate;
  const { brief, layout, rounds, messages } = await timed('fit', () =>
    isUnbound(plan) && !formats.includes('pdf')
      ? { brief: composeWhole(plan), layout: undefined, rounds: [], messages: [] }
      : fit(plan, (draft) => layOut(draft, template, fonts, divide)),
  );
  const outputs: Output[] = [];
  const faults: Diagnostic[] = [];
  for (const format of formats) {
    if (format === 'docx') {
      const bytes = await timed('docx', () => wordFile(brief, layout, template, images, job));
      outputs.push({ format, bytes, sha256: hash(bytes), pages: null, fill: null });
    } else if (layout) {
      const { bytes, unmet } = await timed('pdf', () =>
        pdfFile(brief, layout, template, fonts, { images, created: job.created }),
      );
      faults.push(...unmet);
      outputs.push({
        format,
        bytes,
        sha256: hash(bytes),
        pages: layout.pages.length,
        fill: round(layout.fill),
      });
    }
  }
  const all = [...images.messages, ...brief.messages, ...(layout?.messages ?? []), ...messages, ...faults];
  return {
    audience: name,
    template,
    brief,
    ...(layout ? { layout } : {}),
    outputs,
    rounds: rounds.length,
    messages: all,
    record: (pathOf) =>
      makeRecord({
        brief,
        report: { path: report.path, sha256: job.sha256 },
        words: brief.kept.reduce((sum, { text }) => sum + wordsIn(text), 0),
        outputs: outputs.map(({ format, bytes, ...rest }) => ({
          path: pathOf(format),
          format,
          sha256: rest.sha256,
          bytes: bytes.length,
          pages: rest.pages,
          fill: rest.fill,
        })),
        messages: [...report.messages, ...all],
      }),
  };
}

/** The faces for text in pictures. Word's names of the two fonts are those of their families. */
function pictureFonts(template: Template): PictureFonts {
  const { sans, serif } = template.word.fonts;
  return { files: faceFiles(template), sans: sans.name, serif: serif.name };
}

async function pdfFile(
  brief: Brief,
  layout: Layout,
  template: Template,
  fonts: Fonts,
  { images, created }: Pick<Job, 'created'> & { readonly images: ImageStore },
): Promise<{ bytes: Uint8Array; unmet: Diagnostic[] }> {
  const { standardFaults, toPdf } = await import('./pdf/index.ts');
  const bytes = await toPdf({ brief: brief.meta, layout, template, fonts, images, created });
  return { bytes, unmet: standardFaults(brief, template.pdf.standard) };
}

async function wordFile(
  brief: Brief,
  layout: Layout | undefined,
  template: Template,
  images: ImageStore,
  job: Job,
): Promise<Uint8Array> {
  const { toDocx } = await import('./docx/index.ts');
  // The name alone: where the report lies on this machine must not change the file.
  const report = { path: job.report.path.split('/').at(-1)!, sha256: job.sha256 };
  const pages = layout ? { pages: pagesOfPlaces(layout) } : {};
  return toDocx({ brief, template, images, created: job.created, report, ...pages });
}

/** brief.yaml may say the language; else the report does. */
const languageOf = ({ report, project }: Job): string =>
  typeof project.meta['language'] === 'string' ? project.meta['language'] : report.meta.language;

type Timed = <Result>(room: string, work: () => Result | Promise<Result>) => Promise<Result>;

function timer(stopwatch: Stopwatch | undefined): Timed {
  if (!stopwatch) return async (_room, work) => work();
  return async (room, work) => {
    const start = stopwatch.clock();
    const result = await work();
    stopwatch.spent(room, stopwatch.clock() - start);
    return result;
  };
}

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const round = (share: number): number => Math.round(share * 1000) / 1000;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
