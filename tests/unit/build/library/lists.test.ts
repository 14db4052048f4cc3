import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Resolution } from '../../../../src/core/resolution/model.ts';
import { isListAddress, sessionAddress } from '../../../../src/core/addresses.ts';
import { listAddresses, listRoutes } from '../../../../src/build/library/lists.ts';
import { librarySitemap } from '../../../../src/build/library/sitemap.ts';
import { sample, samples } from '../../../support/sample-resolutions.ts';

let library: Resolution[] = [];
vi.mock('../../../../src/build/library/collection.ts', () => ({
  allResolutions: () => Promise.resolve(library),
}));

const ofCommittee = (resolutions: Resolution[]) =>
  resolutions.map((resolution) => ({ ...resolution, record: { committee: '5' as const } }));

describe('the pages of lists', () => {
  beforeEach(() => {
    library = [...ofCommittee(samples('74', 150)), ...ofCommittee(samples('75', 150))];
  });

  it('should be one for each value, and for each session of a long one', async () => {
    expect(await listAddresses()).toEqual([
      '/years/',
      '/years/2019/',
      '/committees/',
      '/committees/5/',
      '/committees/5/75/',
      '/committees/5/74/',
    ]);
  });

  it('should be one for each letter where there are many subjects', async () => {
    const subjects = (count: number) =>
      Array.from({ length: count }, (_, index) => `${index % 2 ? 'WATER' : '2030'} ${index}`);
    const letters = async (count: number) => {
      library = [sample('74/1', '2019-12-18', { subjects: subjects(count) }), sample('74/2')];
      const routes = await listRoutes('subjects');
      return routes.map(({ params }) => params.page).filter((page) => page?.length === 1);
    };
    expect(await letters(400)).toEqual([]);
    expect(await letters(401)).toEqual(['0', 'w']);
  });

  it('should have addresses of their own, in the sitemap with those of sessions', async () => {
    const addresses = await listAddresses();
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !isListAddress(address))).toEqual([]);
    const { main } = await librarySitemap();
    for (const address of [...addresses, ...library.map(sessionAddress)]) {
      expect(main).toContain(`<loc>${address}</loc>`);
    }
  });

  it('should be none in a library of one resolution', async () => {
    library = library.slice(0, 1);
    expect(await listAddresses()).toEqual([]);
  });
});
