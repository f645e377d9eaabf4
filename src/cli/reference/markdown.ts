import { COMMANDS, type Command } from '../command-table.ts';

/** The reference of the command line as Markdown: commands, options, examples, from the table that yargs gets. */
export function commandReference(): string {
  return `# Command line

${COMMANDS.map(section).join('\n\n')}

Exit codes: 0 all made; 1 an output failed; 2 usage or configuration; 3 made, but \`--strict\` found warnings; 130
interrupted. Data goes to standard output, messages and progress to standard error. \`NO_COLOR\` and \`FORCE_COLOR\` are heeded.
`;
}

function section({ name, summary, positionals, options, examples }: Command): string {
  const words = positionals.map(({ name: word, required, several }) => {
    const shown = `${word}${several ? '…' : ''}`;
    return required ? shown.toUpperCase() : `[${shown.toUpperCase()}]`;
  });
  const rows = Object.entries(options).map(([option, { alias, type, describe, choices, default: usual }]) => {
    const value = choices ? choices.join('\\|') : option.toUpperCase();
    const call = `\`--${option}${type === 'string' ? ` ${value}` : ''}\`${alias ? `, \`-${alias}\`` : ''}`;
    return `| ${call} | ${describe}${typeof usual === 'string' ? ` (default: ${usual})` : ''} |`;
  });
  return [
    `## \`briefwright ${[name, ...words].join(' ')}\``,
    `${summary}.`,
    ...positionals.map(({ name: word, describe }) => `${word.toUpperCase()}: ${describe}.`),
    ...(rows.length > 0 ? [`| option | what it does |\n|---|---|\n${rows.join('\n')}`] : []),
    `\`\`\`sh\n${examples.map(({ call, does }) => `# ${does}\n${call}`).join('\n')}\n\`\`\``,
  ].join('\n\n');
}
