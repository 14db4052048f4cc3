import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { resolutionLoader } from './build/library/loader.ts';
import type { Resolution } from './core/resolution/model.ts';

// The parser has checked the data; the schema only carries their type.
const resolutions = defineCollection({
  loader: resolutionLoader(),
  schema: z.custom<Resolution>(),
});

export const collections = { resolutions };
