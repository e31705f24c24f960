package dev.stemma.parse;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;

/**
 * Takes the network away from a worker: what a payload names is never fetched, whatever parser asks for it. Second line of
 * defence: the parsers are told so too.
 */
final class NoNetwork {
    private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

    private NoNetwork() {}

    /** For the whole process, for good. */
    @SuppressWarnings("deprecation") // the factory is the one way to refuse every plain socket; JDK-8235139 names no successor
    static void install() throws IOException {
        URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusing() : null);
        Socket.setSocketImplFactory(NoNetwork::refuse);
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw new IllegalArgumentException("a worker has no network");
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                // nothing was connected
            }
        });
    }

    private static SocketImpl refuse() {
        throw new UnsupportedOperationException("a worker has no network");
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new SocketException("a worker has no network");
        }
    }
}
