// nonet.ts - no packet leaves: a whole run where there is no network, and every attempt to use one is counted.
//
// In a network of its own, with one way out that leads to nobody, the system counts what goes by it. (Chromium also asks the
// system whether there would be a way for IPv6, and sends nothing.) First a program that does ask for an address is run.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, NotHere, type Part } from './part.ts';
import { ran, root } from './testRun.ts';

/**
 * The loopback, a name server, and one way out to a neighbour that is not there: whatever is sent anywhere goes by it and is
 * counted. What the system says by itself when the way is made is waited for. Then the command, then the count.
 */
const ALONE = `set -e
ip link set lo up
ip link add out0 type veth peer name in0
ip link set in0 up
for name in accept_ra router_solicitations accept_dad; do echo 0 > /proc/sys/net/ipv6/conf/out0/$name; done
ip link set out0 up
ip addr add 10.9.9.2/24 dev out0
ip route add default via 10.9.9.1 dev out0 onlink
ip neigh add 10.9.9.1 lladdr 02:00:00:00:00:01 dev out0
ip -6 addr add fd00::2/64 dev out0 nodad
ip -6 route add default via fd00::1 dev out0 onlink
ip -6 neigh add fd00::1 lladdr 02:00:00:00:00:01 dev out0
mount -t sysfs none /sys
mount --bind "$0" /etc/resolv.conf
sleep 4
set +e
before=$(cat /sys/class/net/out0/statistics/tx_packets)
"$@" >&2
code=$?
echo "packets $(($(cat /sys/class/net/out0/statistics/tx_packets) - before))"
exit $code`;

/** @returns how many packets there would have been, and what the command said. */
async function alone(folder: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const resolver = path.join(folder, 'resolv.conf');
  writeFileSync(resolver, 'nameserver 10.9.9.1\n');
  const { code, out, error } = await ran('unshare', ['-n', '-m', '/bin/sh', '-c', ALONE, resolver, ...words], env);
  const packets = /^packets (\d+)$/m.exec(out)?.[1];
  if (packets === undefined) throw new NotHere(`a network of its own cannot be made here: ${error.trim().split('\n')[0] ?? ''}`);
  return { packets: Number(packets), code, said: error };
}

const page = '<!doctype html><title>Weir</title><img src="http://192.0.2.1/x.png"><script src="http://192.0.2.1/x.js"></script><p>The weir failed.';

export const nonet: Part = {
  name: 'nonet',
  promise: 'no packet leaves, from the command line or the browser window',
  needsRoot: true,
  programs: { unshare: 'util-linux', ip: 'iproute2', chromium: 'chromium' },
  run: ({ quick, tell }) =>
    inFolder('nonet', async (folder) => {
      const ask = 'fetch("http://192.0.2.1/").catch(() => {}); setTimeout(() => process.exit(), 2_000)';
      const asking = await alone(folder, [process.execPath, '-e', ask]);
      if (asking.packets === 0) throw new Error('a program that asks for an address was not counted');

      const project = path.join(folder, 'project');
      const file = path.join(folder, 'page.html');
      writeFileSync(file, page);
      const cli = `"${process.execPath}" electron/cli.ts`;
      const job = [
        `${cli} new "${project}"`,
        `${cli} import "${project}" "${file}"`,
        `${cli} export "${project}" --format json --out "${folder}/out.json"`,
        `${cli} pack "${project}" --out "${folder}/out.pressmark" --remove-names`,
        `${cli} check "${project}"`,
      ].join(' && ');
      const line = await alone(folder, ['/bin/sh', '-c', job]);
      if (line.code !== 0) tell(line.said);

      // The window as a person has it, with all of Chromium's own habits; then it is closed as a person does.
      const seconds = quick ? 6 : 60;
      await ran(process.execPath, ['electron/tools/build.ts', '--if-changed']);
      const data = {
        PRESSMARK_DATA: path.join(folder, 'data'),
        PRESSMARK_PROJECTS: path.join(folder, 'projects'),
        PRESSMARK_BROWSER_ARGS: '--headless=new',
      };
      const window = await alone(folder, ['timeout', '-s', 'INT', String(seconds), process.execPath, 'electron/web.ts', project], data);
      const opened = /Pressmark opens in a .* window/.test(window.said);
      if (!opened) tell(window.said);

      const tests = quick ? null : await alone(folder, [process.execPath, path.join(root, 'node_modules/vitest/vitest.mjs'), 'run']);
      if (tests && tests.code !== 0) tell(tests.said.split('\n').slice(-15).join('\n'));
      const packets = line.packets + window.packets + (tests?.packets ?? 0);
      const what = [`the command line`, `${seconds} s of the browser window`, ...(tests ? ['all unit tests'] : [])].join(', ');
      const exported = readFileSync(path.join(folder, 'out.json'), 'utf8').includes('The weir failed.');
      return {
        figure: `${what}: ${packets} packets (the asking program: ${asking.packets})`,
        held: packets === 0 && line.code === 0 && opened && exported,
      };
    }),
};
