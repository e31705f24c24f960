package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Started as a worker is, a process has no way to the network, whichever door of the JDK it tries. */
@Timeout(120)
class NoNetworkTest {
    @TempDir
    Path folder;

    @Test
    void everyDoorIsShut() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                while (true) {
                    try {
                        listener.accept().close();
                        calls.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            answering.setDaemon(true);
            answering.start();
            String port = Integer.toString(listener.getLocalPort());

            assertThat(run("open", port)).allMatch(line -> line.endsWith("opened"));
            assertThat(calls.get()).as("the probe itself can knock").isPositive();
            calls.set(0);

            assertThat(run("shut", port)).hasSize(Probe.DOORS).allMatch(line -> line.endsWith("refused"));
            assertThat(calls).hasValue(0);
        }
    }

    /** The lines that the probe prints, as a worker or as any JVM. */
    private List<String> run(String how, String port) throws Exception {
        Files.deleteIfExists(folder.resolve("no-hosts"));
        Files.createFile(folder.resolve("no-hosts"));
        List<String> command = new ArrayList<>();
        for (String part : WorkerProcess.command(ParseLimits.defaults(), folder)) {
            if (part.equals(Worker.class.getName())) {
                break;
            }
            if (how.equals("shut")
                    || NoNetwork.options(folder.resolve("no-hosts")).stream().noneMatch(part::equals)) {
                command.add(part);
            }
        }
        command.addAll(List.of(Probe.class.getName(), how, port));
        Process probe = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(probe.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    /** Tries all doors and says which of them opened. */
    static final class Probe {
        static final int DOORS = 10;

        private Probe() {}

        @SuppressWarnings("SystemOut") // a process of its own, read by the test
        public static void main(String[] args) throws IOException {
            int port = Integer.parseInt(args[1]);
            InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            URI uri = URI.create("http://127.0.0.1:" + port + "/x");
            if (args[0].equals("shut")) {
                NoNetwork.install();
                knock("name", InetAddress::getLocalHost);
                knock("server", () -> new ServerSocket(0).close());
                knock("server channel", () -> ServerSocketChannel.open().close());
            }
            knock("socket", () -> new Socket(here.getAddress(), port).close());
            knock("url", () -> {
                var connection = uri.toURL().openConnection();
                connection.setConnectTimeout(5000);
                connection.connect();
            });
            knock("channel", () -> SocketChannel.open(here).close());
            knock("asynchronous", () -> {
                try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
                    channel.connect(here).get();
                }
            });
            knock("datagrams", () -> {
                try (DatagramSocket socket = new DatagramSocket()) {
                    socket.send(new DatagramPacket(new byte[1], 1, here));
                }
            });
            knock("datagram channel", () -> {
                try (DatagramChannel channel = DatagramChannel.open()) {
                    channel.send(ByteBuffer.allocate(1), here);
                }
            });
            knock("client", () -> {
                HttpClient client = HttpClient.newHttpClient();
                try {
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
                } catch (IOException e) {
                    if (args[0].equals("shut")) {
                        throw e;
                    } // the listener hangs up without an answer
                }
            });
            System.exit(0);
        }

        private interface Knock {
            void open() throws Exception;
        }

        @SuppressWarnings("SystemOut") // as above
        private static void knock(String door, Knock knock) {
            try {
                knock.open();
                System.out.println(door + " opened");
            } catch (Exception | Error e) {
                System.out.println(door + " refused");
            }
        }
    }
}
