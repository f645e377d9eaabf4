/**
 * Real lists: two multi-level definitions (numbers, bullets), each also for boxes, and tick boxes for task lists.
 * Every numbered list is an instance of its own that starts where the report's list starts.
 */
import type { Template } from '../config/index.ts';
import { LEVEL_STEP } from './style/catalogue.ts';
import { hex } from './style/sheet.ts';
import { element, part, twips, value, W } from './xml.ts';

/** What stands at the head of an item. */
export type MarkKind = 'number' | 'bullet' | 'done' | 'todo';

export interface Lists {
  /** The id of the list instance for one list of the report (bullets share one). */
  open(kind: MarkKind, level: number, start: number, inBox: boolean): number;
  readonly instances: readonly Instance[];
}
interface Instance {
  readonly definition: number;
  readonly level: number;
  /** Numbered lists only: their first number. */
  readonly start?: number;
}

const KINDS: readonly MarkKind[] = ['number', 'bullet', 'done', 'todo'];
/** Definitions 0-3 outside boxes, 4-7 inside, in the order of `KINDS`. */
const definitionOf = (kind: MarkKind, inBox: boolean) => KINDS.indexOf(kind) + (inBox ? KINDS.length : 0);

/** Deepest level that Word knows, counted from 0. */
export const DEEPEST = 8;

/** The lists of one file; instances 1 and 2 belong to the styles List Number and List Bullet. */
export function openLists(): Lists {
  const instances: Instance[] = [
    { definition: 0, level: 0 },
    { definition: 1, level: 0 },
  ];
  const shared = new Map<number, number>([[1, 2]]);
  return {
    instances,
    open(kind, level, start, inBox) {
      const definition = definitionOf(kind, inBox);
      if (kind === 'number') return instances.push({ definition, level, start });
      const known = shared.get(definition) ?? instances.push({ definition, level });
      shared.set(definition, known);
      return known;
    },
  };
}

/** word/numbering.xml. */
export function numberingPart(template: Template, lists: Lists): string {
  const used = new Set(lists.instances.map(({ definition }) => definition));
  const definitions = [false, true].flatMap((inBox) =>
    KINDS.filter((kind) => used.has(definitionOf(kind, inBox))).map((kind) =>
      definition(template, kind, inBox),
    ),
  );
  const instances = lists.instances.map((instance, index) =>
    element(
      'w:num',
      { 'w:numId': index + 1 },
      value('w:abstractNumId', instance.definition),
      instance.start === undefined
        ? ''
        : element('w:lvlOverride', { 'w:ilvl': instance.level }, value('w:startOverride', instance.start)),
    ),
  );
  return part('w:numbering', { 'xmlns:w': W }, ...definitions, ...instances);
}

function definition(template: Template, kind: MarkKind, inBox: boolean): string {
  const id = definitionOf(kind, inBox);
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => levelOf(template, kind, inBox, level));
  return element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    value('w:nsid', (0x50420000 + id).toString(16).toUpperCase()),
    value('w:multiLevelType', 'multilevel'),
    value('w:tmpl', (0x50430000 + id).toString(16).toUpperCase()),
    ...levels,
  );
}

/** The style that a level of a plain list belongs to, so that applying the style in Word gives the mark. */
function linkedStyle(kind: MarkKind, inBox: boolean, level: number): string | undefined {
  if (inBox || level !== 0) return undefined;
  return kind === 'number' ? 'ListNumber' : kind === 'bullet' ? 'ListBullet' : undefined;
}

function levelOf(template: Template, kind: MarkKind, inBox: boolean, level: number): string {
  const { left, hanging } = indentOf(template, kind, inBox, level);
  return element(
    'w:lvl',
    { 'w:ilvl': level },
    value('w:start', 1),
    value('w:numFmt', kind === 'number' ? 'decimal' : 'bullet'),
    value('w:pStyle', linkedStyle(kind, inBox, level)),
    value('w:lvlText', markOf(kind, level)),
    value('w:lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', { 'w:left': twips(left), 'w:hanging': twips(hanging) })),
    element('w:rPr', {}, ...markProperties(template)),
  );
}

function markOf(kind: MarkKind, level: number): string {
  if (kind === 'number') return `%${level + 1}`;
  if (kind === 'done') return '☑';
  if (kind === 'todo') return '☐';
  return level === 0 ? '▪' : '–';
}

/** Left edge of the text and how far the mark hangs, pt. */
function indentOf(template: Template, kind: MarkKind, inBox: boolean, level: number) {
  const { ListNumber, ListBullet, ListBullet2 } = template.word.styles;
  const first = kind === 'number' ? ListNumber : ListBullet;
  const box = inBox ? ListNumber.hanging : 0;
  if (level === 0) return { left: first.left + box, hanging: first.hanging };
  if (kind === 'number') return { left: first.left + box + first.hanging * level, hanging: first.hanging };
  return {
    left: ListBullet2.left + box + LEVEL_STEP * (level - 1),
    hanging: ListBullet2.hanging,
  };
}

function markProperties(template: Template): string[] {
  const { name } = template.word.fonts.sans;
  return [
    element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name, 'w:eastAsia': name }),
    '<w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/>',
    value('w:color', hex(template, 'accent')),
  ];
}
