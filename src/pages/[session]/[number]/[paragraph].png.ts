import type { APIRoute } from 'astro';
import { paragraphName, pictureSource, resolutionName } from '../../../core/interface.zh.ts';
import { isLargeLibrary } from '../../../build/library/collection.ts';
import { drawPicture } from '../../../build/picture/picture.ts';
import { type ParagraphProps, paragraphPaths } from '../../../build/library/routes.ts';
import { plainText } from '../../../core/resolution/text.ts';

export const getStaticPaths = async () => ((await isLargeLibrary()) ? [] : paragraphPaths());

export const GET: APIRoute<ParagraphProps> = async ({ props: { resolution, paragraph } }) => {
  const picture = await drawPicture(
    `${resolutionName(resolution)} ${paragraphName(paragraph)}`,
    plainText(paragraph.children),
    pictureSource(resolution),
  );
  return new Response(picture.slice(), { headers: { 'Content-Type': 'image/png' } });
};
