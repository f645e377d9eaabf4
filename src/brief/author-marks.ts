/** The author's own marks (`:::for{…}`, `:::keep`, `:::omit`) laid over what a brief may print. */
import { type Audience, nearest, type Template } from '../config/index.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { type AuthorMark, type Report, sourcesOf } from '../report/index.ts';
import type { Matter, Piece, PlannedItem, PlannedSection, Unit } from './plan-types.ts';
import type { CutReason } from './types.ts';

/** What the marks of a report leave to one audience. */
export interface Marked {
  /** The matter without what is not for this audience. */
  readonly matter: Matter;
  /** Units that must not be printed: `policy` = never (`:::omit`), `audience` = for others. */
  readonly barred: ReadonlyMap<Unit, CutReason>;
  /** Units that are chosen first. */
  readonly first: ReadonlySet<Unit>;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Applies a report's marks for an audience. A block is out as soon as a part of it comes from a barred stretch, and all of
 * its text with it: what an author holds back is not printed because a conversion ran it into another paragraph.
 *
 * @param matter of the whole report; the same object comes back where there are no marks
 */
export function withMarks(matter: Matter, { marks }: Report, audience: Audience): Marked {
  if (marks.length === 0) return { matter, barred: new Map(), first: new Set() };
  const stretches = (wanted: (mark: AuthorMark) => boolean): Stretch[] =>
    marks
      .filter(wanted)
      .map(({ source }) => ({ from: source.start.offset ?? 0, to: source.end.offset ?? 0 }));
  const omitted = stretches(({ kind }) => kind === 'omit');
  const others = stretches(({ kind, audiences }) => kind === 'for' && !audiences.includes(audience.name));
  const wanted = stretches(({ kind }) => kind === 'keep');
  const reasonOf = (source: Unit['source']): CutReason | undefined =>
    isIn(source, omitted) ? 'policy' : isIn(source, others) ? 'audience' : undefined;
  const barred = new Map<Unit, CutReason>();
  const pruned = pruner(reasonOf, barred);
  const first = new Set<Unit>();
  for (const unit of matter.units) {
    const reason = reasonOf(unit.source);
    if (reason && !isMeta(unit)) barred.set(unit, reason);
    else if (isIn(unit.source, wanted)) first.add(unit);
  }
  const kept: Matter = {
    ...matter,
    sections: matter.sections.map((section) => prunedSection(section, pruned, barred)),
    findings: prunedItems(matter.findings, pruned),
    takeaways: prunedItems(matter.takeaways, pruned),
    authors: matter.authors.map((author) => ({ ...author, bio: pruned(author.bio) })),
    notes: new Map(
      [...matter.notes]
        .map(([id, pieces]) => [id, pruned(pieces)] as const)
        .filter(([, pieces]) => pieces.length > 0),
    ),
  };
  for (const unit of barred.keys()) first.delete(unit);
  return { matter: kept, barred, first };
}

/** Title, authors and publication data are the brief's own; a mark around them says nothing. */
const isMeta = ({ kind, part }: Unit): boolean => kind === 'meta' || part === 'title';

const isIn = (source: Unit['source'], stretches: readonly Stretch[]): boolean =>
  stretches.length > 0 &&
  source.some(({ start, end }) =>
    stretches.some(({ from, to }) => (start.offset ?? -1) < to && (end.offset ?? -1) > from),
  );

type Prune = (pieces: readonly Piece[]) => readonly Piece[];

/** Pieces without the barred ones; what these hold is entered in `barred`. */
function pruner(
  reasonOf: (source: Unit['source']) => CutReason | undefined,
  barred: Map<Unit, CutReason>,
): Prune {
  const prune: Prune = (pieces) =>
    pieces.flatMap((piece): Piece[] => {
      // A list or a box that holds a barred block is pruned inside.
      if (piece.pieces.length === 0 || piece.units.length > 0) {
        const reason = reasonOf(sourcesOf(piece.node));
        if (!reason) return [piece];
        for (const unit of piece.all) barred.set(unit, reason);
        return [];
      }
      const inner = prune(piece.pieces);
      if (inner.length === piece.pieces.length && inner.every((one, i) => one === piece.pieces[i]))
        return [piece];
      return inner.length > 0 ? [{ ...piece, pieces: inner, all: inner.flatMap(({ all }) => all) }] : [];
    });
  return prune;
}

function prunedSection(
  { heading, pieces, index }: PlannedSection,
  prune: Prune,
  barred: ReadonlyMap<Unit, CutReason>,
): PlannedSection {
  return { index, ...(heading && !barred.has(heading) ? { heading } : {}), pieces: prune(pieces) };
}

const prunedItems = (items: readonly PlannedItem[], prune: Prune): readonly PlannedItem[] =>
  items.flatMap((item) => {
    const pieces = prune(item.pieces);
    const same = pieces.length === item.pieces.length && pieces.every((piece, i) => piece === item.pieces[i]);
    if (same) return [item];
    return pieces.length > 0 ? [{ ...item, pieces, units: pieces.flatMap(({ all }) => all) }] : [];
  });

/** Names of audiences in marks that the template does not have, each with the nearest that it has. */
export function unknownAudiences({ marks, path }: Report, { audiences }: Template): readonly Diagnostic[] {
  const known = Object.keys(audiences);
  return marks.flatMap(({ audiences: named, source }) =>
    named
      .filter((name) => !known.includes(name))
      .map((name) => {
        const close = nearest(name, known);
        return diagnostic(
          'mark-audience-unknown',
          `The text is marked for “${name}”, which is no audience of the template`,
          close ? `Did you mean “${close}”?` : `Name one of ${known.join(', ')}`,
          { file: path, place: source.start },
        );
      }),
  );
}
