import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readProject } from '../support/files.ts';
import { canInstallPackages, findProgram, installPackage } from '../support/programs.ts';
import { freePort } from '../support/project.ts';
import { ask } from './request.ts';

/** What stands beside the site, where no address leads. */
export const SECRET = 'this is no part of the site';

/** A web server that serves a copy of a build. */
export interface WebServer {
  /** Such as `http://127.0.0.1:8080`. */
  origin: string;
  /** Folder that it serves. */
  root: string;
  /** What it has complained of so far. */
  complaints: () => string;
  stop: () => Promise<void>;
}

/** How to run a web server with the project's configuration of it. */
export interface Kind {
  name: string;
  /** Its program, which has the name of its package in Debian. */
  program: 'nginx' | 'caddy';
  /** Whether the configuration is for a server that speaks TLS itself. */
  isSecure: boolean;
  /** Write the configuration. @returns Options of the program. */
  configure: (place: Place) => string[];
  /** Pick the complaints out of what the server logs. */
  complaints: (log: string) => string;
}

interface Place {
  /** Folder for the server's own files. */
  folder: string;
  /** Folder that is served. */
  root: string;
  port: number;
  /** Path below which the site stands, without a slash at its end: `` or, say, `/un`. */
  base: string;
}

export const nginx: Kind = {
  name: 'nginx',
  program: 'nginx',
  isSecure: false,
  configure: (place) =>
    configureNginx(
      place,
      replaceAll(readProject('deploy/nginx.conf'), {
        'listen 80;': `listen 127.0.0.1:${place.port};`,
        '/etc/nginx/un-resolutions.conf': 'un-resolutions.conf',
      }),
    ),
  // Its log also has each address that nothing stands at, as an error.
  complaints: (log) => linesWith(/\[(warn|crit|alert|emerg)\]/, log),
};

/** A server that has a site of its own, with rules that would break this one, to which it is added below a path. */
export const nginxLocation: Kind = {
  ...nginx,
  name: 'nginx with another site',
  configure(place) {
    const { port, base } = place;
    const [map = ''] = readProject('deploy/nginx.conf').split('\n# Leave this out');
    const added = replaceAll(readExample('location = /un/resolutions'), {
      '/etc/nginx/un-resolutions.conf': 'un-resolutions.conf',
    }).replaceAll('/un/resolutions', base);
    return configureNginx(
      place,
      `${map}
server {
  listen 127.0.0.1:${port};
  server_tokens off;
  root html;
  gzip off;
  default_type application/octet-stream;
  add_header Cache-Control "max-age=86400";
  location ~ \\.(html|md|txt|json|js)$ { return 403; }
  location ~ /64/ { return 403; }
${added}
}`,
    );
  },
};

/** A server that takes packed files for files that it packed itself, as some hosts do. */
export const nginxUnpacking: Kind = {
  ...nginx,
  name: 'nginx that has the index unpacked',
  configure(place) {
    const options = nginx.configure(place);
    const line = 'location ~ \\.(pf_\\w+|pagefind)$ { add_header Content-Encoding gzip; }\n';
    appendFileSync(path.join(place.folder, 'un-resolutions.conf'), line);
    return options;
  },
};

/**
 * Two builds of the sessions of one library, as folders side by side below one address.
 *
 * @param second - Folder of the build of session 65.
 */
export function nginxBySession(second: string): Kind {
  return {
    ...nginx,
    name: 'nginx with two builds',
    configure(place) {
      const { folder, root } = place;
      cpSync(second, `${root}-second`, { recursive: true });
      const options = nginx.configure(place);
      const site = path.join(folder, 'un-resolutions.conf');
      writeFileSync(
        site,
        replaceAll(readFileSync(site, 'utf8'), {
          [`root ${root};`]: 'root $un_resolutions_root;',
        }),
      );
      const main = path.join(folder, 'nginx.conf');
      const map = replaceAll(readExample('map $uri $un_resolutions_root'), {
        '/var/www/un-resolutions-77': `${root}-second`,
        '/var/www/un-resolutions;': `${root};`,
        '77|78|79|80': '65',
      });
      writeFileSync(main, replaceAll(readFileSync(main, 'utf8'), { 'http {': `http {\n${map}` }));
      return options;
    },
  };
}

