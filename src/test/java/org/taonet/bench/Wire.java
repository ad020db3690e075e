package org.taonet.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket to loopback that costs the load generator as little as it can. One thread sends, one receives. */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = socket.getOutputStream();
        out.write(("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        int end = 0;
        while (end != 0x0d0a0d0a) {
            end = end << 8 | in.readUnsignedByte();
        }
    }

    /** Sends a text, masked with zeros. */
    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 8).put((byte) 0x81);
        if (bytes.length < 126) {
            frame.put((byte) (0x80 | bytes.length));
        } else if (bytes.length < 1 << 16) {
            frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
        } else {
            throw new IOException("a request of " + bytes.length + " bytes");
        }
        frame.putInt(0).put(bytes);
        out.write(frame.array(), 0, frame.position());
    }

    /** The next text; frames of control are skipped. */
    String receive() throws IOException {
        while (true) {
            int head = in.readUnsignedByte();
            long length = in.readUnsignedByte();
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            byte[] bytes = in.readNBytes((int) length);
            if ((head & 0x80) == 0) {
                throw new IOException("a message in pieces");
            }
            if ((head & 15) == 1) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            if ((head & 15) == 8) {
                throw new IOException("the node closed the connection");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
