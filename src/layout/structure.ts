/** Grows the structure tree while blocks are set: reading order is the order of adding. */
import type { ElementId, StructureElement, StructureType } from './types.ts';

type Extra = Omit<StructureElement, 'id' | 'type' | 'parent'>;

/** The tree under construction; element 0 is the Document. */
export interface StructureTree {
  /** Adds an element as the last child of `parent`. */
  add(type: StructureType, parent: ElementId, extra?: Extra): ElementId;
  /**
   * Adds a heading of the wanted level (1-4), or of the next level that does not skip one: PDF/UA-1 7.4.2 wants
   * H1 first and no level left out on the way down.
   */
  heading(level: number, parent: ElementId): ElementId;
  /** Gives a figure its box, once it stands on its page. */
  setBox(id: ElementId, bbox: NonNullable<StructureElement['bbox']>): void;
  elements(): readonly StructureElement[];
}

const HEADINGS = ['H1', 'H2', 'H3', 'H4'] as const;

/** A tree that holds the Document only. */
export function newStructureTree(): StructureTree {
  const elements: StructureElement[] = [{ id: 0, type: 'Document', parent: -1 }];
  let level = 0;
  const add: StructureTree['add'] = (type, parent, extra = {}) => {
    elements.push({ id: elements.length, type, parent, ...extra });
    return elements.length - 1;
  };
  return {
    add,
    heading(wanted, parent) {
      level = Math.max(1, Math.min(wanted, level + 1, HEADINGS.length));
      return add(HEADINGS[level - 1]!, parent);
    },
    setBox(id, bbox) {
      elements[id] = { ...elements[id]!, bbox };
    },
    elements: () => elements,
  };
}
