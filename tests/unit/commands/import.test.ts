import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../src/import/report.ts';
import { readProject, root } from '../../support/files.ts';
import { text64158 } from '../../support/libraries.ts';
import { NO_NETWORK } from '../../support/no-network.ts';
import { filesIn, temporaryFolder, writeFiles } from '../../support/temporary.ts';
import { zip } from '../../support/zip.ts';

const COMMAND = path.join(root, 'src/commands/import.ts');
const extraction = readProject('tests/fixtures/source/64-158.txt');
const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'] };

/** Run the command in a folder that takes the place of the project. */
function runImport(cwd: string, ...args: string[]) {
  const options = { cwd, env: environment, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], options);
  return { status, stdout, stderr };
}

const made = (base: string) =>
  Object.fromEntries(Object.entries(filesIn(base)).filter(([file]) => !file.startsWith('in')));

const reportIn = (base: string) =>
  JSON.parse(readFileSync(path.join(base, 'report.json'), 'utf8')) as ImportReport;

describe('npm run import', () => {
  it('should make the content file of an extraction, byte for byte, and keep the document', () => {
    const base = temporaryFolder({ 'in/a.txt': extraction });
    expect(runImport(base, 'in/a.txt')).toEqual({
      status: 0,
      stdout: 'in/a.txt → content/64-158.md\n\ndocuments  1\n  new      1\n',
      stderr: '',
    });
    const all = { 'content/64-158.md': text64158, 'public/source/64-158.txt': extraction };
    expect(made(base)).toEqual(all);

    const again = runImport(base, 'in');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('in/a.txt → content/64-158.md unchanged\n');
    expect(made(base)).toEqual(all);
  });

  it('should write into a folder, and tell programs the same each time', () => {
    const base = temporaryFolder({
      'in.zip': zip([
        { name: 'b.txt', bytes: Buffer.from(extraction) },
        { name: '../evil.txt', bytes: Buffer.from(extraction) },
      ]),
      'in/a.txt': 'nothing',
    });
    const args = ['--into', 'trial', '--report', 'report.json', 'in.zip', 'in', 'none'];
    const { status, stdout, stderr } = runImport(base, ...args);
    expect(status).toBe(1);
    expect(stdout).toContain('in.zip/b.txt → trial/64-158.md\n');
    expect(stdout).toMatch(/^documents +4\n {2}new +1\n {2}refused +3\n/m);
    expect(stderr).toContain('in.zip/../evil.txt → refused: archive entry unsafe\n');
    expect(stderr).toContain(
      'in.zip/../evil.txt:1:1 archive entry unsafe Its name leads out of the archive.\n',
    );
    expect(stderr).toContain(
      'none:1:1 file unreadable It cannot be read: no such file or directory.',
    );
    expect(Object.keys(made(base))).toEqual([
      'report.json',
      'trial/64-158.md',
      'trial/source/64-158.txt',
    ]);

    const report = reportIn(base);
    expect(report).toMatchObject({
      version: 1,
      complete: true,
      results: { new: 1, replaced: 0, unchanged: 0, repeated: 0, refused: 3 },
      refused: { 'archive entry unsafe': 1, 'file unreadable': 1 },
    });
    expect(report.documents.map(({ document }) => document)).toEqual([
      'in.zip/../evil.txt',
      'in.zip/b.txt',
      'in/a.txt',
      'none',
    ]);
    expect(runImport(base, '--force', ...args).status).toBe(1);
    const second = reportIn(base);
    expect(second.results).toMatchObject({ new: 0, unchanged: 1 });
    expect(runImport(base, ...args).status).toBe(1);
    expect(reportIn(base)).toEqual(second);
  });

  it('should leave what differs, and replace it by force', () => {
    const base = temporaryFolder({ 'in/a.txt': extraction, 'content/64-158.md': 'mine' });
    const { status, stderr } = runImport(base, 'in');
    expect(status).toBe(1);
    expect(stderr).toContain('content/64-158.md is there and differs from line 1 on.');
    expect(made(base)).toEqual({ 'content/64-158.md': 'mine' });
    const forced = runImport(base, '--force', 'in');
    expect(forced.status).toBe(0);
    expect(forced.stdout).toContain('content/64-158.md replaced');
    expect(made(base)['content/64-158.md']).toBe(text64158);
  });

  it('should write a draft of what is refused', () => {
    // The note to which 2 refers is gone.
    const base = temporaryFolder({ 'in/a.txt': extraction.replace(/^2 ?$\n/m, '') });
    expect(runImport(base, 'in').status).toBe(1);
    expect(made(base)).toEqual({});
    const { status, stderr } = runImport(base, '--draft', 'in');
    expect(status).toBe(1);
    expect(stderr).toContain('; draft drafts/64-158.md\n');
    expect(Object.keys(made(base))).toEqual(['drafts/64-158.md', 'drafts/64-158.txt']);
    expect(made(base)['drafts/64-158.txt']).toMatch(/^in\/a\.txt\nrefused \d+:\d+ /);
  });

  it.each([
    [[], 'There is nothing to import.'],
    [['--into'], "'--into <value>' argument missing"],
  ])('should explain itself when it is called with %j', (args, message) => {
    const { status, stdout, stderr } = runImport(temporaryFolder(), ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run import -- [options] FILE|FOLDER|ZIP…');
  });

  it('should explain itself when it is asked to', () => {
    const { status, stdout, stderr } = runImport(temporaryFolder(), '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: npm run import -- [options] FILE|FOLDER|ZIP…');
  });

  it('should take an empty folder for no success', () => {
    const base = temporaryFolder();
    mkdirSync(path.join(base, 'in'));
    const { status, stderr } = runImport(base, 'in');
    expect(status).toBe(1);
    expect(stderr).toContain('There is no document in what was given.');
  });

  it('should show no name as what steers a terminal', () => {
    const { stdout, stderr } = runImport(temporaryFolder({ 'in/\u001B[2J\u202Ea.txt': '' }), 'in');
    expect(stdout + stderr).not.toMatch(/[^\P{C}\n]/u);
    expect(stderr).toContain('in/\\u{1B}[2J\\u{202E}a.txt → refused: file empty');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('should end in order by %s', async (signal) => {
    const base = temporaryFolder({ 'in/a.txt': extraction });
    for (let index = 0; index < 5000; index++) {
      symlinkSync('a.txt', path.join(base, `in/b${index}.txt`));
    }
    const child = spawn(process.execPath, [COMMAND, '--report', 'report.json', 'in'], {
      cwd: base,
      env: environment,
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    await once(child.stdout, 'data');
    child.stdout.resume();
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(stderr).toContain('The import was stopped.');
    const { complete, documents } = reportIn(base);
    expect(complete).toBe(false);
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.length).toBeLessThan(5000);
    expect(Object.keys(made(base))).toEqual([
      'content/64-158.md',
      'public/source/64-158.txt',
      'report.json',
    ]);
  });

  it('should leave nothing of a file for which there is no room, and say so', () => {
    const base = temporaryFolder({ 'in/a.txt': extraction });
    const script = `ulimit -f 4; exec '${process.execPath}' '${COMMAND}' in`;
    const options = { cwd: base, env: environment, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync('sh', ['-c', script], options);
    expect(status).toBe(1);
    expect(stderr).toContain('public/source/64-158.txt cannot be written: file too large.');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(made(base)).toEqual({});
  });

  it('should say that a report cannot be written', () => {
    const base = temporaryFolder({ 'in/a.txt': extraction });
    const { status, stderr } = runImport(base, '--report', 'in/a.txt/b.json', 'in');
    expect(status).toBe(1);
    expect(stderr).toMatch(/b\.json cannot be written: (not a directory|file already exists)\.\n$/);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('should remove what a killed import left half written, and no more', () => {
    const base = temporaryFolder({ 'in/a.txt': extraction });
    writeFiles(base, {
      [`content/.import-${2 ** 22 + 1}-64-158.md`]: 'half',
      [`content/.import-${process.pid}-64-158.md`]: 'of another that runs',
    });
    expect(runImport(base, 'in').status).toBe(0);
    expect(Object.keys(made(base))).toEqual([
      `content/.import-${process.pid}-64-158.md`,
      'content/64-158.md',
      'public/source/64-158.txt',
    ]);
  });

  it('should reach nothing but the documents', () => {
    const akn = readProject('tests/fixtures/import/akn/plain.xml');
    const declared = (subset: string) => `<!DOCTYPE akomaNtoso ${subset}>\n${akn}`;
    const base = temporaryFolder({
      'in/dtd.xml': declared('SYSTEM "http://127.0.0.1:9/a.dtd"'),
      'in/entity.xml': declared('[<!ENTITY a SYSTEM "file:///etc/passwd">]'),
      'in/style.xml': `<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?>\n${akn}`,
      'in/print.pdf': readFileSync(path.join(root, 'tests/fixtures/import/pdf/64-900.pdf')),
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'in'], {
      cwd: base,
      env: { ...environment, ...NO_NETWORK },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).not.toContain('The network was asked for');
    expect(stderr).toContain('in/dtd.xml:1:1 document type ');
    expect(stderr).toContain('in/entity.xml:1:1 document type ');
    expect(stdout).toContain('in/style.xml → content/');
    expect(stdout).toContain('in/print.pdf → content/64-900.md');
  });

  it('should start paths from where npm was called', () => {
    const base = temporaryFolder({ 'in/a.txt': extraction });
    const args = ['--prefix', root, '--silent', 'run', 'import', '--', '--into', 'trial', 'in'];
    const { status, stdout } = spawnSync('npm', args, {
      cwd: base,
      env: environment,
      encoding: 'utf8',
    });
    expect(stdout).toContain('in/a.txt → trial/64-158.md\n');
    expect(status).toBe(0);
    expect(made(base)['trial/64-158.md']).toBe(text64158);
  });
});
