import process from 'node:process';
import { showTemplate } from '../../config/index.ts';
import type { ShowFlags } from '../options.ts';

/**
 * `briefwright template show TEMPLATE`: its settings as YAML.
 *
 * @throws BriefwrightError exit 2, as `showTemplate`
 */
export async function runTemplateShow(template: string, flags: ShowFlags): Promise<number> {
  const { merged, origin, key } = flags;
  process.stdout.write(
    await showTemplate(template, { merged, origin, ...(key === undefined ? {} : { key }) }),
  );
  return 0;
}
