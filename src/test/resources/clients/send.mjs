// Sends TAO with polkadot.js, as any of its users would: what the demo shows.
//   CLIENT_DIR=…/polkadot-js node send.mjs ENDPOINT URI DESTINATION TAO
import { createRequire } from 'node:module'
import { join } from 'node:path'

const load = createRequire(join(process.env.CLIENT_DIR, 'package.json'))
const { ApiPromise, WsProvider, Keyring } = load('@polkadot/api')
const [endpoint, uri, destination, tao] = process.argv.slice(2)

const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true })
const sender = new Keyring({ type: 'sr25519' }).addFromUri(uri)
const rao = BigInt(Math.round(Number(tao) * 1e9))
await new Promise((resolve, reject) => {
  api.tx.balances.transferKeepAlive(destination, rao).signAndSend(sender, ({ status, events, dispatchError }) => {
    if (dispatchError) reject(new Error(dispatchError.toString()))
    if (!status.isFinalized) return
    for (const { event } of events.filter(({ event }) => event.section === 'balances' && event.method === 'Transfer')) {
      console.log(`polkadot.js ${api.libraryInfo.replace('@polkadot/api ', '')}: in block ${status.asFinalized.toHex()}`)
      console.log(`  Balances.Transfer ${event.data[0]} -> ${event.data[1]}: ${event.data[2].toBigInt()} rao`)
    }
    resolve()
  }).catch(reject)
})
await api.disconnect()
