import type { APIRoute } from 'astro';
import { appManifest } from '../build/web-app.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(appManifest()), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
