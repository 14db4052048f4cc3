import type { APIRoute } from 'astro';
import { type Format, paragraphFormats, resolutionFormats } from '../../core/addresses.ts';
import { placeFile, resolutionFile } from '../../core/export/files.ts';
import { mediaTypes } from '../../core/export/media-types.ts';
import { placeRoutes, resolutionRoutes } from '../../build/library/routes.ts';

interface Props {
  format: Format;
  write: () => string;
}

/** The files of resolutions, paragraphs and divisions, in each of their formats. */
export async function getStaticPaths() {
  const wholeTexts = (await resolutionRoutes()).flatMap(({ params, props: { resolution } }) =>
    resolutionFormats.map((format) => ({
      params: { ...params, format },
      props: { format, write: () => resolutionFile(resolution, format) } satisfies Props,
    })),
  );
  const places = (await placeRoutes()).flatMap(({ params, props: { resolution, place } }) =>
    paragraphFormats.map((format) => ({
      params: { ...params, format },
      props: { format, write: () => placeFile(resolution, place, format) } satisfies Props,
    })),
  );
  return [...wholeTexts, ...places];
}

export const GET: APIRoute<Props> = ({ props: { format, write } }) =>
  new Response(write(), { headers: { 'Content-Type': `${mediaTypes[format]}; charset=utf-8` } });