/** What `docs/deploy.md` says to add to a server, in a block of code that begins so. */
function readExample(beginning: string): string {
  const blocks = readProject('docs/deploy.md').matchAll(/^```nginx\n(.*?)^```$/gms);
  const example = Array.from(blocks, ([, block = '']) => block).find((block) =>
    block.startsWith(beginning),
  );
  if (!example) throw new Error(`docs/deploy.md has no example that begins with ${beginning}.`);
  return example;
}

/** Write the files of nginx around what stands in its `http` block. */
function configureNginx({ folder, root, base }: Place, http: string): string[] {
  const site = replaceAll(readProject('deploy/nginx-site.conf'), {
    '/var/www/un-resolutions': root,
    '=404 /404.html': `=404 ${base}/404.html`,
  });
  writeFileSync(path.join(folder, 'un-resolutions.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off;
pid nginx.pid;
worker_processes 2;
events { worker_connections 1024; }
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${name};`).join('\n')}
${http}
}
`,
  );
  return ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr', '-g', 'error_log stderr warn;'];
}

export const caddy: Kind = {
  name: 'caddy',
  program: 'caddy',
  isSecure: true,
  configure({ folder, root, port, base }) {
    const site = replaceAll(readProject('deploy/Caddyfile'), {
      'example.org {': `http://127.0.0.1:${port} {`,
      '/var/www/un-resolutions': root,
      'rewrite * /404.html': `rewrite * ${base}/404.html`,
    });
    const file = path.join(folder, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n}\n\n${site}`);
    return ['run', '--config', file, '--adapter', 'caddyfile'];
  },
  // Its log also says, as warnings, that it does what it is told: no admin endpoint, and to end.
  complaints: (log) => linesWith(/"level":"(error|panic|fatal)"/, log),
};

/**
 * Serve a copy of a build as `docs/deploy.md` says, on a free port.
 *
 * @param dist - Folder of the build.
 * @param base - Path below which the site stands, without a slash at its end.
 */
export async function serveBuild(kind: Kind, dist: string, base: string): Promise<WebServer> {
  const program = find(kind.program);
  const folder = mkdtempSync(path.join(tmpdir(), 'hosting-'));
  // A server that root starts serves as a user of its own.
  chmodSync(folder, 0o755);
  const root = path.join(folder, 'root');
  cpSync(dist, root + base, { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), SECRET);
  writeFileSync(path.join(root + base, '.env'), SECRET);
  mkdirSync(path.join(root + base, '.git'));
  writeFileSync(path.join(root + base, '.git/config'), SECRET);

  const port = await freePort();
  const child = spawn(program, kind.configure({ folder, root, port, base }), {
    env: { PATH: process.env['PATH'], HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, child, () => log);
  return {
    origin,
    root,
    complaints: () => kind.complaints(log),
    async stop() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Wait until the server answers. */
async function answers(origin: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) break;
    try {
      await ask(origin, '/');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  child.kill();
  throw new Error(`${child.spawnfile} does not serve:\n${log()}`);
}

/** Find a server's program, or install it. */
function find(name: string): string {
  const found = findProgram(name);
  if (found) return found;
  if (canInstallPackages()) {
    console.error(`No ${name} is installed; installing it for the tests of hosting …`);
    installPackage(name);
  }
  const installed = findProgram(name);
  if (!installed) {
    throw new Error(
      `There is no ${name}, which the tests of hosting run: install it, by \`apt-get install ${name}\`, say.`,
    );
  }
  return installed;
}

function linesWith(pattern: RegExp, log: string): string {
  const lines = log.split('\n').filter((line) => pattern.test(line));
  return lines.join('\n');
}

/** Change a configuration in places that it must have. */
function replaceAll(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The configuration has no "${from}".`);
    return changed.replace(from, to);
  }, text);
}
