import { nearest } from '../config/index.ts';

/** What the command line knows: names of commands, and of the options of the command that was called. */
export interface Known {
  readonly commands: readonly string[];
  readonly options: readonly string[];
  /** Usage of the command that was called, if one was. */
  readonly usage?: string;
}

/**
 * Says in a person's words what yargs found wrong with a call.
 *
 * @param message yargs' own, in English
 * @param args the call, to tell options from words
 */
export function explainUsage(message: string, args: readonly string[], known: Known): string {
  const [, list] = /^Unknown (?:arguments?|commands?): (.+)$/s.exec(message) ?? [];
  if (list !== undefined) return unknown(list.split(', ')[0]!, args, known);
  if (/^Not enough non-option arguments/.test(message) && known.usage !== undefined)
    return `Say which: briefwright ${known.usage}.`;
  const [, name] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (name !== undefined) return `The option ${dashed(name)} needs a value.`;
  const [, option, given, choices] = /Argument: ([\w-]+), Given: (.+), Choices: (.+)$/m.exec(message) ?? [];
  if (option !== undefined && given !== undefined && choices !== undefined)
    return `${dashed(option)} cannot be ${given}. Use ${choices.replaceAll(', ', ' or ')}.`;
  return message;
}

function unknown(name: string, args: readonly string[], { commands, options, usage }: Known): string {
  const isOption = args.some((arg) => arg === dashed(name) || arg.startsWith(`${dashed(name)}=`));
  if (isOption) {
    const close = nearest(name, options);
    return `There is no option ${dashed(name)}.${close ? ` Did you mean ${dashed(close)}?` : ''}`;
  }
  if (usage !== undefined) return `There is a word too many: “${name}”. The call is: briefwright ${usage}.`;
  const close = nearest(name, commands);
  if (close) return `There is no command “${name}”. Did you mean “${close}”?`;
  if (/[./\\*]/.test(name) || name === '-')
    return `There is no command “${name}”. To build briefs from it: briefwright build ${name}`;
  return `There is no command “${name}”. There are: ${commands.join(', ')}.`;
}

const dashed = (name: string): string => `${name.length === 1 ? '-' : '--'}${name}`;
