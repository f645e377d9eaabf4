import type { Audience, Template } from '../config/index.ts';
import type { ImageStore } from '../images/index.ts';
import type { Report } from '../report/index.ts';
import { type Marked, unknownAudiences, withMarks } from './author-marks.ts';
import { unknownBoxes } from './boxes.ts';
import { makeSteps } from './choice/make-steps.ts';
import { prepareParts } from './choice/prepare.ts';
import { putFirst } from './choice/put-first.ts';
import { matterOf } from './matter.ts';
import type { Candidate, CandidateId, Plan } from './plan-types.ts';
import { withMeta } from './with-meta.ts';

export interface PlanOptions {
  /** Metadata that wins over the report's (brief.yaml): title, authors, date, organisation, … */
  readonly meta?: Readonly<Record<string, unknown>>;
}

/**
 * Plans a brief: what each part of the audience may print, and in which order it is chosen.
 *
 * @param report the report as read; not changed
 * @param audience drives everything: parts in order, how much of each, notes, links, size
 * @param template labels and marks
 * @param images pictures that could be opened
 * @returns a plan for `compose`; pure data, apart from its cache of composed blocks
 */
export function makePlan(
  report: Report,
  audience: Audience,
  template: Template,
  images: ImageStore,
  options: PlanOptions = {},
): Plan {
  const full = withMeta(report, options.meta);
  const matter = matterOf(full, report);
  return planWith({
    report: full,
    units: matter.units,
    marked: withMarks(matter, full, audience),
    messages: [...unknownAudiences(full, template), ...unknownBoxes(full, template)],
    audience,
    template,
    images,
    rejected: new Set(),
    shortest: false,
    cache: new Map(),
  });
}

interface Given
  extends Pick<Plan, 'report' | 'audience' | 'template' | 'images' | 'cache' | 'units' | 'messages'> {
  readonly marked: Marked;
  readonly rejected: ReadonlySet<CandidateId>;
  readonly shortest: boolean;
}

function planWith(given: Given): Plan {
  const { report, audience, template, images, rejected, shortest, cache, marked, units, messages } = given;
  const { matter, barred, first } = marked;
  const parts = prepareParts(report, matter, audience);
  const candidates = new Map<CandidateId, Candidate>();
  for (const part of parts) for (const candidate of part.candidates) candidates.set(candidate.id, candidate);
  const topic = [report.meta.title.text, ...sentencesOfItems(report)];
  const { language } = report.meta;
  const { steps: ranked, choices } = makeSteps(parts, audience, {
    language,
    topic,
    printed: [],
    byId: candidates,
    rejected,
    shortest,
  });
  const steps = putFirst(ranked, parts, first, { byId: candidates, language });
  return {
    report,
    audience,
    template,
    images,
    units,
    matter,
    barred,
    first,
    messages,
    parts: parts.map((part) => ({ ...part, choices: choices.get(part.index) ?? [] })),
    candidates,
    must: new Set(steps.filter(({ level }) => level === 0).flatMap(({ ids }) => ids)),
    steps: steps.filter(({ level }) => level > 0),
    without: (candidate) => planWith({ ...given, rejected: new Set([...rejected, candidate]) }),
    shortest: () => planWith({ ...given, shortest: true }),
    cache,
  };
}

const sentencesOfItems = ({ findings, takeaways }: Report): string[] =>
  [...findings, ...takeaways].flatMap(({ sentences }) => sentences.map(({ text }) => text));
