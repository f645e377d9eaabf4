/** The QR code of the full report, read back from what is drawn; definition lists beside and above their texts. */
import { describe, expect, it } from 'vitest';
import { qrModules } from '../../src/brief/qr-modules.ts';
import type { Block, QrBlock } from '../../src/brief/types.ts';
import { loadTemplate } from '../../src/config/index.ts';
import { layOut } from '../../src/layout/index.ts';
import { readQr } from '../support/read-qr.ts';
import { base, brief, list, p, row, runs, title } from './make.ts';
import { halfEm } from './metrics.ts';
import { isText, markText } from './read.ts';

const template = await loadTemplate('default');
const set = (blocks: readonly Block[], onePage = false) =>
  layOut(brief(blocks, { onePage }), template, halfEm());

const address = 'https://example.org/reports/2024';
const qr = (extra: Partial<QrBlock> = {}): QrBlock => ({
  kind: 'qr',
  label: runs('Read the full report'),
  blocks: [p(`Where it is: ${address}`, 'small')],
  modules: qrModules(address)!,
  alt: `Read the full report: ${address}`,
  pinned: true,
  ...base,
  ...extra,
});

describe('the QR code', () => {
  it.each([address, 'https://example.org/', 'https://example.org/ә?x=1&y=%20'])(
    'of %s says that address',
    (url) => {
      expect(readQr(qrModules(url)!)).toBe(url);
    },
  );

  it.each([
    ['no address', ''],
    ['one too long to be read', `https://example.org/${'x'.repeat(300)}`],
  ])('is not made of %s', (_what, url) => {
    expect(qrModules(url)).toBeUndefined();
  });

  it('stands in the side column as one figure, with its white around it, at the foot of a one-page brief', () => {
    const layout = set([title('Title'), p('Text.'), qr()], true);
    const [page] = layout.pages;
    const marks = page!.marks.filter((mark) => mark.kind === 'modules');
    expect(marks).toMatchObject([{ x: 51, width: 72, height: 72 }]);
    const code = marks[0]!;
    const figure = layout.structure[code.element]!;
    expect(figure).toMatchObject({ type: 'Figure', alt: `Read the full report: ${address}` });
    expect(figure.bbox).toMatchObject({ page: 1, x: 51, width: 72, height: 72, y: code.y });
    const white = (72 / code.modules.length) * 4;
    for (const mark of page!.marks) {
      if (mark === code || mark.kind === 'destination' || mark.x > 51 + 72 + white) continue;
      const top = mark.kind === 'text' ? mark.y - mark.spans[0]!.size : mark.y;
      const bottom = mark.kind === 'text' ? mark.y : mark.y + ('height' in mark ? mark.height : 0);
      expect([mark.kind, bottom <= code.y - white + 0.01 || top >= code.y + 72 + white]).toEqual([
        mark.kind,
        true,
      ]);
    }
    expect(code.y + 72).toBeLessThanOrEqual(template.page.bottom);
    expect(code.y + 72).toBeGreaterThan(template.page.bottom - 15);
    const said = page!.marks.filter(isText).filter(({ y }) => y > code.y - 5);
    expect(said.map(markText).join('')).toBe(`Read the full reportWhere it is: ${address}`);
    for (const mark of said) expect(mark.x).toBe(183);
  });
});

describe('definitions', () => {
  const definitions = (...entries: readonly (readonly [string, ...Block[]])[]): Block => ({
    kind: 'definitions',
    definitions: entries.map(([term, ...blocks]) => ({ term: runs(term), blocks, source: [] })),
    ...base,
  });
  const placed = (block: Block) =>
    set([title('Title'), block])
      .pages.flatMap(({ marks }) => marks)
      .filter(isText)
      .map((mark) => ({ text: markText(mark).trim(), x: mark.x, y: mark.y }));
  const at = (texts: ReturnType<typeof placed>, text: string) => texts.find((one) => one.text === text)!;

  it('have the term in the side column, on the baseline of its text', () => {
    const texts = placed(definitions(['Term', p('Meaning')], ['Other', p('More')]));
    expect(at(texts, 'Term')).toMatchObject({ x: 51, y: at(texts, 'Meaning').y });
    expect(at(texts, 'Meaning').x).toBe(183);
    expect(at(texts, 'Other').y).toBe(at(texts, 'More').y);
  });

  it.each([
    ['a word wider than the column', 'Antidisestablishmentarianism'],
    ['more lines than a label has', 'term '.repeat(60).trim()],
  ])('have a term of %s above its text', (_what, term) => {
    const texts = placed(definitions([term, p('Meaning')]));
    const [first] = texts.filter(({ text }) => text !== 'Title' && term.startsWith(text.split(' ')[0]!));
    expect(first!.x).toBe(183);
    expect(first!.y).toBeLessThan(at(texts, 'Meaning').y);
  });

  it.each<[string, (block: Block) => Block]>([
    ['a callout', (block) => ({ kind: 'callout', blocks: [block], ...base })],
    ['an item', (block) => list([[p('Item'), block]])],
    ['a row', (block) => row('Row', [block])],
  ])('in %s have it above', (_where, inside) => {
    const texts = placed(inside(definitions(['Term', p('Meaning')])));
    expect(at(texts, 'Term').x).toBe(at(texts, 'Meaning').x);
    expect(at(texts, 'Term').y).toBeLessThan(at(texts, 'Meaning').y);
  });

  it('are lists to those who listen', () => {
    const { structure } = set([title('Title'), definitions(['Term', p('Meaning')])]);
    const types = structure.slice(2).map(({ type, parent }) => `${type} in ${structure[parent]!.type}`);
    expect(types).toEqual(['L in Document', 'LI in L', 'Lbl in LI', 'LBody in LI', 'P in LBody']);
  });
});
