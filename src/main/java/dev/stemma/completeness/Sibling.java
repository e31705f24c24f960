package dev.stemma.completeness;

import dev.stemma.align.ClauseDiff;
import dev.stemma.model.Document;
import dev.stemma.text.KeyText;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A document as it is compared with others of its cluster; what takes a pass over its text is made once, when it is asked for.
 * Thread-safe.
 */
final class Sibling {
    private final Document document;
    private final Supplier<KeyText> making;
    private KeyText key;
    private ClauseDiff clauses;
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
            sentences = once(SentenceHashes.of(document.text(), new Reading(document).end()));
        }
        return sentences;
    }

    /** Each of them once, ascending; a stream would make an object of each. */
    private static long[] once(long[] hashes) {
        Arrays.sort(hashes);
        int size = 0;
        for (long hash : hashes) {
            if (size == 0 || hash != hashes[size - 1]) {
                hashes[size++] = hash;
            }
        }
        return Arrays.copyOf(hashes, size);
    }

    /** Its key text, as that of others is compared with it. */
    synchronized ClauseDiff clauses() {
        if (clauses == null) {
            clauses = new ClauseDiff(key().value());
        }
        return clauses;
    }
}
