import type { APIRoute } from 'astro';
import { resolutionFormats } from '../../core/addresses.ts';
import { resolutionFile } from '../../core/export/files.ts';
import { mediaTypes } from '../../core/export/media-types.ts';
import { type ResolutionProps, resolutionPaths } from '../../build/library/routes.ts';

type Props = ResolutionProps & { format: (typeof resolutionFormats)[number] };

export async function getStaticPaths() {
  return (await resolutionPaths()).flatMap(({ params, props }) =>
    resolutionFormats.map((format) => ({
      params: { ...params, format },
      props: { ...props, format } satisfies Props,
    })),
  );
}

export const GET: APIRoute<Props> = ({ props: { resolution, format } }) =>
  new Response(resolutionFile(resolution, format), {
    headers: { 'Content-Type': `${mediaTypes[format]}; charset=utf-8` },
  });
