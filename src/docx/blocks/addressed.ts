import type { AddressedBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { paragraph, setBlocks } from './paragraph.ts';

/** Takeaways of one addressee: Word has no side column without frames, so the addressee is a line above. */
export function setAddressed(context: Context, block: AddressedBlock): FileChild[] {
  return [
    ...paragraph(context, 'Addressee', block.addressee),
    ...setBlocks({ ...context, addressed: true, apart: false }, block.blocks),
  ];
}
