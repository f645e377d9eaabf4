/** word/settings.xml and word/fontTable.xml. */
import type { Template, WordValues } from '../../config/index.ts';
import { element, part, value, W } from '../xml.ts';

const WORD = 'http://schemas.microsoft.com/office/word';
/** Word 2013 and later; an older mode would lay tables and boxes out in the old way. */
const COMPATIBILITY = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
};

/** Settings in the order of the schema: no hyphenation, note separators, compatibility mode, language. */
export function settings(template: Template, language: string): string {
  const separators = (note: string) => [-1, 0].map((id) => element(`w:${note}`, { 'w:id': id })).join('');
  const decimal = template.strings.decimalMark === ',' ? ',' : '.';
  return part(
    'w:settings',
    { 'xmlns:w': W },
    element('w:zoom', { 'w:percent': 100 }),
    value('w:defaultTabStop', 720),
    value('w:autoHyphenation', 0),
    value('w:characterSpacingControl', 'doNotCompress'),
    element('w:footnotePr', {}, separators('footnote')),
    element('w:endnotePr', {}, separators('endnote')),
    element(
      'w:compat',
      {},
      ...Object.entries(COMPATIBILITY).map(([name, val]) =>
        element('w:compatSetting', { 'w:name': name, 'w:uri': WORD, 'w:val': val }),
      ),
    ),
    element('w:themeFontLang', { 'w:val': language }),
    element('w:clrSchemeMapping', SCHEME),
    value('w:decimalSymbol', decimal),
    value('w:listSeparator', decimal === ',' ? ';' : ','),
  );
}

const SCHEME = {
  'w:bg1': 'light1', 'w:t1': 'dark1', 'w:bg2': 'light2', 'w:t2': 'dark2', 'w:accent1': 'accent1', 'w:accent2': 'accent2',
  'w:accent3': 'accent3', 'w:accent4': 'accent4', 'w:accent5': 'accent5', 'w:accent6': 'accent6', 'w:hyperlink': 'hyperlink',
  'w:followedHyperlink': 'followedHyperlink',
}; // biome-ignore format: one look

/** The faces that the styles name, each with the face that Word takes when it is not installed. */
export function fontTable(fonts: WordValues['fonts']): string {
  const font = (name: string, alternative: string | undefined, family: string, pitch: string) =>
    element(
      'w:font',
      { 'w:name': name },
      value('w:altName', alternative),
      value('w:charset', '00'),
      value('w:family', family),
      value('w:pitch', pitch),
    );
  return part(
    'w:fonts',
    { 'xmlns:w': W },
    font(fonts.serif.name, fonts.serif.alternative, 'roman', 'variable'),
    font(fonts.sans.name, fonts.sans.alternative, 'swiss', 'variable'),
    font('Courier New', undefined, 'modern', 'fixed'),
  );
}
