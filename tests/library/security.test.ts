import { createHash } from 'node:crypto';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { describe, expect, inject, it } from 'vitest';
import { type BuiltPage, pagesOf } from '../support/pages.ts';
import { HOSTED } from '../support/setup.ts';

const { hosted, library, own } = inject('builds');
const built = [
  ...[library, own].map((copy) => ({ base: '/', pages: pagesOf(copy) })),
  { base: `${HOSTED.BASE_PATH}/`, pages: pagesOf(hosted) },
];
const pages = built.flatMap(({ pages }) => pages);

const policyOf = ({ $ }: BuiltPage) =>
  $('meta[http-equiv=content-security-policy]').attr('content') ?? '';

const hash = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

describe('the policy of every page', () => {
  it('should have no weakness that is known of policies', () => {
    const weaknesses = new Set(
      pages.flatMap((page) =>
        new CspEvaluator(new CspParser(policyOf(page)).csp)
          .evaluate()
          // Less than this is said of every policy that allows a host's own files, which here nobody can upload.
          .filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)
          .map(({ directive, value, description }) => `${directive} ${value}: ${description}`),
      ),
    );
    expect([...weaknesses]).toEqual([]);
  });

  it('should begin with nothing and allow nothing of elsewhere, no eval and nothing inline without its hash', () => {
    for (const page of pages) {
      const policy = policyOf(page);
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|data:|\*/);
      expect(policy).toContain("require-trusted-types-for 'script'");
    }
  });

  it('should name the hash of each script and style within the page, and there are no others', () => {
    for (const page of pages) {
      const { $ } = page;
      const policy = policyOf(page);
      $('script:not([src], [type="application/ld+json"]), style').each((_, element) => {
        expect(policy, page.path).toContain(hash($(element).html() ?? ''));
      });
      expect($('[style]').length, page.path).toBe(0);
      const handlers = $('*')
        .toArray()
        .flatMap((element) => Object.keys('attribs' in element ? element.attribs : {}))
        .filter((name) => name.startsWith('on'));
      expect(handlers, page.path).toEqual([]);
    }
  });

  it('should load nothing from elsewhere', () => {
    let count = 0;
    for (const { base, pages } of built) {
      for (const { $, path } of pages) {
        const loaded = $('script[src], img, iframe, link:not([rel=canonical], [rel=alternate])')
          .toArray()
          .map(({ attribs: { src, href } }) => src ?? href ?? '');
        count += loaded.length;
        for (const address of loaded) expect(address, path).toMatch(new RegExp(`^${base}(?!/)`));
      }
    }
    expect(count).toBeGreaterThan(pages.length);
  });
});
