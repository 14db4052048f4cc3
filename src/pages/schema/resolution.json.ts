import type { APIRoute } from 'astro';
import { jsonSchema } from '../../core/export/json.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(jsonSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
