export { standardFaults } from './standard.ts';
export { toPdf } from './to-pdf.ts';
export type { PdfInput } from './types.ts';
