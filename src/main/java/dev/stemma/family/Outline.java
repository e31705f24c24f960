package dev.stemma.family;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is kept of a text to find its family: fingerprints of its longer sentences, twelve bytes each. Immutable.
 *
 * <p>What differs from site to site is masked before: URLs, hosts, e-mail addresses, dates, the site's own name.
 */
public final class Outline {
    private final String id;
    private final int copies;
    private final long[] fingerprints;
    private final int[] chars;
    private final int total;

    private Outline(String id, int copies, long[] fingerprints, int[] chars) {
        this.id = id;
        this.copies = copies;
        this.fingerprints = fingerprints;
        this.chars = chars;
        int sum = 0;
        for (int each : chars) {
            sum += each;
        }
        total = sum;
    }

    /**
     * The outline of one cluster, by its representative.
     *
     * @param id of the cluster
     * @param copies how many documents it has
     * @param text clean text of its representative, without the parts outside the document
     * @param site host that the representative speaks for
     */
    public static Outline of(String id, int copies, String text, Optional<String> site) {
        Sentences sentences = Sentences.of(text, site);
        long[] fingerprints = new long[sentences.size()];
        int[] chars = new int[fingerprints.length];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = sentences.fingerprint(i);
            chars[i] = sentences.chars(i);
        }
        return new Outline(id, copies, fingerprints, chars);
    }

    /** The outline as bytes, for {@link #of(byte[])}. */
    public byte[] bytes() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out =
                ByteBuffer.allocate(3 * Integer.BYTES + name.length + chars.length * (Long.BYTES + Integer.BYTES));
        out.putInt(name.length).put(name).putInt(copies).putInt(chars.length);
        for (int i = 0; i < chars.length; i++) {
            out.putLong(fingerprints[i]).putInt(chars[i]);
        }
        return out.array();
    }

    /** The outline that {@link #bytes} wrote. */
    public static Outline of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] name = new byte[in.getInt()];
        in.get(name);
        int copies = in.getInt();
        long[] fingerprints = new long[in.getInt()];
        int[] chars = new int[fingerprints.length];
        for (int i = 0; i < chars.length; i++) {
            fingerprints[i] = in.getLong();
            chars[i] = in.getInt();
        }
        return new Outline(new String(name, StandardCharsets.UTF_8), copies, fingerprints, chars);
    }

    /** The cluster whose text it is of. */
    public String id() {
        return id;
    }

    int copies() {
        return copies;
    }

    int size() {
        return chars.length;
    }

    long fingerprint(int i) {
        return fingerprints[i];
    }

    /** An order of outlines by their sentences; 0 for those with the same ones. */
    int compareSentences(Outline other) {
        return Arrays.compare(fingerprints, other.fingerprints);
    }

    int chars(int i) {
        return chars[i];
    }

    /** Characters in its longer sentences. */
    int total() {
        return total;
    }
}
