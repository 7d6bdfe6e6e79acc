package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** What a panel does at a port of this machine. */
public final class PanelSocket {
    private PanelSocket() {}

    /** Sends a message and reads the answer up to its carriage return. */
    public static String said(Socket panel, byte[] message) throws IOException {
        panel.getOutputStream().write(message);
        StringBuilder answer = new StringBuilder();
        for (int one = panel.getInputStream().read();
                one != '\r';
                one = panel.getInputStream().read()) {
            assertThat(one).as("after %s", answer).isNotNegative();
            answer.append((char) one);
        }
        return answer.toString();
    }

    public static Socket connect(int number) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), number);
        socket.setSoTimeout(15_000);
        return socket;
    }

    /** The number of a port nobody uses now. */
    public static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
