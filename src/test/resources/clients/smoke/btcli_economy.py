"""The real btcli 9 in the economy of a fresh dev chain: subnets, registrations, stake, settings, as its user's commands.

    python btcli_economy.py ws://…     with the python of the environment that has bittensor-cli

Prints "ok N checks" and exits 0, or names the failing check and exits 1. What btcli says is held against storage.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

from async_substrate_interface import SubstrateInterface
from bittensor_wallet import Keypair, Wallet

state = {"step": "start", "passed": 0}
home = tempfile.mkdtemp(prefix="economy-btcli-")
program = os.path.join(os.path.dirname(sys.executable), "btcli")
ALICE, BOB = Keypair.create_from_uri("//Alice"), Keypair.create_from_uri("//Bob")
ALICE_HOT, BOB_HOT = Keypair.create_from_uri("//Alice//hot"), Keypair.create_from_uri("//Bob//hot")


class Failed(Exception):
    pass


def check(name, ok, why=""):
    state["step"] = name
    if not ok:
        raise Failed(why if why != "" else "not true")
    state["passed"] += 1


def btcli(*args):
    environment = dict(
        os.environ, HOME=home, COLUMNS="400", NO_COLOR="1", DISK_CACHE="0",
        BTCLI_CONFIG_PATH=f"{home}/config.yml", BTCLI_DEBUG_FILE=f"{home}/debug.txt", BTCLI_PROXIES_PATH=f"{home}/proxies.db",
    )
    done = subprocess.run([program, *args], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    return done.stdout + (done.stderr if done.returncode else ""), done.returncode


def main(endpoint):
    at = ["--wallet-path", f"{home}/wallets"]
    net = ["--network", endpoint]
    for name, cold, hot in (("alice", ALICE, ALICE_HOT), ("bob", BOB, BOB_HOT)):
        wallet = Wallet(name=name, hotkey="default", path=f"{home}/wallets")
        wallet.set_coldkey(keypair=cold, encrypt=False, overwrite=True)
        wallet.set_coldkeypub(keypair=cold, encrypt=False, overwrite=True)
        wallet.set_hotkey(keypair=hot, encrypt=False, overwrite=True)
        wallet.set_hotkeypub(keypair=hot, encrypt=False, overwrite=True)
    chain = SubstrateInterface(endpoint, ss58_format=42)

    def by(name):
        return [*at, "--wallet-name", name, "--hotkey", "default", *net]

    def answer(*args):
        state["step"] = " ".join(args[:2])
        text, code = btcli(*args, "--json-output")
        try:
            return json.loads(text, strict=False)
        except ValueError:
            plain, _ = btcli(*args)  # what went wrong it tells in words only
            raise Failed(f"no JSON from btcli {' '.join(args)} (exit {code}): {text[-300:]} {plain[-600:]}") from None

    def done(name, *args):
        said = answer(*args)
        check(name, said.get("success") is True, said)
        return said

    def stored(item, *keys, module="SubtensorModule"):
        found = chain.query(module, item, list(keys))
        return getattr(found, "value", found)

    def stake(hot, cold, netuid):
        found = chain.runtime_call("StakeInfoRuntimeApi", "get_stake_info_for_hotkey_coldkey_netuid", [hot, cold, netuid])
        return getattr(found, "value", found)["stake"]

    alice_hot, bob_hot = ALICE_HOT.ss58_address, BOB_HOT.ss58_address
    alice, bob = ALICE.ss58_address, BOB.ss58_address
    yes, open_ = "--no-prompt", "--no-mev-protection"
    long = ("--period", "256")  # btcli's own is 4 blocks: a second here, within which it may not have sent

    listed = answer("subnets", "list", *net)
    check("subnets list", {k: v["subnet_name"] for k, v in listed["subnets"].items()} == {"0": "root", "1": "apex"}, listed)
    cost = answer("subnets", "burn-cost", *net)["burn_cost"]["rao"]
    check("subnets burn-cost", cost == 1_000 * 10**9, cost)

    # so that one block after the other may create a subnet, and they can be started at once
    for call, params in (("sudo_set_network_rate_limit", {"rate_limit": 0}), ("sudo_set_start_call_delay", {"delay": 0})):
        inner = chain.compose_call("AdminUtils", call, params)
        sudo = chain.compose_call("Sudo", "sudo", {"call": inner})
        receipt = chain.submit_extrinsic(chain.create_signed_extrinsic(sudo, ALICE), wait_for_inclusion=True)
        check(call, receipt.is_success, receipt.error_message)

    about = ["--repo", "https://github.com/a/b", "--subnet-contact", "a@example.org", "--subnet-url", "https://example.org", "--discord", "d",
             "--description", "a subnet", "--logo-url", "https://example.org/x.png", "--additional-info", "more"]
    for name, netuid, called in (("alice", 2, "first"), ("bob", 3, "second")):
        made = done("subnets create", "subnets", "create", *by(name), yes, open_, "--subnet-name", called, *about)
        check("the netuid is the next free", made["netuid"] == netuid, made)
        text, _ = btcli("subnets", "start", "--netuid", str(netuid), *by(name), yes)
        check("subnets start", stored("SubtokenEnabled", netuid) is True, text)
    check("owners", (stored("SubnetOwner", 2), stored("SubnetOwner", 3)) == (alice, bob))
    check("subnets show", answer("subnets", "show", "--netuid", "2", *net, yes)["owner"] == alice)
    check("subnets get-identity", answer("subnets", "get-identity", "--netuid", "2", *net)["subnet_name"] == "first")

    said = done("subnets register", "subnets", "register", "--netuid", "2", *by("bob"), yes)
    check("Bob's uid is the next", stored("Uids", 2, bob_hot) == 1, said)

    text, _ = btcli("axon", "set", "--netuid", "2", "--ip", "1.2.3.4", "--port", "8091", *by("bob"), yes)
    axon = stored("Axons", 2, bob_hot)
    check("axon set", axon is not None and (axon["ip"], axon["port"]) == (0x01020304, 8091), f"{axon} {text}")

    said = answer("stake", "add", "--netuid", "2", "--amount", "100", *by("alice"), yes, open_, "--unsafe", "--include-hotkeys", alice_hot)
    check("stake add", said["staking_success"]["2"][alice_hot] is True, said)
    said = answer("stake", "add", "--netuid", "2", "--amount", "5", *by("alice"), yes, open_, "--safe", "--tolerance", "0.1", "--include-hotkeys", alice_hot)
    check("stake add with a limit", said["staking_success"]["2"][alice_hot] is True, said)
    rows = answer("stake", "list", *by("alice"), yes)["stake_info"][alice_hot]
    check("stake list", [row["netuid"] for row in rows] == [2] and rows[0]["value"] > 90, rows)
    before = stake(alice_hot, alice, 2)
    said = answer("stake", "remove", "--netuid", "2", "--amount", "10", *by("alice"), yes, open_, "--unsafe", "--include-hotkeys", alice_hot)
    check("stake remove", said[0]["success"] is True, said)
    check("stake is less", before - stake(alice_hot, alice, 2) > 9 * 10**9)

    done("stake move", "stake", "move", "--origin-netuid", "2", "--dest-netuid", "2", "--from", alice_hot, "--to", bob_hot, "--amount", "10", *by("alice"), yes, open_, *long)
    check("stake is on Bob's hotkey", stake(bob_hot, alice, 2) > 9 * 10**9)
    done("stake swap", "stake", "swap", "--origin-netuid", "2", "--dest-netuid", "3", "--amount", "10", "--tolerance", "0.2", *by("alice"), yes, open_, *long)
    check("stake is in the other subnet", stake(alice_hot, alice, 3) > 8 * 10**9)
    done("stake transfer", "stake", "transfer", "--origin-netuid", "2", "--dest-netuid", "2", "--dest-ss58", bob, "--amount", "10", *by("alice"), yes, open_, *long)
    check("stake is Bob's", stake(alice_hot, bob, 2) > 9 * 10**9)

    said = answer("sudo", "set", "--netuid", "2", "--param", "serving_rate_limit", "--value", "7", *by("alice"), yes)
    check("sudo set", said["success"] is True and stored("ServingRateLimit", 2) == 7, said)
    settings = {row["hyperparameter"]: row["value"] for row in answer("sudo", "get", "--netuid", "2", *net)}
    check("sudo get", settings["serving_rate_limit"] == 7 and settings["kappa"] == 32767, settings)
    check("subnets hyperparameters", len(answer("subnets", "hyperparameters", "--netuid", "2", *net)) == len(settings))

    balance = answer("wallet", "balance", *at, "--wallet-name", "alice", *net)["balances"]["alice"]
    free = stored("Account", alice, module="System")["data"]["free"]
    check("wallet balance", round(balance["free"] * 10**9) == free and balance["staked"] > 50, balance)
    overview = answer("wallet", "overview", *at, "--wallet-name", "bob", *net)
    check("wallet overview", [row["netuid"] for row in overview["subnets"]] == [2, 3], overview)
    price = answer("subnets", "price", "--netuid", "2", "--current", *net)["2"]["stats"]
    check("subnets price", price["name"] == "first" and price["current_price"] > 1, price)
    chain.close()


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
