import type { APIRoute } from 'astro';
import { type AppIcon, appIcons } from '../../build/web-app.ts';
import { drawIcon } from '../../build/picture/icon.ts';

interface Props {
  icon: AppIcon;
}

export function getStaticPaths() {
  return appIcons.map((icon) => ({
    params: { name: icon.name },
    props: { icon } satisfies Props,
  }));
}

export const GET: APIRoute<Props> = ({ props: { icon } }) =>
  new Response(drawIcon(icon).slice(), { headers: { 'Content-Type': 'image/png' } });
