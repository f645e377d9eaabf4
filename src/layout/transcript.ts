/** Pages as plain text with positions: for tests, and for people who ask why a page looks as it does. */
import type { Layout, Mark } from './types.ts';

/**
 * One line a mark, in painting order: `x y kind …`, lengths in pt with two decimals; text marks with the type of their
 * structure element, artifacts with `-`.
 */
export function transcript(layout: Layout): string {
  return layout.pages
    .map((page) => {
      const head = `page ${page.number}  ${round(page.width)} × ${round(page.height)}`;
      return [head, ...page.marks.map((mark) => line(layout, mark))].join('\n');
    })
    .join('\n\n');
}

function line(layout: Layout, mark: Mark): string {
  const at = `${pad(mark.x)} ${pad(mark.y)}`;
  const owner = mark.kind === 'destination' ? '' : (layout.structure[mark.element]?.type ?? '-');
  switch (mark.kind) {
    case 'text':
      return `${at}  ${owner.padEnd(6)} ${mark.spans.map((span) => span.text).join('')}`;
    case 'rule':
      return `${at}  rule   ${round(mark.width)} wide, ${mark.weight}`;
    case 'box':
      return `${at}  box    ${round(mark.width)} × ${round(mark.height)} ${mark.colour}`;
    case 'image':
      return `${at}  ${owner.padEnd(6)} image ${round(mark.width)} × ${round(mark.height)} ${mark.url}`;
    case 'modules':
      return `${at}  ${owner.padEnd(6)} code ${mark.modules.length} modules, ${round(mark.width)}`;
    case 'link':
      return `${at}  ${owner.padEnd(6)} link ${round(mark.width)} × ${round(mark.height)} ${'href' in mark.target ? mark.target.href : `#${mark.target.destination}`} "${mark.contents}"`;
    case 'destination':
      return `${at}  dest   ${mark.name}`;
  }
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
function pad(value: number): string {
  return value.toFixed(2).padStart(7);
}
