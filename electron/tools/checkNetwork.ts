// checkNetwork.ts - `npm run check:network`: whether what was built has no way to ask for an address.
//
// The server for the browser window on 127.0.0.1, and the page's calls to it, are all that there may be.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { outFolder, parts } from './buildParts.ts';
import { type Allowed, networkFaults } from './networkFaults.ts';

const allowed: Readonly<Record<string, Allowed>> = {
  web: { server: true },
  start: { server: true },
  cli: { server: true },
  renderer: { ownHost: true },
};

let files = 0;
let faults = 0;
for (const { name } of parts) {
  const folder = path.join(outFolder, name);
  const scripts = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?js$/.test(file)) : [];
  if (scripts.length === 0) {
    console.error(`out/${name} is not built. Run: npm run build`);
    faults += 1;
  }
  for (const script of scripts) {
    files += 1;
    for (const fault of networkFaults(script, readFileSync(path.join(folder, script), 'utf8'), allowed[name])) {
      console.error(`out/${name}/${script}: ${fault}`);
      faults += 1;
    }
  }
}
if (faults > 0) process.exitCode = 1;
else console.log(`Network: ${files} built files, none can ask for an address beyond this computer.`);
