export { composeWhole, type Fitted, fit, isUnbound } from './fit.ts';
export type { Round } from './try-out.ts';
