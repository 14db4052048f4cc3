import type { APIRoute } from 'astro';
import { paragraphFormats } from '../../../core/addresses.ts';
import { paragraphFile } from '../../../core/export/files.ts';
import { mediaTypes } from '../../../core/export/media-types.ts';
import { type ParagraphProps, paragraphPaths } from '../../../build/library/routes.ts';

type Props = ParagraphProps & { format: (typeof paragraphFormats)[number] };

export async function getStaticPaths() {
  return (await paragraphPaths()).flatMap(({ params, props }) =>
    paragraphFormats.map((format) => ({
      params: { ...params, format },
      props: { ...props, format } satisfies Props,
    })),
  );
}

export const GET: APIRoute<Props> = ({ props: { resolution, paragraph, format } }) =>
  new Response(paragraphFile(resolution, paragraph, format), {
    headers: { 'Content-Type': `${mediaTypes[format]}; charset=utf-8` },
  });
