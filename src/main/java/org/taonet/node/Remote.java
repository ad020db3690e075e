package org.taonet.node;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.taonet.state.StateGone;
import org.taonet.text.Json;

/**
 * Another node, asked by JSON-RPC over HTTP. Every answer is kept, in a file too if one is named: what was read once
 * can be read without the other node. Safe for any number of threads.
 */
final class Remote implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final String url;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Optional<DataOutputStream> file;

    /** At an endpoint (ws, wss, http or https: nodes answer both on one port), with a file of answers. */
    Remote(String url, Optional<Path> cache) {
        this(url, cache, true);
    }

    /** The same, but a file of answers is written only if one asks for it: another process may be writing it. */
    Remote(String url, Optional<Path> cache, boolean writes) {
        this.url = url.replaceFirst("^ws", "http");
        Optional<DataOutputStream> opened = cache.flatMap(path -> Optional.ofNullable(load(path, writes)));
        this.file = opened;
    }

    private @Nullable DataOutputStream load(Path cache, boolean writes) {
        try {
            if (Files.exists(cache)) {
                long whole;
                try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(cache)))) {
                    whole = read(in);
                }
                if (writes && whole < Files.size(cache)) {
                    // What is appended must not stand behind half an answer.
                    try (FileChannel channel = FileChannel.open(cache, StandardOpenOption.WRITE)) {
                        channel.truncate(whole);
                    }
                }
            }
            if (!writes) {
                return null;
            }
            return new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(cache, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + cache + " for what is read from the other chain", e);
        }
    }

    /** How many bytes hold whole answers: the last one may be cut short by a kill, and is asked for again. */
    private long read(DataInputStream in) throws IOException {
        long whole = 0;
        try {
            while (true) {
                byte[] question = bytes(in);
                byte[] answer = bytes(in);
                known.put(new String(question, StandardCharsets.UTF_8), new String(answer, StandardCharsets.UTF_8));
                whole += 2L * Integer.BYTES + question.length + answer.length;
            }
        } catch (EOFException end) {
            return whole;
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("it is no file of answers");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** The answer to a question whose answer never changes; StateGone if the other node cannot be asked or refuses. */
    Json call(String method, Json... params) {
        String question = method + Json.array(params).write();
        String answer = known.get(question);
        if (answer == null) {
            answer = ask(method, Json.array(params)).write();
            keep(question, answer);
        }
        return Json.parse(answer);
    }

    /** Keeps an answer that came with another one. */
    void keep(String question, String answer) {
        if (known.putIfAbsent(question, answer) == null) {
            file.ifPresent(out -> write(out, question, answer));
        }
    }

    boolean knows(String question) {
        return known.containsKey(question);
    }

    private static synchronized void write(DataOutputStream out, String question, String answer) {
        try {
            for (String text : new String[] {question, answer}) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep what was read from the other chain", e);
        }
    }

    private Json ask(String method, Json params) {
        String request = Json.object()
                .put("jsonrpc", "2.0")
                .put("id", 1)
                .put("method", method)
                .put("params", params)
                .build()
                .write();
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("content-type", "application/json");
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(request.getBytes(StandardCharsets.UTF_8));
            }
            try (InputStream in = connection.getInputStream()) {
                return result(method, Json.parse(in.readAllBytes()));
            }
        } catch (IOException | IllegalArgumentException failed) {
            throw new StateGone(
                    "the other chain at " + url + " cannot be asked (" + failed.getMessage() + "), and " + method
                            + shown(params) + " is not among what was read before",
                    failed);
        }
    }

    private static String shown(Json params) {
        String text = params.write();
        return text.length() > 200 ? text.substring(0, 199) + "…" : text;
    }

    private Json result(String method, Json answer) {
        if (answer.has("error")) {
            throw new StateGone("the other chain at " + url + " refuses " + method + ": "
                    + answer.field("error").field("message").textOr("error"));
        }
        return answer.field("result");
    }

    @Override
    public void close() {
        file.ifPresent(out -> {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
