/** word/styles.xml: document defaults, paragraph, character, table and list styles, from the template's Word values. */
import type { ColourName, Template, WordStyle, WordValues } from '../../config/index.ts';
import { element, MC, part, twips, value, W, W14 } from '../xml.ts';
import type { CharacterMark, CharacterStyle, StyleBook } from './book.ts';
import { STYLES, type StyleEntry } from './catalogue.ts';

/** Colour as Word writes it: six hexadecimal digits, no #. */
export function hex(template: Template, colour: ColourName | 'white'): string {
  return (colour === 'white' ? '#FFFFFF' : template.colours[colour]).slice(1).toUpperCase();
}

/** The styles part. `book` tells which variants and character styles the document uses. */
export function styleSheet(template: Template, language: string, book: StyleBook): string {
  const entries: readonly StyleEntry[] = [...Object.values(STYLES), ...book.variants.values()];
  return part(
    'w:styles',
    namespaces(template),
    defaults(template, language),
    defaultStyles(),
    ...entries.map((entry) => paragraphStyle(template, entry)),
    ...[...book.characters.values()].map((style) => characterStyle(template, style)),
    ...noteReferences(template),
    tableStyle(template),
  );
}

function fonts(name: string): string {
  return element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name, 'w:eastAsia': name });
}

function defaults(template: Template, language: string): string {
  const { styles, fonts: faces } = template.word;
  const size = Math.round(styles.BodyText.size * 2);
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        fonts(faces.serif.name),
        value('w:color', hex(template, styles.BodyText.colour)),
        value('w:sz', size),
        value('w:szCs', size),
        element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' }),
      ),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, '<w:widowControl/>')),
  );
}

/** The four defaults that Word expects; every other style hangs from one of them. */
function defaultStyles(): string {
  const style = (type: string, id: string, name: string, ...children: string[]) =>
    element(
      'w:style',
      { 'w:type': type, 'w:default': 1, 'w:styleId': id },
      value('w:name', name),
      ...children,
    );
  const hidden = [value('w:uiPriority', 99), '<w:semiHidden/>', '<w:unhideWhenUsed/>'];
  return [
    style('paragraph', 'Normal', 'Normal', value('w:uiPriority', 0), '<w:qFormat/>'),
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', ...hidden),
    style(
      'table',
      'TableNormal',
      'Normal Table',
      ...hidden,
      '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    ),
    style('numbering', 'NoList', 'No List', ...hidden),
  ].join('');
}

function paragraphStyle(template: Template, entry: StyleEntry): string {
  const style = entry.values(template.word);
  const own = entry.id.startsWith('PB') ? { 'w:customStyle': 1 } : {};
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...own, 'w:styleId': entry.id },
    value('w:name', entry.name),
    value('w:basedOn', entry.basedOn),
    value('w:next', entry.next),
    value('w:uiPriority', entry.priority),
    '<w:qFormat/>',
    element('w:pPr', {}, ...paragraphProperties(template, entry, style)),
    element('w:rPr', {}, ...runProperties(template, style)),
  );
}

const NUM_IDS = { numbers: 1, bullets: 2 } as const;

function paragraphProperties(template: Template, entry: StyleEntry, style: WordStyle): string[] {
  const toggle = (name: string, on: boolean | undefined) =>
    on === undefined ? '' : on ? element(name) : value(name, 0);
  return [
    toggle('w:keepNext', style.keepNext ?? false),
    toggle('w:keepLines', style.keepLines ?? false),
    entry.number ? element('w:numPr', {}, value('w:numId', NUM_IDS[entry.number])) : '',
    borders(template, style),
    style.shading
      ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(template, style.shading) })
      : '',
    entry.pageNumber ? rightTab(template, style) : '',
    '<w:suppressAutoHyphens/>',
    spacing(style, entry.autoLeading === true),
    element('w:ind', {
      'w:left': twips(style.left),
      'w:right': twips(style.right),
      ...(style.hanging > 0 ? { 'w:hanging': twips(style.hanging) } : { 'w:firstLine': 0 }),
    }),
    entry.contextual ? '<w:contextualSpacing/>' : '',
    value('w:jc', entry.align ?? 'left'),
    value('w:outlineLvl', entry.outline),
  ];
}

/** One tab stop, at the right edge of the text. */
function rightTab({ page, word }: Template, { right }: WordStyle): string {
  const { margins } = word;
  const pos = twips(page.width - margins.left - margins.right - right);
  return element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': pos }));
}

function spacing(style: WordStyle, auto: boolean): string {
  return element('w:spacing', {
    'w:before': twips(style.before),
    'w:after': twips(style.after),
    'w:line': auto ? 240 : twips(style.leading),
    'w:lineRule': auto ? 'auto' : 'exact',
  });
}

function borders(template: Template, style: WordStyle): string {
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const border = style.borders?.[side];
    if (!border) return [];
    return [
      element(
        `w:${side}`,
        line(template, border.weight, border.colour, Math.min(31, Math.round(border.space))),
      ),
    ];
  });
  return sides.length === 0 ? '' : element('w:pBdr', {}, ...sides);
}

