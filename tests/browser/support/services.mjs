// The reference service and the development bridge, each on a free port of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const programs = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'debug');

/** Starts a program and resolves with the address it says it listens on. */
function start(program, args) {
  const child = spawn(join(programs, program), args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  const said = [];
  return new Promise((done, fail) => {
    const read = chunk => {
      said.push(chunk);
      const address = said.join('').match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) done({ child, address: address[0] });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', code => fail(new Error(`${program} ended with ${code}:\n${said.join('')}`)));
    child.on('error', fail);
  });
}

/** A service with its personas and a bridge that is signed in to nothing. */
export async function startServices() {
  const folder = mkdtempSync(join(tmpdir(), 'reisefolge-'));
  const serve = listen => start('requisition-server', [
    'serve', '--listen', listen, '--database', `sqlite://${folder}/trips.sqlite?mode=rwc`,
    // Tests sign in more often than people do, and let hours pass at once.
    '--limits', 'lifted', '--session-idle', '43200',
  ]);
  let api = await serve('127.0.0.1:0');
  const service = join(folder, 'service.toml');
  writeFileSync(service, [
    `api = "${api.address}"`, `issuer = "${api.address}/dev-idp"`,
    'client_id = "reisefolge"', 'sign_in_name = "Testinnlogging"', '',
  ].join('\n'));
  const startBridge = () => start('dev-bridge', ['--listen', '127.0.0.1:0', '--dist', join(root, 'dist'), '--service', service]);
  const resetOf = bridge => async (kind = '') => {
    const answer = await fetch(`${bridge.address}/bridge/reset${kind && `?${kind}`}`, { method: 'POST' });
    if (!answer.ok) throw new Error(`reset: ${answer.status}`);
  };
  const end = ({ child }) => { child.removeAllListeners('exit'); child.kill('SIGKILL'); };
  const bridge = await startBridge();
  const others = [];
  return {
    api: api.address,
    window: bridge.address,
    async remove(path) {
      const answer = await fetch(api.address + path, { method: 'DELETE' });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    },
    /** A new device or program; see the bridge for the kinds. */
    reset: resetOf(bridge),
    /** A second device with the same service. */
    async another() {
      const second = await startBridge();
      others.push(second);
      return { window: second.address, reset: resetOf(second), stop: () => end(second) };
    },
    async put(path, body) {
      const answer = await fetch(api.address + path, {
        method: path === '/dev/reset' || path === '/dev/seed-trips' ? 'POST' : 'PUT',
        headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    },
    killApi: () => new Promise(done => { api.child.once('exit', done); api.child.kill('SIGKILL'); }),
    /** The service again, where it was and with what it knew. */
    async reviveApi() { api = await serve(new URL(api.address).host); },
    stop() {
      for (const program of [api, bridge, ...others]) end(program);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
