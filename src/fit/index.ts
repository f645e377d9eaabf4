export { type Fitted, fit } from './fit.ts';
export type { Round } from './try-out.ts';
