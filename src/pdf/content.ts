/** The content stream of one page: operators, and the state that need not be said twice. */
import { ARTIFACT, type ElementId } from '../layout/index.ts';
import { hexText, num, rgb } from './operators.ts';

/** Where the running text of a page begins and ends; artifacts outside are its head and foot. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
}

/** A rectangle on the page; y from the top edge, pt. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Gives the next marked-content id of an element on this page, and the element's type. */
export type ClaimContent = (element: ElementId) => { readonly id: number; readonly type: string };

/** Writes operators; knows which marked content is open. y of the callers is from the top edge. */
export interface Content {
  put(operator: string): void;
  /** y from the bottom edge. */
  flip(y: number): number;
  fillColour(colour: string): void;
  /** Sets a text parameter (Tf, Ts, Tc) unless it is set so already. */
  textState(operator: 'Tf' | 'Ts' | 'Tc', operands: string): void;
  /**
   * Opens marked content for an element, unless it is open. The extent of what is painted tells the page's head and foot
   * among artifacts, and adds to their box. Content with a text of its own for extraction (`actualText`) is never shared.
   */
  begin(element: ElementId, extent: Extent, actualText?: string): void;
  /** Closes the open marked content, if any. */
  close(): void;
  bytes(): Uint8Array;
}

/** Starts the content of a page of a height; pdfkit's own flip of the y axis is undone by flipping again. */
export function startContent(height: number, area: TextArea, claim: ClaimContent): Content {
  const operators: string[] = [`1 0 0 -1 0 ${num(height)} cm`];
  const state: Record<string, string> = { Ts: '0', Tc: '0' };
  let open: string | undefined;
  /** The open artifact: its box grows until it is closed, and stands in its first operator. */
  let artifact: { readonly kind: ArtifactKind; readonly at: number; box: Box } | undefined;
  const close = () => {
    if (artifact)
      operators[artifact.at] =
        `/Artifact <<${artifact.kind} /BBox [${artifact.box.map(num).join(' ')}]>> BDC`;
    if (open !== undefined) operators.push('EMC');
    open = undefined;
    artifact = undefined;
  };
  const set = (operator: string, operands: string) => {
    if (state[operator] === operands) return;
    state[operator] = operands;
    operators.push(`${operands} ${operator}`);
  };
  return {
    put: (operator) => operators.push(operator),
    flip: (y) => height - y,
    fillColour: (colour) => set('rg', rgb(colour)),
    textState: set,
    begin: (element, extent, actualText) => {
      const box = boxOf(extent, height);
      if (element === ARTIFACT) {
        const kind = kindOf(extent.y + extent.height / 2, area);
        if (artifact?.kind === kind) {
          artifact.box = union(artifact.box, box);
          return;
        }
        close();
        open = kind;
        artifact = { kind, at: operators.push('') - 1, box };
        return;
      }
      const key = String(element);
      if (key === open && actualText === undefined) return;
      close();
      open = actualText === undefined ? key : '';
      operators.push(tagged(claim(element), actualText));
    },
    close,
    bytes: () => Buffer.from(operators.join('\n'), 'latin1'),
  };
}

/** ActualText counts in content of the tag Span (ISO 32000-1, 14.9.4); one sequence, since some readers lose nested ones. */
function tagged({ id, type }: ReturnType<ClaimContent>, actualText: string | undefined): string {
  if (actualText === undefined) return `/${type} <</MCID ${id}>> BDC`;
  return `/Span <</MCID ${id} /ActualText ${hexText(actualText)}>> BDC`;
}

const HEAD = '/Type /Pagination /Subtype /Header /Attached [/Top]';
const FOOT = '/Type /Pagination /Subtype /Footer /Attached [/Bottom]';
const ORNAMENT = '/Type /Layout';
type ArtifactKind = typeof HEAD | typeof FOOT | typeof ORNAMENT;

/** Heads and feet are told from ornaments, as ISO 14289-1, 7.8 asks. */
function kindOf(y: number, area: TextArea): ArtifactKind {
  if (y < area.top) return HEAD;
  return y > area.bottom ? FOOT : ORNAMENT;
}

/** Left, bottom, right and top from the sheet's lower left corner. */
type Box = readonly [number, number, number, number];

function boxOf({ x, y, width, height }: Extent, sheet: number): Box {
  return [x, sheet - y - height, x + width, sheet - y];
}

function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
