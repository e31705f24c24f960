package dev.stemma.cli;

import dev.stemma.pipeline.RunResult;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What a build refuses: any document or input of a kind, or more than a share of them.
 *
 * @param share 0..1; a run passes when no more than this share is of the kind. 0: none may be
 */
record Gate(Kind kind, double share) {
    /** What is counted. */
    enum Kind {
        INCOMPLETE("document is not whole", "documents are not whole"),
        DUPLICATES("document is a copy of another", "documents are copies of others"),
        QUARANTINE("input is quarantined", "inputs are quarantined");

        private final String one;
        private final String many;

        Kind(String one, String many) {
            this.one = one;
            this.many = many;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The complaint, when the run does not pass. */
    Optional<String> complaint(RunResult result) {
        long all = kind == Kind.QUARANTINE ? result.seen() : result.documents();
        long hits = switch (kind) {
            case INCOMPLETE -> result.incomplete();
            case DUPLICATES -> result.copies();
            case QUARANTINE -> result.quarantined();
        };
        double found = all == 0 ? 0 : (double) hits / all;
        if (found <= share) {
            return Optional.empty();
        }
        String of = share == 0 ? "" : " of " + all;
        String part = share == 0 ? "" : String.format(Locale.ROOT, ", a share of %.4f", found);
        return Optional.of(
                "--fail-on " + this + ": " + hits + of + " " + (hits == 1 && share == 0 ? kind.one : kind.many) + part);
    }

    @Override
    public String toString() {
        return share == 0 ? kind.word() : kind.word() + "=" + share;
    }

    /** Reads {@code incomplete} and {@code incomplete=0.02}. */
    static final class Converter implements ITypeConverter<Gate> {
        @Override
        public Gate convert(String value) {
            int equals = value.indexOf('=');
            String word = equals < 0 ? value : value.substring(0, equals);
            Kind kind = Arrays.stream(Kind.values())
                    .filter(k -> k.word().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                            + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))));
            return new Gate(kind, equals < 0 ? 0 : share(value.substring(equals + 1)));
        }

        private static double share(String text) {
            double share;
            try {
                share = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                share = Double.NaN;
            }
            if (!(share >= 0 && share < 1)) {
                throw new TypeConversionException(
                        "the share '" + text + "' must be 0 or more and below 1, as in incomplete=0.02");
            }
            return share;
        }
    }

    /** For completion. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Kind.values()).map(Kind::word).iterator();
        }
    }
}
