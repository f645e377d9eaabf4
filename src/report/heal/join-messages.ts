/** What is said of paragraphs that were joined, or that may have to be. */
import type { Paragraph, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Verdict } from './join-rule.ts';
import { opening, say } from './say.ts';
import { foldedText, placesOf } from './tree.ts';

/** Says what was joined. */
export function sayJoin(file: VFile, a: Paragraph, b: Paragraph, verdict: Verdict): void {
  const last = a.children.at(-1);
  const first = b.children[0];
  const link = last?.type === 'link' && first?.type === 'link' && last.url === first.url;
  const line = b.position?.start.line;
  const where = line === undefined ? '' : ` in line ${line}`;
  if (verdict === 'doubtful') {
    say(
      file,
      'heal-join-doubtful',
      a,
      `This paragraph may go on${where} (“${opening(foldedText(b))}”): they were joined`,
      'If they are two paragraphs, end the first with a full stop',
    );
  } else if (link) {
    say(
      file,
      'heal-split-link',
      a,
      `A link that was cut goes on${where}: it was joined, and its paragraph with it`,
    );
  } else {
    say(file, 'heal-join', a, `This paragraph was cut and goes on${where}: the parts were joined`);
  }
}

/** Says that a paragraph begins in mid-sentence after a whole one. */
export function sayLeft(file: VFile, before: Paragraph, next: RootContent): void {
  say(
    file,
    'heal-join-doubtful',
    next,
    `This paragraph begins in lower case (“${opening(foldedText(next))}”) but the one before it is complete: left as it is`,
    `Join it to the text it belongs to${placesOf(before)[0] ? '' : ' by hand'}`,
  );
}

/** Says that a paragraph breaks off, and that the next may be its rest. */
export function sayOpen(file: VFile, before: Paragraph, next: Paragraph): void {
  const line = next.position?.start.line;
  say(
    file,
    'heal-join-doubtful',
    before,
    `This paragraph ends without a full stop and may go on${line === undefined ? '' : ` in line ${line}`} (“${opening(foldedText(next))}”): left as it is`,
    'End it with a full stop, or join the two',
  );
}
