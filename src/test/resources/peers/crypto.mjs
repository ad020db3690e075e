// The other side of the cryptography's cross-check: polkadot.js, the crate schnorrkel compiled to WebAssembly, @scure/sr25519.
// node crypto.mjs NODE_MODULES check|bench <rows.json >answers.json
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, mode] = process.argv.slice(2);
const require = createRequire(modules + '/x.js');
const crypto = require('@polkadot/util-crypto');
const { Keyring } = require('@polkadot/keyring');
const { u8aToHex, hexToU8a } = require('@polkadot/util');
const wasm = require('@polkadot/wasm-crypto');
const scure = await import(pathToFileURL(require.resolve('@scure/sr25519')).href);
await crypto.cryptoWaitReady();

const verifiers = {
  sr25519: crypto.sr25519Verify,
  ed25519: crypto.ed25519Verify,
  ecdsa: (message, signature, key) => crypto.secp256k1Verify(message, signature, crypto.blake2AsU8a(key), 'blake2', true),
};

/** A malformed signature is thrown by some and refused by others. */
function accepts(verify) {
  try {
    return verify();
  } catch {
    return false;
  }
}

function checked(row) {
  const message = hexToU8a(row.message);
  const answer = { phraseSeed: u8aToHex(crypto.mnemonicToMiniSecret(row.phrase, row.password)) };
  for (const scheme of Object.keys(row.schemes)) {
    const ours = row.schemes[scheme];
    const pair = new Keyring({ type: scheme, ss58Format: row.prefix }).createFromUri(ours.uri);
    answer[scheme] = {
      publicKey: u8aToHex(pair.publicKey),
      address: pair.address,
      signature: u8aToHex(pair.sign(message)),
      accepts: accepts(() => verifiers[scheme](message, hexToU8a(ours.signature), pair.publicKey)),
      acceptsWrong: accepts(() => verifiers[scheme](message, hexToU8a(ours.wrong), pair.publicKey)),
    };
  }
  const key = hexToU8a(answer.sr25519.publicKey);
  const secret = scure.secretFromSeed(hexToU8a(row.seed));
  const schnorrkel = wasm.sr25519KeypairFromSeed(hexToU8a(row.seed));
  answer.schnorrkel = {
    publicKey: u8aToHex(schnorrkel.slice(64)),
    secret: u8aToHex(schnorrkel.slice(0, 64)),
    signature: u8aToHex(wasm.sr25519Sign(schnorrkel.slice(64), schnorrkel.slice(0, 64), message)),
    accepts: accepts(() => wasm.sr25519Verify(hexToU8a(row.schemes.sr25519.signature), message, key)),
    softPublicKey: u8aToHex(wasm.sr25519DerivePublicSoft(key, hexToU8a(row.chainCode))),
  };
  answer.scure = {
    publicKey: u8aToHex(scure.getPublicKey(secret)),
    secret: u8aToHex(secret),
    signature: u8aToHex(scure.sign(secret, message)),
    accepts: accepts(() => scure.verify(message, hexToU8a(row.schemes.sr25519.signature), key)),
    softPublicKey: u8aToHex(crypto.sr25519DerivePublic(key, hexToU8a(row.chainCode))),
  };
  return answer;
}

function rate(act) {
  for (let i = 0; i < 20; i++) act();
  const start = process.hrtime.bigint();
  let calls = 0;
  while (process.hrtime.bigint() - start < 1_000_000_000n) {
    act();
    calls++;
  }
  return calls / (Number(process.hrtime.bigint() - start) / 1e9);
}

function measured() {
  const pair = crypto.sr25519PairFromSeed(new Uint8Array(32).fill(7));
  const message = new Uint8Array(100).fill(1);
  const signature = crypto.sr25519Sign(message, pair);
  return {
    verify: rate(() => crypto.sr25519Verify(message, signature, pair.publicKey)),
    sign: rate(() => crypto.sr25519Sign(message, pair)),
    wasmVerify: rate(() => wasm.sr25519Verify(signature, message, pair.publicKey)),
    wasmSign: rate(() => wasm.sr25519Sign(pair.publicKey, pair.secretKey, message)),
    blake2: rate(() => crypto.blake2AsU8a(message, 256)),
  };
}

const answer = mode === 'bench' ? measured() : JSON.parse(readFileSync(0, 'utf8')).map(checked);
process.stdout.write(JSON.stringify(answer));
