import type { Report, SectionRole } from '../../report/index.ts';
import type { Matter, PlannedItem, Unit } from '../plan-types.ts';
import { isFormal, isProcess } from './hanging.ts';
import { addsOn, isAboutItself, leansBack, pointsBack, pointsElsewhere, startsAside } from './openers.ts';
import { announces, isRunInto } from './sound.ts';

/** Sections that were written to be read as findings or takeaways. */
const OWN: readonly SectionRole[] = ['findings', 'takeaways', 'summary'];

/**
 * Items that can be shown as findings or takeaways. An item that was gathered from running text must not lean on the
 * sentence before it ("Moreover, …", "this requirement"), point to another place ("listed below") or hold a footnote's text; what stands in
 * a section of its own is the author's and stays.
 */
export function showable(
  report: Report,
  matter: Matter,
  part: 'findings' | 'takeaways',
): readonly PlannedItem[] {
  const items = matter[part];
  const known = shown.get(items);
  if (known) return known;
  const own = new Set<Unit>();
  for (const { index, pieces } of matter.sections)
    if (OWN.includes(report.sections[index]!.role))
      for (const piece of pieces) for (const unit of piece.all) own.add(unit);
  const { language } = report.meta;
  const leans = (text: string): boolean =>
    leansBack(text, language) ||
    pointsElsewhere(text, language) ||
    (part === 'takeaways' && addsOn(text, language)) ||
    announces(text) ||
    isProcess(text, language) ||
    isFormal(text, language);
  const clean = items.filter(({ units }) => !isRunInto(units[0]?.text ?? ''));
  const isOwn = ({ units }: PlannedItem): boolean => units.some((unit) => own.has(unit));
  const loose = clean.filter(
    (item) => isOwn(item) || !(item.units[0]?.fragment || leans(item.units[0]?.text ?? '')),
  );
  const strict = loose.filter((item) => isOwn(item) || !pointsBack(item.units[0]?.text ?? '', language));
  const most = strict.length > 0 ? strict : loose;
  // "In practice, and as this brief recommends, …" says less than what names who should do what.
  const weak = (text: string): boolean => startsAside(text, language) && isAboutItself(text, language);
  const firm = most.filter((item) => isOwn(item) || !weak(item.units[0]?.text ?? ''));
  const list = firm.length > 0 ? firm : most;
  shown.set(items, list);
  return list;
}
const shown = new WeakMap<readonly PlannedItem[], readonly PlannedItem[]>();
