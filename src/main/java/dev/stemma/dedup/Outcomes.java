package dev.stemma.dedup;

import dev.stemma.model.Edge;
import dev.stemma.model.Relation;
import dev.stemma.sketch.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks the caller's {@link Comparisons} before texts are compared, and tells it what came out. Thread-safe. */
@SuppressWarnings("EnumOrdinal") // the scheme is part of the key, and the caller forgets what another program wrote
final class Outcomes {
    /** Changes with anything that may change an outcome for the same contents and options. */
    private static final String SCHEME = "5";

    private final Comparisons comparisons;
    private final String options;

    Outcomes(Comparisons comparisons, DedupOptions options) {
        this.comparisons = comparisons;
        this.options = String.join(
                " ",
                SCHEME,
                Double.toString(options.threshold()),
                Integer.toString(options.leastChars()),
                Integer.toString(options.leastTemplateChars()),
                Integer.toString(options.leastPartChars()),
                Integer.toString(options.diameterSize()),
                options.sketch().toString());
    }

    /** What reading both texts shows of {@code copy}; empty for no relation. */
    Optional<Link> link(Witness whole, Witness copy, Supplier<Optional<Link>> comparing) {
        if (comparisons == Comparisons.NONE) {
            return comparing.get();
        }
        String key = key("link", content(whole), content(copy));
        Optional<byte[]> known = comparisons.find(key);
        if (known.isPresent()) {
            return link(known.get());
        }
        Optional<Link> link = comparing.get();
        comparisons.add(key, bytes(link));
        return link;
    }

    /** The numbers of an edge. */
    Edge edge(Witness head, Witness member, Link link, Supplier<Edge> measuring) {
        if (comparisons == Comparisons.NONE) {
            return measuring.get();
        }
        String key = key("edge " + link, content(head), content(member));
        Optional<byte[]> known = comparisons.find(key);
        if (known.isPresent()) {
            ByteBuffer in = ByteBuffer.wrap(known.get());
            return new Edge(
                    head.ordinal(),
                    member.ordinal(),
                    link.relation(),
                    in.getDouble(),
                    in.getDouble(),
                    in.getInt(),
                    in.getDouble(),
                    in.getDouble());
        }
        Edge edge = measuring.get();
        comparisons.add(
                key,
                ByteBuffer.allocate(4 * Double.BYTES + Integer.BYTES)
                        .putDouble(edge.jaccard())
                        .putDouble(edge.containment())
                        .putInt(edge.editDistance())
                        .putDouble(edge.similarity())
                        .putDouble(edge.templateSimilarity())
                        .array());
        return edge;
    }

    /** The diameter of a star with these distinct texts. */
    OptionalDouble diameter(List<Witness> texts, Supplier<OptionalDouble> measuring) {
        if (comparisons == Comparisons.NONE || texts.size() < 3) {
            return measuring.get();
        }
        String key = key("diameter", texts.stream().map(Outcomes::content).collect(Collectors.joining(" ")), "");
        Optional<byte[]> known = comparisons.find(key);
        if (known.isPresent()) {
            ByteBuffer in = ByteBuffer.wrap(known.get());
            return in.hasRemaining() ? OptionalDouble.of(in.getDouble()) : OptionalDouble.empty();
        }
        OptionalDouble diameter = measuring.get();
        ByteBuffer out = ByteBuffer.allocate(diameter.isPresent() ? Double.BYTES : 0);
        diameter.ifPresent(out::putDouble);
        comparisons.add(key, out.array());
        return diameter;
    }

    private String key(String what, String a, String b) {
        return Digests.sha256(String.join("\n", what, options, a, b));
    }

    /** All of a witness that an outcome depends on; the sketch that may stop it is made of the masked key text. */
    private static String content(Witness witness) {
        return witness.textSha256() + witness.keySha256() + witness.templateSha256();
    }

    static byte[] bytes(Optional<Link> found) {
        if (found.isEmpty()) {
            return new byte[0];
        }
        Link link = found.get();
        StringBuilder out = new StringBuilder(link.relation().name());
        out.append(' ').append(link.measure());
        out.append(' ').append(link.keyDistance().orElse(-1));
        out.append(' ').append(link.maskedDistance().orElse(-1));
        link.part()
                .ifPresent(part -> out.append(link.fragment() ? " fragment " : " copy ")
                        .append(part.kind().name())
                        .append(' ')
                        .append(part.errors())
                        .append(' ')
                        .append(part.at())
                        .append(' ')
                        .append(part.start())
                        .append(' ')
                        .append(part.end()));
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static Optional<Link> link(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        String[] in = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
        Optional<Part> part = in.length > 4
                ? Optional.of(new Part(
                        Part.Kind.valueOf(in[5]),
                        Integer.parseInt(in[6]),
                        Integer.parseInt(in[7]),
                        Integer.parseInt(in[8]),
                        Integer.parseInt(in[9])))
                : Optional.empty();
        return Optional.of(new Link(
                Relation.valueOf(in[0]),
                Double.parseDouble(in[1]),
                part,
                in.length > 4 && in[4].equals("fragment"),
                distance(Integer.parseInt(in[2])),
                distance(Integer.parseInt(in[3]))));
    }

    private static OptionalInt distance(int stored) {
        return stored < 0 ? OptionalInt.empty() : OptionalInt.of(stored);
    }
}
