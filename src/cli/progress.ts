import process from 'node:process';

/** A line that says what is being done; it is only drawn on a terminal and leaves nothing behind. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** @param quiet draw nothing at all */
export function openProgress(quiet: boolean): Progress {
  const { stderr } = process;
  if (quiet || !stderr.isTTY || process.env['TERM'] === 'dumb') return { show: () => {}, clear: () => {} };
  const clear = () => void stderr.write('\r\u001b[2K');
  return {
    show: (text) =>
      void stderr.write(`\r\u001b[2K${text.slice(0, Math.max(10, (stderr.columns || 80) - 1))}`),
    clear,
  };
}
