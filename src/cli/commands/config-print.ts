import process from 'node:process';
import { resolveProject, showSettings } from '../../config/index.ts';
import { displayPath } from '../display-path.ts';
import type { ConfigFlags } from '../options.ts';

/**
 * `briefwright config print [PATH]`: which report and template a build would take, and every setting it would use.
 *
 * @throws BriefwrightError exit 2, as `resolveProject` and `showSettings`
 */
export async function runConfigPrint(path: string, flags: ConfigFlags): Promise<number> {
  const { template, set = [], origin, key } = flags;
  const project = await resolveProject(path, { ...(template === undefined ? {} : { template }), set });
  const settings = await showSettings(project, { origin, ...(key === undefined ? {} : { key }) });
  const head = [
    `# report: ${displayPath(project.reportPath)}`,
    `# template: ${project.template.includes('/') ? displayPath(project.template) : project.template}`,
    ...(project.audiences ? [`# audiences: ${project.audiences.join(', ')}`] : []),
    ...(project.formats ? [`# formats: ${project.formats.join(', ')}`] : []),
  ];
  process.stdout.write(`${head.join('\n')}\n${settings}`);
  return 0;
}
