package dev.stemma.completeness;

import dev.stemma.model.Document;
import dev.stemma.text.KeyText;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * A document as it is compared with others of its cluster; what takes a pass over its text is made once, when it is asked for.
 * Thread-safe.
 */
final class Sibling {
    private final Document document;
    private final Supplier<KeyText> making;
    private KeyText key;
    private int[] clauses;
    private Passages passages;
    private long[] sentences;

    Sibling(Document document) {
        this(document, () -> KeyText.of(document.text(), document.outside()));
    }

    /** @param making the document's key text */
    Sibling(Document document, Supplier<KeyText> making) {
        this.document = document;
        this.making = making;
    }

    Document document() {
        return document;
    }

    synchronized KeyText key() {
        if (key == null) {
            key = making.get();
        }
        return key;
    }

    /** Whether it holds a stretch of another one's key text: in its own, or in what is taken for the menu of its page. */
    synchronized Passages passages() {
        if (passages == null) {
            StringBuilder all = new StringBuilder(key().value());
            document.outside().forEach(span -> all.append('\n').append(span.of(document.text())));
            passages = new Passages(all.toString());
        }
        return passages;
    }

    /** The hashes of its sentences, each once, ascending. */
    synchronized long[] sentences() {
        if (sentences == null) {
            sentences = LongStream.of(Sentences.of(document.text(), new Reading(document).end()))
                    .sorted()
                    .distinct()
                    .toArray();
        }
        return sentences;
    }

    /** Where its key text may be parted into clauses: behind punctuation that a space follows; the first 0, the last its length. */
    synchronized int[] clauses() {
        if (clauses == null) {
            clauses = clauses(key().value());
        }
        return clauses;
    }

    private static int[] clauses(String text) {
        int[] cuts = new int[16 + text.length() / 64];
        int size = 0;
        cuts[size++] = 0;
        for (int space = text.indexOf(' ', 1);
                space >= 0 && space + 1 < text.length();
                space = text.indexOf(' ', space + 1)) {
            if (closes(text.charAt(space - 1))) {
                if (size + 1 == cuts.length) {
                    cuts = Arrays.copyOf(cuts, 2 * size);
                }
                cuts[size++] = space + 1;
            }
        }
        if (text.length() > 0) {
            cuts[size++] = text.length();
        }
        return Arrays.copyOf(cuts, size);
    }

    private static boolean closes(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == '|';
    }
}
