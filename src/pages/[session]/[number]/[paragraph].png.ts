import type { APIRoute } from 'astro';
import { paragraphName, pictureSource, resolutionName } from '../../../interface.zh.ts';
import { isLargeLibrary } from '../../../library.ts';
import { drawPicture } from '../../../picture/picture.ts';
import { type ParagraphProps, paragraphPaths } from '../../../routes.ts';
import { plainText } from '../../../text.ts';

export const getStaticPaths = async () => ((await isLargeLibrary()) ? [] : paragraphPaths());

export const GET: APIRoute<ParagraphProps> = async ({ props: { resolution, paragraph } }) => {
  const picture = await drawPicture(
    `${resolutionName(resolution)} ${paragraphName(paragraph)}`,
    plainText(paragraph.children),
    pictureSource(resolution),
  );
  return new Response(picture.slice(), { headers: { 'Content-Type': 'image/png' } });
};
