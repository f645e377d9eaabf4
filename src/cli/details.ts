import type { BriefProject, Built, Report } from '../index.ts';
import { displayPath } from './display-path.ts';

/** For `--verbose`: what reading a report came to. */
export function ofReading(project: BriefProject, report: Report): string {
  const { findings, takeaways, sections, notes, messages } = report;
  const repairs = messages.filter(({ severity }) => severity === 'info').length;
  const parts = [
    counted(findings.length, 'finding'),
    counted(takeaways.length, 'takeaway'),
    counted(sections.length, 'section'),
    counted(notes.size, 'note'),
    counted(repairs, 'repair or remark', 'repairs and remarks'),
  ];
  const settings = project.overrides.map(
    ({ key, value, origin }) => `  ${key} = ${String(value)}, from ${origin}\n`,
  );
  const template = project.template.includes('/') ? displayPath(project.template) : project.template;
  return `${displayPath(project.reportPath)}: ${parts.join(', ')}\n  template ${template}\n${settings.join('')}`;
}

/** For `--verbose`: what choosing, laying out and writing one brief came to. */
export function ofBrief({ audience, brief, layout, outputs, rounds }: Built): string {
  const cut = (reason: string): number => brief.cuts.filter((one) => one.reason === reason).length;
  const chosen = `${counted(brief.kept.length, 'sentence')} and other pieces kept; left out: ${cut('audience')} for this reader, ${cut('budget')} for want of room, ${cut('policy')} by rule`;
  const laid = layout
    ? `${counted(layout.pages.length, 'page')}, the last ${Math.round(layout.fill * 100)} % full, after ${counted(rounds, 'layout')}; ${counted(brief.notes.length, 'note')}`
    : `not laid out; ${counted(brief.notes.length, 'note')}`;
  const files = outputs
    .map(({ format, bytes }) => `${format} ${Math.ceil(bytes.length / 1024)} kB`)
    .join(', ');
  return `  ${audience}: ${chosen}\n    ${laid}\n    ${files}\n`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
