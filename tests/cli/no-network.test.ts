/** Nothing is fetched from a network: briefs are built in a process whose ways to one are replaced by such as tell and throw. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'no-network-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs node where every call that would reach a network is written down. */
function traced(name: string, ...args: readonly string[]) {
  const trace = path.join(folder, `${name}.trace`);
  writeFileSync(trace, '');
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: `--require ${JSON.stringify(at('../support/no-network.cjs'))}`,
      NETWORK_TRACE: trace,
    },
  });
  const [ready, ...calls] = readFileSync(trace, 'utf8').trim().split('\n');
  return { status, said: stdout + stderr, ready, calls: calls.filter((call) => call !== 'ready') };
}
const build = (name: string, report: string) =>
  traced(name, at('../../dist/briefwright.mjs'), 'build', report, '--out', path.join(folder, name));

const REMOTE = `---
title: Wells
url: https://example.org/wells
template: https://example.org/template
---

# Wells

![A well](https://example.org/well.png)

![A pump](//example.org/pump.jpg)

<img src="http://example.org/pipe.png" alt="A pipe">

## Key findings

- Wells are [dry](https://example.org/dry), as <https://example.org/spring> and www.example.org show.[^1]

## Policy takeaways

- The ministry should [read](http://example.org/read "Read") the meters.

[^1]: See https://example.org/notes, doi:10.1000/182 and ![a map](https://example.org/map.svg).
`;

test('the sample is built without a network', () => {
  const { status, ready, calls } = build('sample', at('../../briefs/every-hour-all-day'));
  expect({ status, ready, calls }).toEqual({ status: 0, ready: 'ready', calls: [] });
});

test('so is a report full of addresses, and its remote pictures are told', () => {
  const report = path.join(folder, 'wells.md');
  writeFileSync(report, REMOTE);
  const { status, ready, calls, said } = build('wells', report);
  expect({ status, ready, calls }).toEqual({ status: 0, ready: 'ready', calls: [] });
  expect(said).toContain('image-remote');
  expect(said).toContain('well.png');
});

test.each([
  ['require("node:http").get("http://example.org")', 'http.get'],
  ['require("node:https").request("https://example.org")', 'https.request'],
  ['require("node:net").connect(80, "example.org")', 'net.connect'],
  ['new (require("node:net").Socket)().connect(80, "127.0.0.1")', 'Socket.connect'],
  ['require("node:dns").lookup("example.org", () => 0)', 'dns.lookup'],
  ['import("node:dns/promises").then((dns) => dns.lookup("example.org"))', 'dns.promises.lookup'],
  ['fetch("https://example.org")', 'globalThis.fetch'],
])('the trace would tell of %s', (code, call) => {
  const { status, calls } = traced('self', '--eval', code);
  expect(status).not.toBe(0);
  expect(calls).toContain(call);
});
