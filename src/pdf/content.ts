/** The content stream of one page: operators, and the state that need not be said twice. */
import { ARTIFACT, type ElementId } from '../layout/index.ts';
import { hexText, num, rgb } from './operators.ts';

/** Where the running text of a page begins and ends; artifacts outside are its head and foot. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
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
   * Opens marked content for an element, unless it is open; `y` tells the page's head and foot among artifacts. Content
   * with a text of its own for extraction (`actualText`) is never shared.
   */
  begin(element: ElementId, y: number, actualText?: string): void;
  /** Closes the open marked content, if any. */
  close(): void;
  bytes(): Uint8Array;
}

/** Starts the content of a page of a height; pdfkit's own flip of the y axis is undone by flipping again. */
export function startContent(height: number, area: TextArea, claim: ClaimContent): Content {
  const operators: string[] = [`1 0 0 -1 0 ${num(height)} cm`];
  const state: Record<string, string> = { Ts: '0', Tc: '0' };
  let open: string | undefined;
  const close = () => {
    if (open !== undefined) operators.push('EMC');
    open = undefined;
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
    begin: (element, y, actualText) => {
      const key = element === ARTIFACT ? artifact(y, area) : String(element);
      if (key === open && actualText === undefined) return;
      close();
      open = actualText === undefined ? key : '';
      operators.push(element === ARTIFACT ? key : tagged(claim(element), actualText));
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

/** Heads and feet are told from ornaments, as ISO 14289-1, 7.8 asks. */
function artifact(y: number, area: TextArea): string {
  if (y < area.top) return '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC';
  if (y > area.bottom) return '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC';
  return '/Artifact <</Type /Layout>> BDC';
}
