package dev.stemma.sibling;

import dev.stemma.align.ClauseDiff;
import dev.stemma.align.Op;
import dev.stemma.align.TokenDiff;
import dev.stemma.model.Document;
import dev.stemma.sign.Reading;
import dev.stemma.text.KeyText;
import dev.stemma.text.Stretch;
import dev.stemma.text.StretchPairs;
import java.util.List;
import java.util.function.Supplier;

/**
 * A document as it is compared with others of its cluster; what takes a pass over its text is made once, when it is asked for.
 * Thread-safe.
 */
final class Sibling {
    /** Bytes of stretches whose differences are remembered, and of these. */
    private static final long MOST_REMEMBERED = 8L << 20;

    /** Bytes that one of a difference takes, with its two spans. */
    private static final int OP = 80;

    /** An equal stretch of this length is the same place in both texts. */
    static final int SOLID = 24;

    private final Document document;
    private final Supplier<KeyText> making;
    private KeyText key;
    private ClauseDiff clauses;
    /** Tokens in which stretches of others differ from stretches of its own: copies differ from it in the same words. */
    private final StretchPairs<List<Op>> differences = new StretchPairs<>(MOST_REMEMBERED);

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

    /** The hashes of its sentences, each once, with the help of the {@code book} of its cluster. */
    synchronized long[] sentences(SentenceBook book) {
        if (sentences == null) {
            sentences = book.of(document.text(), new Reading(document).end());
        }
        return sentences;
    }

    /** Its key text, as that of others is compared with it. */
    synchronized ClauseDiff clauses() {
        if (clauses == null) {
            clauses = new ClauseDiff(key().value());
        }
        return clauses;
    }

    /** The difference in tokens from {@code copy} to {@code own}, a stretch of its key text, as {@link TokenDiff} finds it. */
    List<Op> difference(String copy, String own, int least) {
        if (least != SOLID) {
            return TokenDiff.of(copy, own, least); // of a short text
        }
        Stretch a = new Stretch(copy.toCharArray(), 0, copy.length());
        Stretch b = new Stretch(own.toCharArray(), 0, own.length());
        return differences.find(a, b).orElseGet(() -> {
            List<Op> found = TokenDiff.of(copy, own, least);
            differences.put(a, b, found, (long) OP * found.size());
            return found;
        });
    }
}
