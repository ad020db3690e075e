"""Figures of taonet as a process, each beside the same figure of what a user would run instead. Called by scripts/bench."""

import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

TAONET = os.environ["TAONET_COMMAND"].split("\n")
CLIENTS = os.environ.get("TAONET_CLIENTS") or os.path.expanduser("~/.cache/taonet-clients")
RUNS = int(os.environ.get("RUNS", "20"))


class Failed(Exception):
    """There is no figure, and why."""


def row(what, ours, unit, yardstick=None, name=""):
    """Prints a figure beside its yardstick; ours is a number, or what measures it."""
    try:
        ours = ours() if callable(ours) else ours
    except Failed as why:
        print(f"{what:44} {why}", flush=True)
        return
    ratio = f"{name} {yardstick:9.1f} {unit}, {yardstick / ours:6.1f} times ours" if yardstick else name
    print(f"{what:44} {ours:9.1f} {unit}   {ratio}", flush=True)


def missing(name):
    return f"(no {name}: scripts/clients {name})"


def clean():
    """An environment without the user's own settings, in a home of its own."""
    home = tempfile.mkdtemp(prefix="taonet-bench")
    env = {k: v for k, v in os.environ.items() if not k.startswith(("TAONET_", "BT_"))}
    env.update(HOME=home, COLUMNS="200", BTCLI_CONFIG_PATH=f"{home}/btcli.yml", DISK_CACHE="0", NO_COLOR="1")
    return home, env


def elapsed(command, env):
    """Median milliseconds from exec to exit; a failing command is no figure."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True)
        times.append((time.perf_counter() - begun) * 1000)
        if done.returncode:
            raise Failed(f"{' '.join(command)} failed: {' '.join(done.stderr.decode().split())}")
    return statistics.median(times)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def ask(port, method):
    """One JSON-RPC request over HTTP on a new connection; None while nobody listens."""
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": []}).encode()
    head = f"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as s:
            s.sendall(head.encode() + body)
            return s.recv(65536) or None
    except OSError:
        return None


def started(command, port, method, env):
    """Starts a node; returns it and the milliseconds until its first answer."""
    begun = time.perf_counter()
    node = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while ask(port, method) is None:
        if node.poll() is not None:
            raise Failed(f"{' '.join(command)} ended with {node.returncode}")
        if time.perf_counter() - begun > 120:
            node.kill()
            raise Failed(f"{' '.join(command)} never answered")
        time.sleep(0.0005)
    return node, (time.perf_counter() - begun) * 1000


def first_answer(command, port, method, env):
    times = []
    for _ in range(RUNS):
        node, took = started(command, port, method, env)
        times.append(took)
        node.send_signal(signal.SIGTERM)
        node.wait()
    return statistics.median(times)


def anvil():
    """anvil's own program, not the script that starts it."""
    for folder, _, files in os.walk(os.path.join(CLIENTS, "anvil")):
        if "anvil" in files and folder.endswith("bin") and ".bin" not in folder:
            return os.path.join(folder, "anvil")
    return None


def btcli():
    path = os.path.join(CLIENTS, "btcli", "bin", "btcli")
    return path if os.path.exists(path) else None


def ledger(home, keys):
    """A ledger file whose state has so many keys; made on the JVM, once."""
    path = f"{home}/{keys}.db"
    java = os.environ["TAONET_BENCH_JAVA"].split(" ")
    subprocess.run(java + ["org.taonet.bench.MakeLedger", path, str(keys)], check=True, capture_output=True)
    return path


def start():
    home, env = clean()
    other = btcli()
    name = "btcli" if other else missing("btcli")
    wallets = f"{home}/.bittensor/wallets"
    subprocess.run([*TAONET, "wallet", "create", "--name", "alice", "--no-password"], env=env, capture_output=True)
    row("--version", lambda: elapsed([*TAONET, "--version"], env), "ms", other and elapsed([other, "--version"], env), name)
    theirs = other and elapsed([other, "wallet", "list", "--wallet-path", wallets], env)
    row("wallet list", lambda: elapsed([*TAONET, "wallet", "list"], env), "ms", theirs, name)
    for keys, label in ((1000, "1 k"), (1000000, "1 M")):
        read = [*TAONET, "query", "System.Number", "--ledger", ledger(home, keys)]
        row(f"query System.Number, embedded, {label} keys", lambda: elapsed(read, env), "ms", theirs, name)
    shutil.rmtree(home)


def answer():
    home, env = clean()
    port = free_port()
    other = anvil()
    theirs = other and first_answer([other, "--port", str(port), "--silent"], port, "eth_chainId", env)
    for keys, label in ((1000, "1 k"), (1000000, "1 M")):
        command = [*TAONET, "node", "--ledger", ledger(home, keys), "--rpc-port", str(port)]
        ours = lambda: first_answer(command, port, "system_name", env)
        row(f"exec to first answer, {label} keys", ours, "ms", theirs, "anvil" if other else missing("anvil"))
    shutil.rmtree(home)


def resident(node):
    with open(f"/proc/{node.pid}/status") as status:
        return next(int(line.split()[1]) / 1000 for line in status if line.startswith("VmRSS"))


def memory():
    home, env = clean()
    port = free_port()
    other = anvil()
    size = os.path.getsize
    if len(TAONET) == 1:
        row("file", size(TAONET[0]) / 1e6, "MB", other and size(os.path.realpath(other)) / 1e6, "anvil" if other else missing("anvil"))
    node, _ = started([*TAONET, "node", "--tmp", "--rpc-port", str(port)], port, "system_name", env)
    time.sleep(1)
    ours = resident(node)
    node.terminate()
    node.wait()
    theirs = None
    if other:
        node, _ = started([other, "--port", str(port), "--silent"], port, "eth_chainId", env)
        time.sleep(1)
        theirs = resident(node)
        node.kill()
        node.wait()
    row("resident, a second after start", ours, "MB", theirs, "anvil" if other else missing("anvil"))
    shutil.rmtree(home)


if __name__ == "__main__":
    {"start": start, "answer": answer, "memory": memory}[sys.argv[1]]()
