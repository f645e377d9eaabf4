/** The part of the package `qrcode` that is used: its core, without canvas, files or command line. */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    data: string,
    options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { readonly modules: { readonly size: number; readonly data: Uint8Array } };
}
