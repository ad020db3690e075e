package org.taonet.rpc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.taonet.chain.Rejected;
import org.taonet.node.Node;
import org.taonet.state.StateGone;
import org.taonet.text.Json;

/** The table of methods of a node. The list that clients ask for and the catalogue are read off it. */
public final class Methods {
    private final Map<String, Method> byName = new TreeMap<>();
    private final List<Method> all = new ArrayList<>();
    private final Feeds feeds;

    private Methods(Feeds feeds) {
        this.feeds = feeds;
    }

    /** All methods of a node; those for its owner and for developers only where that is allowed. */
    public static Methods of(Node node, boolean trusted) {
        View view = new View(node);
        Feeds feeds = new Feeds(node, view);
        Methods methods = new Methods(feeds);
        methods.add(new SystemMethods(node, view).all());
        methods.add(new ChainMethods(node, view, feeds).all());
        methods.add(new StateMethods(view, feeds).all());
        methods.add(new AuthorMethods(node).all());
        methods.add(new KeyMethods(view).all());
        methods.add(new ChainHeadMethods(node, view, feeds).all());
        methods.add(new SubtensorMethods(view).all());
        methods.add(new EngineMethods(node).all());
        methods.add(new DevMethods(node, view).all());
        methods.add(List.of(Method.of(
                "rpc_methods",
                "",
                "Names of all methods.",
                (params, session) -> Answer.of(Json.object()
                        .put("methods", Json.texts(methods.byName.keySet()))
                        .build()))));
        if (!trusted) {
            methods.byName.values().removeIf(method -> method.group() != Method.Group.PUBLIC);
        }
        return methods;
    }

    private void add(List<Method> more) {
        for (Method method : more) {
            all.add(method);
            put(method.name(), method);
            method.aliases().forEach(alias -> put(alias, method));
        }
    }

    private void put(String name, Method method) {
        if (byName.put(name, method) != null) {
            throw new IllegalStateException("two methods are called " + name);
        }
    }

    /** A method by any of its names. */
    public Optional<Method> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All methods, as declared. */
    public List<Method> catalogue() {
        return List.copyOf(all);
    }

    /** All names. */
    public Collection<String> names() {
        return byName.keySet();
    }

    Feeds feeds() {
        return feeds;
    }

    /** Calls a method; whatever goes wrong is an {@link RpcError}. */
    public Answer call(String name, Json params, Session session) {
        Method method = byName.get(name);
        if (method == null) {
            throw new RpcError(RpcError.METHOD, "Method not found");
        }
        try {
            return method.handler().handle(Params.of(params, method), session);
        } catch (RpcError | StackOverflowError error) {
            throw error instanceof RpcError said ? said : new RpcError(RpcError.INTERNAL, "Internal error: too deep");
        } catch (Rejected rejected) {
            String data = rejected.data();
            throw new RpcError(
                    rejected.code(), String.valueOf(rejected.getMessage()), data == null ? null : Json.of(data));
        } catch (StateGone gone) {
            throw RpcError.client("State already discarded: " + gone.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw RpcError.params(String.valueOf(wrong.getMessage()));
        } catch (RuntimeException failed) {
            throw new RpcError(RpcError.INTERNAL, "Internal error", Json.of(String.valueOf(failed.getMessage())));
        }
    }
}
