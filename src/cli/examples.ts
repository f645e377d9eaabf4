/** A call that works as it stands, and what it does. The help shows them, the tests run them. */
export interface Example {
  readonly call: string;
  readonly does: string;
}

export const BUILD_EXAMPLES: readonly Example[] = [
  { call: 'briefwright build report.md', does: 'All readers of the default template, into out/report/' },
  {
    call: 'briefwright build briefs --audience minister --format pdf',
    does: 'One page for the minister, for every brief in the folder',
  },
  {
    call: 'cat report.md | briefwright build - --audience minister --out briefings',
    does: 'From standard input, into briefings/report/',
  },
  {
    call: 'briefwright build "reports/*.md" --json --strict',
    does: 'For scripts: one JSON object per file, exit code 3 on warnings',
  },
  {
    call: 'briefwright build report.md --page letter --scale accessible',
    does: 'On US Letter, in large type',
  },
  {
    call: 'briefwright build report.md --standard pdf/ua-1 --strict',
    does: 'Accessible by PDF/UA-1; exit code 3 if a picture has no alternative text',
  },
  { call: 'briefwright build report.md --set notes.place=end', does: 'Notes at the end of the brief' },
  {
    call: 'briefwright build report.md --audience minister --verbose',
    does: 'What each step did: what was read, kept, cut, laid out',
  },
];

export const CHECK_EXAMPLES: readonly Example[] = [
  { call: 'briefwright check report.md', does: 'Repairs and doubts, with line and column' },
  {
    call: 'briefwright check "reports/*.md" --json',
    does: 'The same for scripts, one JSON object per report',
  },
];

export const INIT_EXAMPLES: readonly Example[] = [
  { call: 'briefwright init', does: 'A brief.yaml for the report in this folder, every key explained' },
  {
    call: 'briefwright init . --audience minister,press --force',
    does: 'For two readers, over the file that is there',
  },
];

/** Examples of the commands about templates, by their second word. */
export const TEMPLATE_EXAMPLES = {
  list: [{ call: 'briefwright template list', does: 'Names, descriptions, readers' }],
  show: [
    {
      call: 'briefwright template show default --key styles.body',
      does: 'How running text is set',
    },
    {
      call: 'briefwright template show default --merged --origin',
      does: 'Every value, and the file and line that it comes from',
    },
  ],
  new: [
    {
      call: 'briefwright template new house',
      does: 'A folder with the keys most houses change, ready to edit',
    },
  ],
  check: [
    { call: 'briefwright template check default', does: 'Everything that is wrong, with place and remedy' },
    {
      call: 'briefwright template check default --report report.md --json',
      does: 'With a report of your own, for scripts',
    },
  ],
  specimen: [
    {
      call: 'briefwright template specimen default',
      does: 'PDF files to look at, into out/specimen/default/',
    },
    { call: 'briefwright template specimen default --out proofs', does: 'The same, into proofs/default/' },
  ],
} as const satisfies Readonly<Record<string, readonly Example[]>>;

export const CONFIG_EXAMPLES: readonly Example[] = [
  {
    call: 'briefwright config print report.md --key notes --origin',
    does: 'How notes are set, and who says so',
  },
];

export const COMPLETION_EXAMPLES: readonly Example[] = [
  { call: 'briefwright completion bash', does: 'For bash: source <(briefwright completion bash)' },
  { call: 'briefwright completion fish', does: 'For fish: briefwright completion fish | source' },
];

/** Examples as the help shows them: each call on a line of its own, so that it can be copied. */
export const formatExamples = (examples: readonly Example[]): string =>
  ['Examples:', ...examples.map(({ call, does }) => `  ${call}\n      ${does}`)].join('\n');