/** A rule; Word counts its weight in eighths of a point (2-96), its distance in whole points (0-31). */
function line(template: Template, weight: number, colour: ColourName, space = 0) {
  const size = Math.min(96, Math.max(2, Math.round(weight * 8)));
  return { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': hex(template, colour) };
}

function runProperties(template: Template, style: WordStyle): string[] {
  const size = Math.round(style.size * 2);
  return [
    fonts(template.word.fonts[style.font].name),
    style.bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>',
    style.italic ? '<w:i/><w:iCs/>' : '',
    style.capitals ? '<w:caps/>' : '',
    style.smallCaps ? '<w:smallCaps/>' : '',
    value('w:color', hex(template, style.colour)),
    style.tracking ? value('w:spacing', twips(style.tracking)) : '',
    value('w:sz', size),
    value('w:szCs', size),
    style.figures ? element('w14:numForm', { 'w14:val': WORD_FIGURES[style.figures] }) : '',
    style.figureSpacing ? element('w14:numSpacing', { 'w14:val': style.figureSpacing }) : '',
  ];
}

const WORD_FIGURES = { lining: 'lining', oldstyle: 'oldStyle' } as const;

/** Word 2010's own names, which older readers pass over; only in files whose styles ask for forms of figures. */
function namespaces(template: Template): Record<string, string> {
  const wanted = Object.values(template.word.styles).some((style) => style.figures ?? style.figureSpacing);
  return wanted
    ? { 'xmlns:w': W, 'xmlns:mc': MC, 'xmlns:w14': W14, 'mc:Ignorable': 'w14' }
    : { 'xmlns:w': W };
}

/** What each mark does to a run, in the order that the schema wants the elements. */
function characterProperties(template: Template, marks: readonly CharacterMark[]): string[] {
  const has = (mark: CharacterMark) => marks.includes(mark);
  return [
    has('code') ? fonts('Courier New') : '',
    has('strong') || has('lead') ? '<w:b/><w:bCs/>' : '',
    has('emphasis') ? '<w:i/><w:iCs/>' : '',
    has('strike') ? '<w:strike/>' : '',
    has('link') ? value('w:color', hex(template, 'accent')) : '',
    has('link') ? value('w:u', 'single') : '',
    has('superscript') ? value('w:vertAlign', 'superscript') : '',
    has('subscript') && !has('superscript') ? value('w:vertAlign', 'subscript') : '',
  ];
}

function characterStyle(template: Template, style: CharacterStyle): string {
  return namedCharacter(style.id, style.name, characterProperties(template, style.marks));
}

function namedCharacter(
  id: string,
  name: string,
  properties: readonly string[],
  basedOn = 'DefaultParagraphFont',
) {
  return element(
    'w:style',
    { 'w:type': 'character', ...(id.startsWith('PB') ? { 'w:customStyle': 1 } : {}), 'w:styleId': id },
    value('w:name', name),
    value('w:basedOn', basedOn),
    value('w:uiPriority', 99),
    '<w:qFormat/>',
    element('w:rPr', {}, ...properties),
  );
}

/** The call in the text, and the number at the head of the note: bold accent on the line, as the boards have it. */
function noteReferences(template: Template): string[] {
  const raised = [value('w:vertAlign', 'superscript')];
  const onTheLine = ['<w:b/><w:bCs/>', value('w:color', hex(template, 'accent'))];
  return [
    namedCharacter('FootnoteReference', 'footnote reference', raised),
    namedCharacter('EndnoteReference', 'endnote reference', raised),
    namedCharacter('PBNoteNumber', 'PB Note Number', onTheLine),
    namedCharacter('PBCaptionLabel', 'PB Caption Label', [value('w:color', hex(template, 'accent'))]),
  ];
}

/** Rules of the table style: ink above and below, under the header and over a total; hairlines between rows. */
function tableStyle(template: Template): string {
  const { marks, word } = template;
  const outer = (side: string) => element(`w:${side}`, line(template, marks.tableRule, 'ink'));
  const inner = (weight: number, side: string) =>
    element('w:tcPr', {}, element('w:tcBorders', {}, element(`w:${side}`, line(template, weight, 'ink'))));
  const margin = (side: string, points: number) =>
    element(`w:${side}`, { 'w:w': twips(points), 'w:type': 'dxa' });
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'PBTable' },
    value('w:name', 'PB Table'),
    value('w:basedOn', 'TableNormal'),
    value('w:uiPriority', 59),
    '<w:qFormat/>',
    element(
      'w:tblPr',
      {},
      element('w:tblInd', { 'w:w': twips(word.table.indent), 'w:type': 'dxa' }),
      element(
        'w:tblBorders',
        {},
        outer('top'),
        outer('bottom'),
        element('w:insideH', line(template, marks.tableRowRule, 'rule')),
      ),
      element(
        'w:tblCellMar',
        {},
        ...cellMargins(word, marks.cell.gap).map(([side, points]) => margin(side, points)),
      ),
    ),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, inner(marks.tableHeadRule, 'bottom')),
    element(
      'w:tblStylePr',
      { 'w:type': 'lastRow' },
      element('w:rPr', {}, '<w:b/><w:bCs/>'),
      inner(marks.tableHeadRule, 'top'),
    ),
  );
}

/** None at the outer edge on the left: the gap between columns stands right of each cell. */
function cellMargins(word: WordValues, gap: number): readonly (readonly [string, number])[] {
  return [
    ['top', word.table.padY],
    ['left', 0],
    ['bottom', word.table.padY],
    ['right', gap],
  ];
}
