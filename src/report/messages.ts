import type { VFile } from 'vfile';
import { type Diagnostic, diagnostic, RULES, type RuleId } from '../diagnostics.ts';

type VFileMessage = VFile['messages'][number];

/** From so many messages of one rule on, one message speaks for all. */
const MANY = 4;

/** What one message says for many of its rule: their number and lines. */
const TOGETHER: Partial<Record<RuleId, (count: number, lines: string) => string>> = {
  'heal-bold-heading': (count, lines) => `${count} lines set apart like headings became headings (${lines})`,
  'heal-caption': (count, lines) =>
    `${count} captions of pictures that the report has lost are kept out of the text (${lines})`,
  'heal-dehyphenate': (count, lines) => `${count} words cut by a hyphen were written as one again (${lines})`,
  'heal-heading-empty': (count, lines) => `${count} headings have no words: they were left out (${lines})`,
  'heal-heading-marks': (count, lines) => `Bold marks inside ${count} headings were removed (${lines})`,
  'heal-heading-repeat': (count, lines) => `${count} headings that repeat others were set aside (${lines})`,
  'heal-html-table': (count, lines) => `${count} HTML tables were read as tables (${lines})`,
  'heal-join': (count, lines) =>
    `${count} paragraphs were cut by a page, a note or a picture: the parts were joined (${lines})`,
  'heal-join-doubtful': (count, lines) => `${count} paragraphs may have been cut: look at them (${lines})`,
  'heal-kramdown': (count, lines) => `${count} marks of a site generator were set aside (${lines})`,
  'heal-list': (count, lines) =>
    `${count} paragraphs that begin with a bullet or number became lists (${lines})`,
  'heal-note-definition': (count, lines) =>
    `${count} paragraphs are notes: they were taken out of the text (${lines})`,
  'heal-split-link': (count, lines) => `${count} links that were cut were joined (${lines})`,
  'figure-alt-missing': (count, lines) => `${count} pictures have no alternative text (${lines})`,
  'note-circular': (count, lines) => `${count} calls lead from notes back to themselves (${lines})`,
  'note-duplicate': (count, lines) => `${count} notes are defined twice (${lines})`,
  'note-undefined': (count, lines) => `${count} note calls have no note (${lines})`,
  'note-unused': (count, lines) => `${count} notes are never called (${lines})`,
};
/** Lines named in one message. */
const LINES = 40;

/** Messages of which many say the same for many places become one, at the first place. */
export function together(messages: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<RuleId, Diagnostic[]>();
  for (const message of messages) {
    const group = groups.get(message.rule);
    if (group) group.push(message);
    else groups.set(message.rule, [message]);
  }
  return [...groups].flatMap(([rule, group]) => {
    const say = TOGETHER[rule];
    const [first] = group;
    if (!say || group.length < MANY || !first) return group;
    return [{ ...first, reason: say(quantity(group), linesOf(group)) }];
  });
}

/** How many things they speak of: "106 words …" speaks of 106, any other of one. */
function quantity(group: readonly Diagnostic[]): number {
  return group.reduce((sum, { reason }) => sum + Number(/^\d+(?= )/.exec(reason)?.[0] ?? 1), 0);
}

/** "line 3", "lines 3, 7 and 2 more": where things stand. */
export function linesOf(group: readonly Pick<Diagnostic, 'place'>[]): string {
  const all = group.flatMap(({ place }) => (place ? [lineOf(place)] : []));
  const lines = [...new Set(all)].sort((a, b) => a - b);
  const named = lines.slice(0, LINES).join(', ');
  const more = lines.length > LINES ? ` and ${lines.length - LINES} more` : '';
  return `line${lines.length === 1 ? '' : 's'} ${named}${more}`;
}

function lineOf(place: NonNullable<Diagnostic['place']>): number {
  return 'start' in place ? place.start.line : place.line;
}

/** The messages that remark plugins left on the file, as diagnostics. A rule that is not ours is left out. */
export function messagesOf(file: VFile, path: string): Diagnostic[] {
  return file.messages.flatMap((message) => {
    const rule = message.ruleId as RuleId | undefined;
    if (!rule || !(rule in RULES)) return [];
    return [
      diagnostic(rule, message.reason, message.note ?? 'Nothing to do', {
        file: path,
        severity: severityOf(message),
        ...placeOf(message),
      }),
    ];
  });
}

function severityOf({ fatal }: VFileMessage): Diagnostic['severity'] {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
}

function placeOf({ place }: VFileMessage): Pick<Diagnostic, 'place'> {
  return place ? { place } : {};
}

/** Messages in the order of the report; those without a place come first, equals stay as they were. */
export function inOrder(messages: readonly Diagnostic[]): Diagnostic[] {
  return [...messages].sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf({ place }: Diagnostic): number {
  if (!place) return -1;
  return ('start' in place ? place.start.offset : place.offset) ?? -1;
}
