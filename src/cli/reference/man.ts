import { COMMANDS, type Command } from '../command-table.ts';

/** The man page, section 1, in the man macros. No date in it: the same version gives the same page. */
export function manPage(version: string): string {
  const lines = [
    `.TH BRIEFWRIGHT 1 "" "briefwright ${version}" "User commands"`,
    '.SH NAME',
    troff('briefwright - turn a policy report in Markdown into PDF and Word briefs for each of its readers'),
    '.SH SYNOPSIS',
    ...COMMANDS.flatMap((command) => [
      `.B briefwright ${troff(command.name)}`,
      troff(wordsOf(command)),
      '.br',
    ]),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(describe),
    '.SH EXIT STATUS',
    ...[
      ['0', 'All made'],
      ['1', 'An output failed'],
      ['2', 'Usage or configuration'],
      ['3', 'Made, but --strict found warnings'],
      ['130', 'Interrupted'],
    ].flatMap(([code, meaning]) => ['.TP', `.B ${code}`, troff(meaning!)]),
    '.SH ENVIRONMENT',
    ...[
      ['SOURCE_DATE_EPOCH', 'Date written into the files, in seconds since 1970'],
      ['BRIEFWRIGHT_CACHE', 'off = keep no compiled code in the cache folder'],
      ['NO_COLOR, FORCE_COLOR', 'Messages without and with colour'],
    ].flatMap(([name, meaning]) => ['.TP', `.B ${troff(name!)}`, troff(meaning!)]),
  ];
  return `${lines.join('\n')}\n`;
}

function describe(command: Command): string[] {
  const { name, summary, positionals, options, examples } = command;
  return [
    `.SS ${troff(`${name} ${wordsOf(command)}`.trim())}`,
    troff(`${summary}.`),
    ...positionals.flatMap(({ name: word, describe: about }) => ['.TP', `.I ${troff(word)}`, troff(about)]),
    ...Object.entries(options).flatMap(([option, { alias, describe: about, type, choices }]) => [
      '.TP',
      `.B ${troff(`${alias ? `-${alias}, ` : ''}--${option}`)}${type === 'string' ? ` \\fI${troff(choices?.join('|') ?? option.toUpperCase())}\\fR` : ''}`,
      troff(about),
    ]),
    ...examples.flatMap(({ call, does }) => [
      '.PP',
      troff(`${does}:`),
      '.PP',
      '.nf',
      `.RS\n${troff(call)}\n.RE`,
      '.fi',
    ]),
  ];
}

const wordsOf = ({ positionals }: Command): string =>
  positionals
    .map(({ name, required, several }) => {
      const word = several ? `${name} ...` : name;
      return required ? word : `[${word}]`;
    })
    .join(' ');

/** Text for troff: backslashes, and dashes that are to be copied; no line begins with a control character. */
const troff = (text: string): string =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^(['.])/, '\\&$1');
