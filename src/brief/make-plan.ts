import type { Audience, Template } from '../config/index.ts';
import type { ImageStore } from '../images/index.ts';
import type { Report } from '../report/index.ts';
import { makeSteps } from './choice/make-steps.ts';
import { prepareParts } from './choice/prepare.ts';
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
  matterOf(full, report);
  return planWith({
    report: full,
    audience,
    template,
    images,
    rejected: new Set(),
    shortest: false,
    cache: new Map(),
  });
}

interface Given extends Pick<Plan, 'report' | 'audience' | 'template' | 'images' | 'cache'> {
  readonly rejected: ReadonlySet<CandidateId>;
  readonly shortest: boolean;
}

function planWith(given: Given): Plan {
  const { report, audience, template, images, rejected, shortest, cache } = given;
  const matter = matterOf(report);
  const parts = prepareParts(report, matter, audience);
  const candidates = new Map<CandidateId, Candidate>();
  for (const part of parts) for (const candidate of part.candidates) candidates.set(candidate.id, candidate);
  const topic = [report.meta.title.text, ...sentencesOfItems(report)];
  const { steps, choices } = makeSteps(parts, audience, {
    language: report.meta.language,
    topic,
    printed: [],
    byId: candidates,
    rejected,
    shortest,
  });
  return {
    report,
    audience,
    template,
    images,
    units: matter.units,
    matter,
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
