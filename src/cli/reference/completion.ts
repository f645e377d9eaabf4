import { COMMANDS, type Command, GROUPS } from '../command-table.ts';

/** Shells that a completion script is written for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
/** One of {@link SHELLS}. */
export type Shell = (typeof SHELLS)[number];

/** A script that completes commands, options, their values and file names. */
export const completionScript = (shell: Shell): string => SCRIPTS[shell]();

const SCRIPTS: Readonly<Record<Shell, () => string>> = { bash, zsh, fish };

const optionsOf = ({ options }: Command): string[] => [
  ...Object.entries(options).flatMap(([name, { alias }]) => [`--${name}`, ...(alias ? [`-${alias}`] : [])]),
  '--help',
];
const firstWords = [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0]!))];
const secondWords = (group: string): string[] =>
  COMMANDS.flatMap(({ name }) => (name.startsWith(`${group} `) ? [name.split(' ')[1]!] : []));
/** Values of an option or a word that can be listed. */
const valuesOf = (command: Command): [string, readonly string[]][] => [
  ...Object.entries(command.options).flatMap(([name, { choices }]): [string, readonly string[]][] =>
    choices ? [[`--${name}`, choices]] : [],
  ),
];
const wordChoices = ({ positionals }: Command): readonly string[] =>
  positionals.flatMap(({ choices }) => choices ?? []);

/** What may follow the words of a command: one `case` branch a command, for bash and zsh alike. */
function branches(compose: (command: Command) => string): string {
  return COMMANDS.map((command) => `    '${command.name}') ${compose(command)} ;;`).join('\n');
}

function bash(): string {
  const values = COMMANDS.flatMap((command) =>
    valuesOf(command).map(
      ([option, choices]) => `    '${command.name} ${option}') words='${choices.join(' ')}' ;;`,
    ),
  );
  return `# Completion of briefwright for bash: source <(briefwright completion bash)
_briefwright() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=''
  COMPREPLY=()
  case $command in
    ${Object.keys(GROUPS).join('|')}) [ "$COMP_CWORD" -gt 2 ] && command="$command \${COMP_WORDS[2]}" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${firstWords.join(' ')} --help --version'
  else case $command in
${Object.keys(GROUPS)
  .map((group) => `    ${group}) words='${secondWords(group).join(' ')}' ;;`)
  .join('\n')}
${branches((command) => `words='${[...wordChoices(command), ...optionsOf(command)].join(' ')}'`)}
  esac; fi
  case "$command $before" in
${values.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  case $current in -*) ;; *) COMPREPLY+=($(compgen -f -- "$current")) ;; esac
}
complete -o filenames -F _briefwright briefwright
`;
}

function zsh(): string {
  const quoted = (text: string): string =>
    text.replaceAll("'", '’').replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', '\\:');
  const specs = (command: Command): string[] => [
    ...Object.entries(command.options).flatMap(([name, { alias, type, describe, choices }]) => {
      const value = type === 'string' ? `:${name}:${choices ? `(${choices.join(' ')})` : '_files'}` : '';
      return [`--${name}`, ...(alias ? [`-${alias}`] : [])].map(
        (form) => `'${form}[${quoted(describe)}]${value}'`,
      );
    }),
    "'--help[Show help]'",
    command.positionals.some(({ choices }) => choices)
      ? `'1:word:(${wordChoices(command).join(' ')})'`
      : "'*:file:_files'",
  ];
  return `#compdef briefwright
# Completion of briefwright for zsh: source <(briefwright completion zsh)
_briefwright() {
  local command=$words[2]
  if (( CURRENT == 2 )); then
    compadd -- ${firstWords.join(' ')} --help --version
    return
  fi
  case $command in
${Object.keys(GROUPS)
  .map(
    (group) => `    ${group})
      if (( CURRENT == 3 )); then compadd -- ${secondWords(group).join(' ')}; return; fi
      command="$command $words[3]"; shift words; (( CURRENT-- )) ;;`,
  )
  .join('\n')}
  esac
  shift words; (( CURRENT-- ))
  case $command in
${branches((command) => `_arguments ${specs(command).join(' ')}`)}
  esac
}
compdef _briefwright briefwright
`;
}

function fish(): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`;
  const lines = ['# Completion of briefwright for fish: briefwright completion fish | source'];
  const said = (words: readonly string[]): string =>
    words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
  for (const word of firstWords) {
    const about = GROUPS[word] ?? COMMANDS.find(({ name }) => name === word)!.summary;
    lines.push(`complete -c briefwright -n __fish_use_subcommand -a ${word} -d ${quoted(about)}`);
  }
  for (const { name, summary, options, positionals } of COMMANDS) {
    const words = name.split(' ');
    if (words.length === 2) {
      const none = `not __fish_seen_subcommand_from ${secondWords(words[0]!).join(' ')}`;
      lines.push(
        `complete -c briefwright -n '${said([words[0]!])}; and ${none}' -f -a ${words[1]} -d ${quoted(summary)}`,
      );
    }
    const when = quoted(said(words));
    for (const { choices } of positionals)
      if (choices) lines.push(`complete -c briefwright -n ${when} -f -a '${choices.join(' ')}'`);
    for (const [option, { alias, type, describe, choices }] of Object.entries(options)) {
      const takes = type === 'string' ? ` -r${choices ? ` -f -a '${choices.join(' ')}'` : ''}` : '';
      lines.push(
        `complete -c briefwright -n ${when} -l ${option}${alias ? ` -s ${alias}` : ''}${takes} -d ${quoted(describe)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
