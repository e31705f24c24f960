package dev.stemma.sibling;

import dev.stemma.align.ClauseDiff;
import dev.stemma.model.Document;
import dev.stemma.sign.Reading;
import dev.stemma.text.KeyText;
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
}
