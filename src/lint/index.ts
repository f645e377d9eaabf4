export { checkTemplate, type TemplateVerdict, type Trial } from './check-template.ts';
