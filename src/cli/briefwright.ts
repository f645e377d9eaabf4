#!/usr/bin/env node
import { run } from './run.ts';

declare const BRIEFWRIGHT_VERSION: string;

await run(BRIEFWRIGHT_VERSION);
