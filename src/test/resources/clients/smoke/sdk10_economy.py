"""The Bittensor SDK 10 in the economy of a fresh dev chain: subnets, registrations, stake, metagraphs, by its API.

    python sdk10_economy.py ws://…

Prints "ok N checks" and exits 0, or names the failing check and exits 1.
"""

import os
import shutil
import sys
import tempfile

home = tempfile.mkdtemp(prefix="economy-sdk10-")
os.environ["HOME"] = home  # before the import: the SDK makes folders there
os.environ.setdefault("BT_NO_PARSE_CLI_ARGS", "1")  # else it reads our own arguments
os.environ.setdefault("BT_LOGGING_LOGGING_DIR", home)

import bittensor  # noqa: E402
from bittensor.utils.balance import Balance  # noqa: E402
from bittensor_wallet import Keypair, Wallet  # noqa: E402

state = {"step": "start", "passed": 0}


class Failed(Exception):
    pass


def check(name, ok, why=""):
    state["step"] = name
    if not ok:
        raise Failed(why if why != "" else "not true")
    state["passed"] += 1


def wallet_of(name, uri):
    wallet = Wallet(name=name, hotkey="default", path=os.path.join(home, "wallets"))
    cold, hot = Keypair.create_from_uri(uri), Keypair.create_from_uri(uri + "//hot")
    wallet.set_coldkey(keypair=cold, encrypt=False, overwrite=True)
    wallet.set_coldkeypub(keypair=cold, encrypt=False, overwrite=True)
    wallet.set_hotkey(keypair=hot, encrypt=False, overwrite=True)
    wallet.set_hotkeypub(keypair=hot, encrypt=False, overwrite=True)
    return wallet


def main(endpoint):
    alice, bob = wallet_of("alice", "//Alice"), wallet_of("bob", "//Bob")
    chain = bittensor.Subtensor(network=endpoint)
    cold, hot = alice.coldkeypub.ss58_address, alice.hotkey.ss58_address
    kwargs = {"mev_protection": False, "period": 256, "wait_for_finalization": False}

    def sudo(call, params):
        inner = chain.substrate.compose_call("AdminUtils", call, params)
        outer = chain.substrate.compose_call("Sudo", "sudo", {"call": inner})
        sent = chain.substrate.create_signed_extrinsic(outer, alice.coldkey)
        receipt = chain.substrate.submit_extrinsic(sent, wait_for_inclusion=True)
        check(call, receipt.is_success, receipt.error_message)

    names = [(int(s.netuid), s.subnet_name) for s in chain.all_subnets()]
    check("all_subnets", names == [(0, "root"), (1, "apex")], names)
    check("get_subnet_burn_cost", chain.get_subnet_burn_cost().tao == 1000, chain.get_subnet_burn_cost())
    sudo("sudo_set_network_rate_limit", {"rate_limit": 0})
    sudo("sudo_set_start_call_delay", {"delay": 0})

    said = chain.register_subnet(wallet=alice, **kwargs)
    check("register_subnet", said.success, said)
    said = chain.start_call(wallet=alice, netuid=2, **kwargs)
    check("start_call", said.success, said)
    check("is_subnet_active", chain.is_subnet_active(2) is True)
    said = chain.burned_register(wallet=bob, netuid=2, **kwargs)
    check("burned_register", said.success, said)
    uid = chain.get_uid_for_hotkey_on_subnet(bob.hotkey.ss58_address, 2)
    check("get_uid_for_hotkey_on_subnet", uid == 1, uid)

    said = chain.add_stake(wallet=alice, netuid=2, hotkey_ss58=hot, amount=Balance.from_tao(100), **kwargs)
    check("add_stake", said.success, said)
    stake = chain.get_stake(coldkey_ss58=cold, hotkey_ss58=hot, netuid=2)
    check("get_stake", 80 < stake.tao < 100_000, stake)
    infos = chain.get_stake_info_for_coldkey(cold)
    check("get_stake_info_for_coldkey", [(i.hotkey_ss58, i.netuid) for i in infos] == [(hot, 2)], infos)
    said = chain.unstake(wallet=alice, netuid=2, hotkey_ss58=hot, amount=Balance.from_tao(5, netuid=2), **kwargs)
    check("unstake", said.success, said)
    said = chain.move_stake(
        wallet=alice, origin_netuid=2, origin_hotkey_ss58=hot, destination_netuid=2,
        destination_hotkey_ss58=bob.hotkey.ss58_address, amount=Balance.from_tao(5, netuid=2), **kwargs)
    check("move_stake", said.success, said)
    moved = chain.get_stake(coldkey_ss58=cold, hotkey_ss58=bob.hotkey.ss58_address, netuid=2)
    check("stake moved", moved.tao > 4, moved)

    subnet = chain.subnet(2)
    check("subnet", subnet.owner_coldkey == cold and subnet.is_dynamic and subnet.price.tao > 1, subnet)
    price = chain.get_subnet_price(2)
    check("get_subnet_price", price.tao > 1, price)
    check("get_subnet_prices", set(chain.get_subnet_prices()) >= {1, 2}, chain.get_subnet_prices())
    parameters = chain.get_subnet_hyperparameters(2)
    check("get_subnet_hyperparameters", parameters.tempo == 360 and parameters.kappa == 32767, parameters)
    check("tempo", chain.tempo(2) == 360)
    info = chain.get_subnet_info(2)
    check("get_subnet_info", info.subnetwork_n == 2 and info.owner_ss58 == cold, info)

    metagraph = chain.metagraph(2)
    check("metagraph", [n.hotkey for n in metagraph.neurons] == [hot, bob.hotkey.ss58_address], metagraph.neurons)
    check("its stake", metagraph.n.item() == 2 and float(metagraph.S[0]) > 80, metagraph.S)
    whole = chain.get_metagraph_info(2)
    check("get_metagraph_info", whole.hotkeys == [hot, bob.hotkey.ss58_address] and whole.num_uids == 2, whole)
    some = chain.get_metagraph_info(2, selected_indices=[1, 52, 72])
    check("selected columns", some.hotkeys == whole.hotkeys and some.coldkeys is None, some)
    neurons = chain.neurons_lite(2)
    check("neurons_lite", [n.uid for n in neurons] == [0, 1], neurons)
    check("neuron_for_uid", chain.neuron_for_uid(1, 2).coldkey == bob.coldkeypub.ss58_address)
    delegates = chain.get_delegates()
    check("get_delegates", isinstance(delegates, list), delegates)

    said = chain.transfer(wallet=alice, destination_ss58=bob.coldkeypub.ss58_address, amount=Balance.from_tao(2), **kwargs)
    check("transfer", said.success, said)


code = 0
try:
    main(sys.argv[1] if len(sys.argv) > 1 else "ws://127.0.0.1:9944")
    print(f"ok {state['passed']} checks")
except Exception as error:  # every failure has the same shape
    print(f"FAIL {state['step']}: {type(error).__name__}: {error}")
    code = 1
finally:
    shutil.rmtree(home, ignore_errors=True)
sys.stdout.flush()
os._exit(code)  # an open connection would keep the process
