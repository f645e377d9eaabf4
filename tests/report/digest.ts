import { inlineText, type Passage, type Report, type Sourced } from '../../src/report/index.ts';

/** What a person would write down about a report after reading it, small enough to be checked by eye. */
export function digest(report: Report) {
  const { meta } = report;
  const texts = Object.entries(meta)
    .filter(([key]) => !['title', 'language', 'keywords'].includes(key))
    .map(([key, value]) => [key, (value as { text: string }).text]);
  return {
    title: meta.title.text,
    language: meta.language,
    ...Object.fromEntries(texts),
    ...(meta.keywords.length > 0 ? { keywords: meta.keywords } : {}),
    authors: report.authors.map(({ name, affiliation, email, bio }) => ({
      name,
      ...(affiliation ? { affiliation } : {}),
      ...(email ? { email } : {}),
      ...(bio ? { bio: text(bio) } : {}),
    })),
    findings: report.findings.map(text),
    takeaways: report.takeaways.map((passage) => `[${passage.addressee?.text ?? ''}] ${text(passage)}`),
    ...(Object.keys(report.stoodIn).length > 0 ? { stoodIn: report.stoodIn } : {}),
    sections: report.sections.map(
      ({ role, heading, blocks }) =>
        `${role}: ${heading ? inlineText(heading.children) : '-'} (${blocks.map((block) => block.type).join(', ')})`,
    ),
    notes: [...report.notes.keys()].join(' '),
    setAside: report.setAside.map((aside) => `${lines(aside)} ${aside.text} (${aside.reason})`),
    messages: report.messages.map(({ rule, severity, place, reason }) => {
      const line = place ? ('start' in place ? place.start.line : place.line) : '-';
      return `${line} ${severity} ${rule}: ${reason}`;
    }),
  };
}

/** Sentences apart by " ¶ ", so that a wrong boundary shows. */
function text({ sentences }: Passage): string {
  return sentences.map((sentence) => sentence.text).join(' ¶ ');
}

function lines({ source }: Sourced): string {
  return source.map(({ start }) => start.line).join(',');
}
