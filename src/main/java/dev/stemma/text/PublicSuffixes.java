package dev.stemma.text;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The public suffix algorithm (publicsuffix.org/list) over the list that crawler-commons ships, its private section left
 * out. The list is the library's; its own reader takes 300 ms of start-up for digests and a trie over both sections, and
 * logs them, where a run over five files asks five questions. A test holds the answers against the library's.
 */
final class PublicSuffixes {
    private static final String LIST = "effective_tld_names.dat";
    private static final String PRIVATE_SECTION = "// ===BEGIN PRIVATE DOMAINS";

    private PublicSuffixes() {}

    /** The label before the public suffix and the suffix; absent when {@code host} is a public suffix itself. */
    static Optional<String> registrableDomain(String host) {
        if (!host.contains("xn--")) {
            return domain(host, host);
        }
        return domain(host, IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED)); // the list is in Unicode
    }

    /** Looks {@code unicode} up, which has the same labels as {@code host}. */
    private static Optional<String> domain(String host, String unicode) {
        int suffixLabels = suffixLabels(unicode);
        int dot = host.length();
        for (int i = 0; i <= suffixLabels; i++) {
            dot = host.lastIndexOf('.', dot - 1);
            if (dot < 0) {
                return i == suffixLabels ? Optional.of(host) : Optional.empty();
            }
        }
        return Optional.of(host.substring(dot + 1));
    }

    /** Labels of the longest rule that matches; 1, the rule {@code *}, when none does. */
    private static int suffixLabels(String host) {
        int labels = 1;
        for (int i = 0; i < host.length(); i++) {
            labels += host.charAt(i) == '.' ? 1 : 0;
        }
        String tail = host;
        for (int left = labels; left > 0; left--) { // the longest rule first
            int dot = tail.indexOf('.');
            String parent = tail.substring(dot + 1);
            if (Rules.ALL.exceptions().contains(tail)) {
                return left - 1;
            }
            if (Rules.ALL.suffixes().contains(tail)
                    || (dot > 0 && Rules.ALL.parents().contains(parent))) {
                return left;
            }
            tail = parent;
        }
        return 1;
    }

    /**
     * Loaded when first used.
     *
     * @param suffixes rules without a sign
     * @param parents of {@code *.parent}, whose names one below are all suffixes
     * @param exceptions from these
     */
    private record Rules(Set<String> suffixes, Set<String> parents, Set<String> exceptions) {
        static final Rules ALL = read();

        private static Rules read() {
            try {
                Set<String> suffixes = rules(bytes());
                if (suffixes.size() < 1000) {
                    throw new IllegalStateException("the public suffix list of crawler-commons has another form");
                }
                return new Rules(suffixes, withoutSign(suffixes, "*."), withoutSign(suffixes, "!"));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + LIST, e);
            }
        }

        /** Takes the rules with {@code sign} out; returns what stands behind it. */
        private static Set<String> withoutSign(Set<String> rules, String sign) {
            Set<String> names = new HashSet<>();
            for (Iterator<String> all = rules.iterator(); all.hasNext(); ) {
                String rule = all.next();
                if (rule.startsWith(sign)) {
                    names.add(rule.substring(sign.length()));
                    all.remove();
                }
            }
            return names;
        }

        private static Set<String> rules(byte[] list) {
            Set<String> rules = new HashSet<>(16_384);
            int at = 0;
            for (int i = 0; i < list.length; i++) {
                if (list[i] != '\n') {
                    continue;
                }
                if (i > at && list[at] != '/') {
                    rules.add(new String(list, at, i - at, StandardCharsets.UTF_8).strip());
                } else if (i - at >= PRIVATE_SECTION.length() && list[at + 3] == '=') {
                    String comment = new String(list, at, i - at, StandardCharsets.UTF_8);
                    if (comment.startsWith(PRIVATE_SECTION)) {
                        break;
                    }
                }
                at = i + 1;
            }
            return rules;
        }

        /** Straight out of the library's jar: looking along the class path opens every jar on it, 70 ms for a hundred. */
        private static byte[] bytes() throws IOException {
            CodeSource source = EffectiveTldFinder.class.getProtectionDomain().getCodeSource();
            if (source != null && source.getLocation().getPath().endsWith(".jar")) {
                try (ZipFile jar =
                        new ZipFile(Path.of(source.getLocation().toURI()).toFile())) {
                    ZipEntry entry = jar.getEntry(LIST);
                    if (entry != null) {
                        return jar.getInputStream(entry).readAllBytes();
                    }
                } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
                    throw new IOException(
                            "the jar of crawler-commons stands at an odd place: " + source.getLocation(), e);
                }
            }
            try (InputStream stream = EffectiveTldFinder.class.getResourceAsStream("/" + LIST)) {
                if (stream == null) {
                    throw new IOException("crawler-commons ships no such file");
                }
                return stream.readAllBytes();
            }
        }
    }
}
