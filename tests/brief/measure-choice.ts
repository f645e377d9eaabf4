/**
 * How near the chooser's picks come to highlights that a report's own authors wrote. For development, not a test:
 *   npx esbuild tests/brief/measure-choice.ts --bundle --platform=node --format=esm --packages=external \
 *     --outfile=.cache/brief/measure.mjs && node .cache/brief/measure.mjs FOLDER
 * FOLDER holds pairs NAME.doc.txt (a sentence a line) and NAME.ref.txt. Printed: share of the reference's words and word
 * pairs found (F measure), for as many words as the reference has: first sentences against the chooser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { leansBack } from '../../src/brief/choice/openers.ts';
import { rank } from '../../src/brief/choice/rank.ts';
import type { Candidate } from '../../src/brief/index.ts';
import { countWords } from '../../src/report/index.ts';

const folder = process.argv[2]!;
const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const pairs = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`);
function f(picked: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of picked) {
    const count = left.get(word) ?? 0;
    if (count > 0) hits += 1;
    left.set(word, count - 1);
  }
  return hits === 0 ? 0 : (2 * hits) / (picked.length + wanted.length);
}
const upTo = (sentences: readonly string[], words: number): string => {
  const taken: string[] = [];
  let count = 0;
  for (const sentence of sentences) {
    if (count >= words) break;
    taken.push(sentence);
    count += countWords(sentence);
  }
  return taken.join(' ');
};

const sums = new Map<string, number[]>();
for (const name of readdirSync(folder).filter((file) => file.endsWith('.doc.txt'))) {
  const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n').filter(Boolean);
  const wanted = tokens(readFileSync(`${folder}/${name.replace('.doc.', '.ref.')}`, 'utf8'));
  const candidates = lines.map(
    (sentence, i): Candidate => ({
      id: String(i),
      part: 'sections',
      units: [],
      group: 0,
      words: countWords(sentence),
      sentence,
      place: { block: i, blocks: lines.length, sentence: 0 },
      sound: true,
      standsAlone: !leansBack(sentence, 'en') && /[.!?]["”)\]]*$/.test(sentence),
    }),
  );
  const usable = candidates.filter(({ standsAlone, words }) => standsAlone && words <= 60);
  const order = rank(usable, { topic: [], language: 'en', chosen: [] }).map((id) => lines[Number(id)]!);
  const ways = { first: usable.map(({ sentence }) => sentence), chosen: order };
  const row = Object.entries(ways).map(([way, sentences]) => {
    const picked = tokens(upTo(sentences, wanted.length));
    const scores = [f(picked, wanted), f(pairs(picked), pairs(wanted))];
    sums.set(
      way,
      (sums.get(way) ?? [0, 0]).map((sum, i) => sum + scores[i]!),
    );
    return `${way} ${scores.map((score) => score.toFixed(3)).join(' ')}`;
  });
  console.log(name.padEnd(28), row.join('   '));
  if (process.argv[3])
    console.log(
      order
        .slice(0, 6)
        .map((line) => `   ${line}`)
        .join('\n'),
    );
}
const count = readdirSync(folder).filter((file) => file.endsWith('.doc.txt')).length;
for (const [way, [one, two]] of sums)
  console.log(way.padEnd(8), (one! / count).toFixed(3), (two! / count).toFixed(3));
