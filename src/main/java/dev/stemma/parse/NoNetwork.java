package dev.stemma.parse;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.DatagramSocketImpl;
import java.net.ProtocolFamily;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * Takes the network away from a worker: what a payload names is never fetched, whatever parser asks for it. Second line of
 * defence: the parsers are told so too. All ways that the JDK has to a network are shut: its URLs, sockets of both kinds (here),
 * channels of both kinds (their providers, by {@link #options}) and the resolver of names, which would tell the network what it
 * looks for.
 */
final class NoNetwork {
    private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");
    private static final String REFUSAL = "a worker has no network";

    private NoNetwork() {}

    /**
     * What the process must be started with, as channels and the resolver take their providers from the command line only.
     *
     * @param noHosts an empty file: the list of all hosts that there are
     */
    static List<String> options(Path noHosts) {
        return List.of(
                "-Djava.nio.channels.spi.SelectorProvider=" + Channels.class.getName(),
                "-Djava.nio.channels.spi.AsynchronousChannelProvider=" + AsynchronousChannels.class.getName(),
                "-Djdk.net.hosts.file=" + noHosts);
    }

    /** For the whole process, for good. */
    @SuppressWarnings(
            "deprecation") // the factories are the one way to refuse every plain socket; JDK-8235139 names no successor
    static void install() throws IOException {
        URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusing() : null);
        Socket.setSocketImplFactory(NoNetwork::refuseSocket);
        ServerSocket.setSocketFactory(NoNetwork::refuseSocket);
        DatagramSocket.setDatagramSocketImplFactory(NoNetwork::refuseDatagrams);
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw new IllegalArgumentException(REFUSAL);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                // nothing was connected
            }
        });
    }

    private static SocketImpl refuseSocket() {
        throw new UnsupportedOperationException(REFUSAL);
    }

    private static DatagramSocketImpl refuseDatagrams() {
        throw new UnsupportedOperationException(REFUSAL);
    }

    /** Opens no channel to a network. Public, as the JDK makes it by its name. */
    public static final class Channels extends SelectorProvider {
        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw new SocketException(REFUSAL);
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw new SocketException(REFUSAL);
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw new SocketException(REFUSAL);
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw new SocketException(REFUSAL);
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw new SocketException(REFUSAL);
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw new SocketException(REFUSAL);
        }
    }

    /** Opens no asynchronous channel to a network. Public, as the JDK makes it by its name. */
    public static final class AsynchronousChannels extends AsynchronousChannelProvider {
        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(int threads, ThreadFactory factory)
                throws IOException {
            throw new SocketException(REFUSAL);
        }

        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(ExecutorService executor, int size)
                throws IOException {
            throw new SocketException(REFUSAL);
        }

        @Override
        public AsynchronousServerSocketChannel openAsynchronousServerSocketChannel(AsynchronousChannelGroup group)
                throws IOException {
            throw new SocketException(REFUSAL);
        }

        @Override
        public AsynchronousSocketChannel openAsynchronousSocketChannel(AsynchronousChannelGroup group)
                throws IOException {
            throw new SocketException(REFUSAL);
        }
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new SocketException(REFUSAL);
        }
    }
}
