import { describe, expect, it } from 'vitest';
import { isDate } from '../../../src/report/recognise/dates.ts';
import { declaredLanguage, detectLanguage } from '../../../src/report/recognise/language.ts';
import { isPersonName, splitNames } from '../../../src/report/recognise/names.ts';
import { purposeOf } from '../../../src/report/recognise/purpose.ts';

describe('purposeOf', () => {
  it.each([
    ['Key findings', 'findings'],
    ['1. KEY FINDINGS:', 'findings'],
    ['2.1 Main findings of the survey', 'findings'],
    ['What GAO Found', 'findings'],
    ['Five key messages', 'findings'],
    ['Policy takeaways', 'takeaways'],
    ['IV. Recommendations to the European Commission', 'takeaways'],
    ['What should be done?', 'takeaways'],
    ['What governments should do', 'takeaways'],
    ['Conclusions and recommendations', 'takeaways'],
    ['Key takeaways', 'either'],
    ['Executive Summary', 'summary'],
    ['About the Authors', 'author'],
    ['Bibliography', 'references'],
    ['Endnotes', 'notes'],
    ['Chapter 5: Conclusion', 'conclusion'],
    ['Recommandations', 'takeaways'],
    ['Hallazgos clave', 'findings'],
    ['Handlungsempfehlungen', 'takeaways'],
    ['Основные выводы', 'findings'],
    ['Ұсыныстар', 'takeaways'],
    ['Notes on method', undefined],
    ['How the rivers changed', undefined],
    ['Summary statistics by region', undefined],
    ['Status of earlier recommendations', undefined],
  ])('%s', (heading, purpose) => {
    expect(purposeOf(heading)?.purpose).toBe(purpose);
  });
});

describe('isDate', () => {
  it.each([
    'August 5, 2019',
    '5 août 2019',
    'Март 2020',
    'март 2020 г.',
    '2019-08-05',
    '12.03.2021',
    'Spring 2020',
    '3 de mayo de 2021',
    '3. Oktober 2024',
  ])('%s', (text) => {
    expect(isDate(text)).toBe(true);
  });
  it.each(['2019', 'In May 2019 it rained', 'May', '1234 5678', 'Paper 12, 2019'])('not %s', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('names', () => {
  it.each([
    'First Author',
    'F. A. Author',
    'First van der Author',
    'Dr. First Author, PhD',
    'Первый Автор',
    'First O’Author',
  ])('%s', (text) => {
    expect(isPersonName(text)).toBe(true);
  });
  it.each([
    'Institute of Rivers',
    'Key Findings',
    'First',
    'August 2019',
    'The first author',
    'I. Definitions',
    'River’s Mission',
  ])('not %s', (text) => {
    expect(isPersonName(text)).toBe(false);
  });
  it.each([
    ['First Author', [{ name: 'First Author' }]],
    ['First Author and Second Author', [{ name: 'First Author' }, { name: 'Second Author' }]],
    ['First Author, Institute of Rivers', [{ name: 'First Author', affiliation: 'Institute of Rivers' }]],
    [
      'First Author (Institute A), Second Author (Institute B)',
      [
        { name: 'First Author', affiliation: 'Institute A' },
        { name: 'Second Author', affiliation: 'Institute B' },
      ],
    ],
    ['Rivers and lakes', []],
  ])('%s', (line, expected) => {
    expect(splitNames(line)).toEqual(expected);
  });
});

describe('language', () => {
  it.each([
    ['en', 'The flow of the river has fallen and it will not rise.'],
    ['fr', 'Les rivières ont changé et le débit est plus faible dans les vallées.'],
    ['es', 'Los ríos han cambiado y el caudal es menor en los valles.'],
    ['de', 'Die Flüsse haben sich verändert und der Abfluss ist nicht mehr der alte.'],
    ['ru', 'Реки изменились, и сток уменьшился во всех долинах.'],
    ['kk', 'Өзендер өзгерді және ағыны барлық аңғарларда азайды.'],
    ['ja', '川は変わりました。'],
    ['en', ''],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ['en_GB', 'en-GB'],
    ['English', 'en'],
    ['kk', 'kk'],
    ['ru_RU.UTF-8', 'ru-RU'],
    ['not a language', undefined],
    ['klingon', undefined],
    ['qq', undefined],
    ['zh-Hans-CN', 'zh-Hans-CN'],
  ])('declared %s', (value, tag) => {
    expect(declaredLanguage(value)).toBe(tag);
  });
});
