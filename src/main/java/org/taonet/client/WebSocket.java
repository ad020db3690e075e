package org.taonet.client;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The client's side of a WebSocket (RFC 6455), over a plain socket or TLS. Our own, because the JDK's brings the whole
 * of its HTTP client with it: threads, a selector and TLS, before the first byte to loopback.
 */
final class WebSocket implements AutoCloseable {
    private static final int MAX_MESSAGE = 1 << 30;
    private static final int MAX_HEAD = 16 * 1024;
    private static final int CHUNK = 1 << 16;
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock sending = new ReentrantLock();

    private WebSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), CHUNK));
        this.out = socket.getOutputStream();
    }

    /** Connects and shakes hands. */
    static WebSocket connect(URI uri, int timeoutMillis) throws IOException {
        boolean tls = uri.getScheme().toLowerCase(Locale.ROOT).equals("wss");
        String host = uri.getHost();
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        Socket socket = open(bare(host), port, timeoutMillis);
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(timeoutMillis);
            if (tls) {
                socket = secure(socket, bare(host), port);
            }
            var webSocket = new WebSocket(socket);
            webSocket.shakeHands(uri, host + (uri.getPort() > 0 ? ":" + port : ""));
            socket.setSoTimeout(0);
            return webSocket;
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Tries every address of a name: localhost may be ::1 while the node listens on 127.0.0.1. */
    private static Socket open(String host, int port, int timeoutMillis) throws IOException {
        IOException last = new IOException("no address for " + host);
        for (InetAddress address : InetAddress.getAllByName(host)) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), timeoutMillis);
                return socket;
            } catch (IOException failed) {
                socket.close();
                last = failed;
            }
        }
        throw last;
    }

    private static Socket secure(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secure = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private void shakeHands(URI uri, String host) throws IOException {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        String key = Base64.getEncoder().encodeToString(nonce);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String request = "GET " + path + query + " HTTP/1.1\r\nHost: " + host
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
                + "\r\nSec-WebSocket-Version: 13\r\nUser-Agent: taonet\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String head = head();
        String status = head.lines().findFirst().orElse("");
        if (!status.startsWith("HTTP/1.1 101")) {
            throw new IOException("it answered '" + status + "' instead of opening a WebSocket");
        }
        String expected = accept(key);
        boolean accepted = head.lines()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-accept:")
                        && line.substring(line.indexOf(':') + 1).strip().equals(expected));
        if (!accepted) {
            throw new IOException("its answer does not fit the WebSocket handshake");
        }
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        while (head.length() < MAX_HEAD) {
            head.append((char) in.readUnsignedByte());
            int length = head.length();
            if (length >= 4
                    && head.charAt(length - 1) == '\n'
                    && head.substring(length - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        throw new IOException("its answer is no WebSocket handshake");
    }

    private static String accept(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha1.digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-1 belongs to every Java platform", absent);
        }
    }

    /** Sends a text message. */
    void send(byte[] utf8) throws IOException {
        frame(TEXT, utf8);
    }

    private void frame(int opcode, byte[] payload) throws IOException {
        byte[] frame = new byte[payload.length + 14];
        int at = 0;
        frame[at++] = (byte) (0x80 | opcode);
        if (payload.length < 126) {
            frame[at++] = (byte) (0x80 | payload.length);
        } else if (payload.length < 1 << 16) {
            frame[at++] = (byte) (0x80 | 126);
            frame[at++] = (byte) (payload.length >>> 8);
            frame[at++] = (byte) payload.length;
        } else {
            frame[at++] = (byte) (0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame[at++] = (byte) ((long) payload.length >>> shift);
            }
        }
        int mask = random.nextInt();
        for (int shift = 24; shift >= 0; shift -= 8) {
            frame[at++] = (byte) (mask >>> shift);
        }
        for (int i = 0; i < payload.length; i++) {
            frame[at++] = (byte) (payload[i] ^ mask >>> (24 - 8 * (i & 3)));
        }
        sending.lock();
        try {
            out.write(frame, 0, at);
            out.flush();
        } finally {
            sending.unlock();
        }
    }

    /** The next message, waiting for it; pings are answered on the way. Fails when the other side has closed. */
    byte[] receive() throws IOException {
        byte[] message = new byte[0];
        boolean started = false;
        while (true) {
            int first = in.readUnsignedByte();
            int opcode = first & 0x0f;
            byte[] payload = payload(MAX_MESSAGE - message.length);
            switch (opcode) {
                case PING -> frame(PONG, payload);
                case PONG -> {}
                case CLOSE -> {
                    close();
                    throw new EOFException(reason(payload));
                }
                case TEXT, BINARY, CONTINUATION -> {
                    if ((opcode == CONTINUATION) != started) {
                        throw new IOException("its frames are out of order");
                    }
                    started = true;
                    message = message.length == 0 ? payload : join(message, payload);
                    if ((first & 0x80) != 0) {
                        return message;
                    }
                }
                default -> throw new IOException("it sent a frame of unknown kind " + opcode);
            }
        }
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static String reason(byte[] payload) {
        String text = payload.length > 2 ? new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8) : "";
        return "it closed the connection" + (text.isEmpty() ? "" : ": " + text);
    }

    private byte[] payload(int most) throws IOException {
        int second = in.readUnsignedByte();
        if ((second & 0x80) != 0) {
            throw new IOException("it masks its frames, which only clients do");
        }
        long length = second & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (length < 0 || length > most) {
            throw new IOException("its message is longer than " + MAX_MESSAGE + " bytes");
        }
        byte[] payload = in.readNBytes((int) length); // grows as bytes arrive, not by the claim
        if (payload.length < length) {
            throw new EOFException("it ended in the middle of a message");
        }
        return payload;
    }

    /** Says goodbye and closes the socket, which ends a waiting {@link #receive}. */
    @Override
    public void close() {
        try {
            if (!socket.isClosed()) {
                frame(CLOSE, new byte[] {0x03, (byte) 0xe8});
            }
        } catch (SocketException gone) {
            // it is closed already
        } catch (IOException late) {
            // so is this
        } finally {
            try {
                socket.close();
            } catch (IOException already) {
                // nothing left to close
            }
        }
    }
}
