/** The record beside each brief: what was kept, cut and noted, with source lines, and what was written. */
export { type BriefRecord, makeRecord, type RecordedMessage, recordMessage } from './make-record.ts';
