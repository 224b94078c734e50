// networkFaults.test.ts - each way to speak to others is found in a built file, and what only sounds like it is not.

import { expect, it } from 'vitest';
import { networkFaults } from './networkFaults.ts';

it.each([
  'fetch("https://example.org/")',
  'globalThis.fetch(x)',
  'window["fetch"](x)',
  'new XMLHttpRequest()',
  'new WebSocket("ws://example.org")',
  'new EventSource("/x")',
  'navigator.sendBeacon("/x", "y")',
  'new RTCPeerConnection()',
  'import https from "node:https"',
  'import { request } from "http"',
  'import * as net from "net"',
  'import { createServer } from "node:http"',
  'const dns = require("dns")',
  'await import("node:dgram")',
  'process.getBuiltinModule("node:tls")',
])('finds %s', (code) => expect(networkFaults('x.mjs', code)).toHaveLength(1));

it.each([
  ['another part of the server’s module', 'import { createServer, request } from "node:http"', { server: true }],
  ['an address elsewhere', 'fetch("https://example.org/")', { ownHost: true }],
  ['an address without a scheme', 'fetch("//example.org/")', { ownHost: true }],
  ['an address that is not known', 'fetch(where)', { ownHost: true }],
])('finds %s where something is allowed', (_name, code, allowed) => expect(networkFaults('x.mjs', code, allowed)).toHaveLength(1));

it.each([
  ['a method of that name', 'xref.fetch(ref); this.fetch(1)', {}],
  ['words', '"new WebSocket() and fetch(x)"', {}],
  ['a name taken away by the build', 'new undefined(); (undefined)(x)', {}],
  ['the server', 'import { createServer } from "node:http"', { server: true }],
  ['the page’s own host', 'fetch("/call/x"); fetch(`/call/${name}`)', { ownHost: true }],
])('does not mind %s', (_name, code, allowed) => expect(networkFaults('x.mjs', code, allowed)).toEqual([]));
