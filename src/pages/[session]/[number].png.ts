import type { APIRoute } from 'astro';
import { pictureSource, resolutionName } from '../../core/interface.zh.ts';
import { drawPicture } from '../../build/picture/picture.ts';
import { type ResolutionProps, resolutionPaths } from '../../build/library/routes.ts';

export const getStaticPaths = resolutionPaths;

export const GET: APIRoute<ResolutionProps> = async ({ props: { resolution } }) => {
  const picture = await drawPicture(
    resolutionName(resolution),
    resolution.title,
    pictureSource(resolution),
  );
  return new Response(picture.slice(), { headers: { 'Content-Type': 'image/png' } });
};
