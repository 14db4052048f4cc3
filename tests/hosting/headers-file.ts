/** Headers by lower-case name. */
export type Headers = Record<string, string>;

/**
 * Read a `_headers` file of Cloudflare Pages and Netlify.
 *
 * @returns A function from a path to the headers of all rules that match it.
 * @throws Error for a line that is none of their syntax; the function, for a header that two matching rules set, which
 * both hosts would join to one value.
 */
export function readHeadersFile(text: string): (path: string) => Headers {
  const rules: { pattern: RegExp; headers: [name: string, value: string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (/^\/[\w./-]*\*?[\w./-]*$/.test(line)) rules.push({ pattern: wildcard(line), headers: [] });
    else if (rule && name && value) rule.headers.push([name.toLowerCase(), value]);
    else throw new Error(`public/_headers has a line of another form: ${line}`);
  }
  return (path) => {
    const set = rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
    const twice = set.find(([name], index) => set.findIndex(([other]) => other === name) < index);
    if (twice) throw new Error(`public/_headers sets ${twice[0]} twice for ${path}.`);
    return Object.fromEntries(set);
  };
}

/** One `*` in a path stands for any characters, slashes too. */
function wildcard(path: string): RegExp {
  return new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
}
