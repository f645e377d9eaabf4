export { layOut } from './lay-out.ts';
export { transcript } from './transcript.ts';
export * from './types.ts';
