import process from 'node:process';
import { type Diagnostic, note } from '../diagnostics.ts';
import { displayPath } from './display-path.ts';
import { showLine } from './source-line.ts';

/** Messages of one file, under the name that a person knows it by. */
export interface MessagesOf {
  readonly path: string;
  readonly messages: readonly Diagnostic[];
}

/**
 * Sets messages as a person reads them on a terminal: one line each under the file's name, with line, column,
 * rule and remedy (vfile-reporter's form), and the count at the end.
 *
 * @param colour paint severities; see `wantsColour`
 */
export async function formatMessages(groups: readonly MessagesOf[], colour: boolean): Promise<string> {
  const [{ VFile }, { reporter }] = await Promise.all([import('vfile'), import('vfile-reporter')]);
  const files = groups.map(({ path, messages }) => {
    const file = new VFile({ path });
    for (const message of messages) note(file, message);
    for (const message of file.messages) if (message.note === NO_REMEDY) message.note = undefined;
    return file;
  });
  return reporter(files, { color: colour, verbose: true, defaultName: 'report' });
}

/** The remedy of repairs that need none: not worth a line on a terminal. */
const NO_REMEDY = 'Nothing to do';

/** Colour on a terminal only; NO_COLOR (no-color.org: any value but none) and FORCE_COLOR as people know them. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  if (process.env['NO_COLOR']) return false;
  const force = process.env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return Boolean(stream.isTTY) && process.env['TERM'] !== 'dumb';
}

/**
 * One message as a line "file:line:column: what is wrong. What to do. [rule]", for errors that end a call; below it
 * the line of the file with a caret, where it can be read.
 */
export function formatError(message: Diagnostic): string {
  const point = message.place && 'start' in message.place ? message.place.start : message.place;
  const shown = message.file !== undefined && point ? showLine(message.file, point) : '';
  const file = message.file?.startsWith('/') ? displayPath(message.file) : message.file;
  const where = [file, point?.line, point?.column].filter((part) => part !== undefined).join(':');
  return `${where ? `${where}: ` : ''}${stopped(message.reason)} ${stopped(message.fix)} [${message.rule}]\n${shown}`;
}

/** Reasons and remedies come without a full stop; a question has its own mark. */
const stopped = (sentence: string): string => (/[.?!:]$/.test(sentence) ? sentence : `${sentence}.`);
