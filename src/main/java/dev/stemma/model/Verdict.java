package dev.stemma.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Whether a document is whole, and how that is known.
 *
 * @param state the verdict
 * @param kept share of the full text that is there, 0..1; absent when unknown
 * @param missingChars UTF-16 units of clean text that are missing; absent when unknown
 * @param cutAt offset in the text where it stops; absent when it does not, or when unknown
 * @param cutBy who cut it; absent when nobody did or when unknown
 * @param confidence 0..1
 * @param evidence one entry for each sign
 */
public record Verdict(
        State state,
        OptionalDouble kept,
        OptionalInt missingChars,
        OptionalInt cutAt,
        Optional<CutBy> cutBy,
        double confidence,
        List<Sign> evidence) {
    public Verdict {
        evidence = List.copyOf(evidence);
    }

    /** The table shows the lower-case name with hyphens. */
    public enum State {
        COMPLETE,
        /** The tail is gone. */
        TRUNCATED,
        /** The head is gone. */
        HEADLESS,
        /** Something in the middle is gone. */
        GAPPED,
        /** The text, or a large part of it, stands twice. */
        DOUBLED,
        EMPTY,
        /** A bot wall, a log-in, "JavaScript required". */
        BLOCKED,
        ERROR_PAGE,
        REDIRECT_STUB;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The state with this {@link #word}; empty when there is none. */
        public static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst();
        }

        /** Whether a part of the document is gone. */
        public boolean partGone() {
            return this == TRUNCATED || this == HEADLESS || this == GAPPED;
        }

        /** Whether it is no document at all, and so is never put together with documents. */
        public boolean noDocument() {
            return this == EMPTY || this == BLOCKED || this == ERROR_PAGE || this == REDIRECT_STUB;
        }
    }

    /** Who cut a document. */
    public enum CutBy {
        SCRAPE,
        TRANSPORT,
        PARSER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One sign for or against.
     *
     * @param code which detector, lower case with hyphens
     * @param state the state that it speaks for
     * @param weight 0..1: how sure this sign alone makes
     * @param span where, in the text; empty span when it concerns the whole
     * @param message one sentence that a person understands
     */
    public record Sign(String code, State state, double weight, Span span, String message) implements Serializable {}
}
