/** Reports for timing: copies under names of their own, and one report of any length whose text never repeats. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Copies of a report in a folder, each with a line that sets it apart; gives their paths. */
export function copiesOf(report, folder, count) {
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(report, 'utf8');
  return Array.from({ length: count }, (_, i) => {
    const file = path.join(folder, `report-${i}.md`);
    writeFileSync(file, `${text}\n\nThis is copy ${i + 1} of the report.\n`);
    return file;
  });
}

/** Words on a page of the analyst's brief, about. */
const WORDS = 420;

/**
 * Writes a report of about so many pages, made of a report's own words in a fixed disorder, so that nothing that is
 * remembered of one paragraph helps with the next: sections of some pages with paragraphs, emphasis, notes, lists and tables.
 */
export function longReport(source, pages, file) {
  const words = readFileSync(source, 'utf8').match(/[\p{L}’'-]{2,}[,;]?/gu);
  let seed = 7;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const phrase = (length) =>
    Array.from({ length }, () => words[random(words.length)])
      .join(' ')
      .toLowerCase();
  const sentence = () => {
    const text = phrase(12 + random(14)).replace(/[,;]$/, '');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const blocks = ['# A report of many pages', '## Key findings'];
  for (let i = 1; i <= 3; i++) blocks.push(`${i}. ${sentence()} ${sentence()}`);
  let count = 0;
  let notes = 0;
  for (let i = 0; count < pages * WORDS; i++) {
    const text = Array.from({ length: 4 + random(4) }, sentence);
    if (i % 12 === 0) blocks.push(`## Section ${i / 12 + 1}: ${phrase(4).replaceAll(/[,;]/g, '')}`);
    if (i % 12 === 5) blocks.push(Array.from({ length: 3 }, () => `- ${sentence()}`).join('\n'));
    if (i % 24 === 9) {
      const rows = Array.from(
        { length: 5 },
        () => `| ${phrase(2)} | ${random(900)} | ${random(90)}.${random(9)} |`,
      );
      blocks.push(['| Place | Cases | Share |', '|---|--:|--:|', ...rows].join('\n'));
    }
    text[1] = `*${text[1].slice(0, -1)}* again.`;
    if (i % 3 === 0) {
      notes += 1;
      text[0] += `[^${notes}]`;
      blocks.push(text.join(' '), `[^${notes}]: ${sentence()}`);
    } else blocks.push(text.join(' '));
    count += text.join(' ').split(' ').length;
  }
  blocks.push('## Recommendations', `- The ministry should ${phrase(12)}.`);
  writeFileSync(file, `${blocks.join('\n\n')}\n`);
  return file;
}
