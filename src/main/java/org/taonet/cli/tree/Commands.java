package org.taonet.cli.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.taonet.cli.axon.AxonCommand;
import org.taonet.cli.config.ConfigCommand;
import org.taonet.cli.dev.BuildSpecCommand;
import org.taonet.cli.dev.DevCommand;
import org.taonet.cli.dev.LedgerCommand;
import org.taonet.cli.raw.ApiCommand;
import org.taonet.cli.raw.BlockCommand;
import org.taonet.cli.raw.ConstCommand;
import org.taonet.cli.raw.DecodeCommand;
import org.taonet.cli.raw.EventsCommand;
import org.taonet.cli.raw.QueryCommand;
import org.taonet.cli.raw.WatchCommand;
import org.taonet.cli.stake.StakeCommand;
import org.taonet.cli.subnets.SubnetsCommand;
import org.taonet.cli.sudo.SudoCommand;
import org.taonet.cli.utils.UtilsCommand;
import org.taonet.cli.wallet.WalletCommand;

/** The operators' groups, made when they are named: what the command line and the shell add to the tree. */
public final class Commands {
    private Commands() {}

    /** By name, in the order of help. */
    public static Map<String, Supplier<Object>> groups() {
        Map<String, Supplier<Object>> groups = new LinkedHashMap<>();
        groups.put("wallet", WalletCommand::new);
        groups.put("subnets", SubnetsCommand::new);
        groups.put("stake", StakeCommand::new);
        groups.put("sudo", SudoCommand::new);
        groups.put("axon", AxonCommand::new);
        groups.put("config", ConfigCommand::new);
        groups.put("utils", UtilsCommand::new);
        groups.put("query", QueryCommand::new);
        groups.put("const", ConstCommand::new);
        groups.put("api", ApiCommand::new);
        groups.put("block", BlockCommand::new);
        groups.put("events", EventsCommand::new);
        groups.put("decode", DecodeCommand::new);
        groups.put("watch", WatchCommand::new);
        groups.put("build-spec", BuildSpecCommand::new);
        groups.put("ledger", LedgerCommand::new);
        groups.put("dev", DevCommand::new);
        return groups;
    }

    /** With others. */
    public static Map<String, Supplier<Object>> groups(Map<String, Supplier<Object>> more) {
        Map<String, Supplier<Object>> groups = groups();
        groups.putAll(more);
        return groups;
    }
}
