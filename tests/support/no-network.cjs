/** Preloaded: everything that opens a connection or asks for an address writes its name to the file NETWORK_TRACE and throws. */
const { appendFileSync } = require('node:fs');
const refuse = (holder, names, of) => {
  for (const name of names)
    holder[name] = () => {
      appendFileSync(process.env.NETWORK_TRACE, `${of}.${name}\n`);
      throw new Error(`${of}.${name} was called`);
    };
};
const connecting = [
  'request',
  'get',
  'connect',
  'createConnection',
  'lookup',
  'resolve',
  'resolve4',
  'resolve6',
];
for (const name of ['net', 'tls', 'dns', 'http', 'https', 'http2', 'dgram']) {
  const module = require(`node:${name}`);
  refuse(
    module,
    connecting.concat('createSocket').filter((one) => typeof module[one] === 'function'),
    name,
  );
}
refuse(require('node:net').Socket.prototype, ['connect'], 'Socket');
refuse(require('node:dns').promises, ['lookup', 'resolve', 'resolve4', 'resolve6'], 'dns.promises');
refuse(
  globalThis,
  ['fetch', 'WebSocket', 'EventSource'].filter((name) => name in globalThis),
  'globalThis',
);
appendFileSync(process.env.NETWORK_TRACE, 'ready\n');
