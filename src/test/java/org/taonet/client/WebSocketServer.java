package org.taonet.client;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.taonet.text.Json;

/** The other side of a WebSocket for tests, on a free port of loopback, which may misbehave as the test wants. */
final class WebSocketServer implements AutoCloseable {
    /** What a test's server does with a request. */
    interface Handler {
        void handle(Json request, Peer peer) throws IOException;
    }

    private final ServerSocket listening;
    private final Handler handler;
    private final String handshake;

    /** Serves one connection after another; an empty handshake is the right one. */
    WebSocketServer(String handshake, Handler handler) throws IOException {
        this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.handler = handler;
        this.handshake = handshake;
        Thread server = new Thread(this::serve, "test server");
        server.setDaemon(true);
        server.start();
    }

    WebSocketServer(Handler handler) throws IOException {
        this("", handler);
    }

    Network network() {
        return new Network(
                "a test", URI.create("ws://127.0.0.1:" + listening.getLocalPort() + "/path?x=1"), Optional.empty());
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                new Peer(socket).serve(handshake, handler);
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** One connected client. */
    static final class Peer {
        private final Socket socket;
        private final DataInputStream in;
        private final OutputStream out;
        volatile String lastPong = "";

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        private void serve(String handshake, Handler handler) throws IOException {
            String head = head();
            String key = head.lines()
                    .filter(l -> l.startsWith("Sec-WebSocket-Key: "))
                    .findFirst()
                    .orElseThrow()
                    .substring(19);
            out.write((handshake.isEmpty()
                            ? "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "sec-websocket-accept: " + accept(key) + "\r\n\r\n"
                            : handshake)
                    .getBytes(StandardCharsets.US_ASCII));
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                byte[] payload = payload();
                switch (opcode) {
                    case 8 -> {
                        return;
                    }
                    case 10 -> lastPong = new String(payload, StandardCharsets.UTF_8);
                    default -> handler.handle(Json.parse(payload), this);
                }
            }
        }

        private String head() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            return head.toString();
        }

        private static String accept(String key) {
            try {
                return Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-1")
                                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                        .getBytes(StandardCharsets.US_ASCII)));
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException(absent);
            }
        }

        private byte[] payload() throws IOException {
            int second = in.readUnsignedByte();
            if ((second & 0x80) == 0) {
                throw new IOException("a client must mask");
            }
            long length = second & 0x7f;
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes((int) length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i & 3];
            }
            return payload;
        }

        /** Sends one frame with any first byte. */
        void frame(int first, byte[] payload) throws IOException {
            out.write(first);
            if (payload.length < 126) {
                out.write(payload.length);
            } else if (payload.length < 65536) {
                out.write(new byte[] {126, (byte) (payload.length >> 8), (byte) payload.length});
            } else {
                out.write(127);
                for (int shift = 56; shift >= 0; shift -= 8) {
                    out.write((int) ((long) payload.length >>> shift));
                }
            }
            out.write(payload);
            out.flush();
        }

        void text(String text) throws IOException {
            frame(0x81, text.getBytes(StandardCharsets.UTF_8));
        }

        void result(Json request, Json result) throws IOException {
            text(Json.object()
                    .put("jsonrpc", "2.0")
                    .put("id", request.field("id"))
                    .put("result", result)
                    .build()
                    .write());
        }

        void hangUp() throws IOException {
            socket.close();
        }
    }
}
