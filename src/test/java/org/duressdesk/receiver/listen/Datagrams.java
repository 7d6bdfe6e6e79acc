package org.duressdesk.receiver.listen;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** One datagram there, one back. */
final class Datagrams {
    private Datagrams() {}

    static DatagramSocket socket(PortDesk desk) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(15_000);
        socket.connect(desk.address());
        return socket;
    }

    static void datagram(DatagramSocket socket, byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length));
    }

    static String answer(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1_000], 1_000);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
    }
}
