import type { APIRoute } from 'astro';
import { paragraphName, pictureSource, resolutionName } from '../../core/interface.zh.ts';
import { isLargeLibrary } from '../../build/library/collection.ts';
import { placeRoutes, resolutionRoutes } from '../../build/library/routes.ts';
import { drawPicture } from '../../build/picture/picture.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { plainText } from '../../core/resolution/text.ts';
import { isDivision } from '../../core/resolution/walk.ts';

interface Props {
  resolution: Resolution;
  name: string;
  text: string;
}

/** A picture for each resolution, and for each paragraph of a small library; a division shows that of its resolution. */
export async function getStaticPaths() {
  const wholeTexts = (await resolutionRoutes()).map(({ params, props: { resolution } }) => ({
    params,
    props: { resolution, name: resolutionName(resolution), text: resolution.title } satisfies Props,
  }));
  if (await isLargeLibrary()) return wholeTexts;
  const paragraphs = (await placeRoutes()).flatMap(({ params, props: { resolution, place } }) => {
    if (isDivision(place)) return [];
    const name = `${resolutionName(resolution)} ${paragraphName(place)}`;
    return [
      { params, props: { resolution, name, text: plainText(place.children) } satisfies Props },
    ];
  });
  return [...wholeTexts, ...paragraphs];
}

export const GET: APIRoute<Props> = async ({ props: { resolution, name, text } }) => {
  const picture = await drawPicture(name, text, pictureSource(resolution));
  return new Response(picture.slice(), { headers: { 'Content-Type': 'image/png' } });
};
