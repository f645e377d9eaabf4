export { checkTemplate, overridesOf, type TemplateVerdict, type Trial, VARIANTS } from './check-template.ts';
