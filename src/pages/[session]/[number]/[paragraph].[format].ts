import type { APIRoute } from 'astro';
import { paragraphFormats } from '../../../addresses.ts';
import { paragraphFile } from '../../../export/files.ts';
import { mediaTypes } from '../../../export/media-types.ts';
import { type ParagraphProps, paragraphPaths } from '../../../routes.ts';

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
