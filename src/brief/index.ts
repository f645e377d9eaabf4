export { type ComposeOptions, compose } from './compose.ts';
export { makePlan, type PlanOptions } from './make-plan.ts';
export { type CallPlaces, callKey, originalNote } from './number-notes.ts';
export type { Candidate, CandidateId, Level, Plan, PlannedPart, Step, Unit } from './plan-types.ts';
export { smarten } from './smarten.ts';
export * from './types.ts';
