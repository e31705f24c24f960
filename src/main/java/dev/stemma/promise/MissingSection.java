package dev.stemma.promise;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text refers to a section of its own beyond the last one that is there: {@code see section 9 below}, of seven.
 *
 * <p>Most of what is so referred to is of other texts: laws, terms, contracts. So the reference must end there, without saying of
 * what ({@code section 5 of the Act}), and either say that it is of this text ({@code below}, {@code of this policy}, a link to this
 * page) or be one of several, of which another one is there. It speaks only where no heading without a number comes
 * behind the last one with a number, and where the number stands at no line.
 */
final class MissingSection implements Detector {
    /** Does not accuse alone: an author who takes out a section forgets who refers to it. */
    private static final double WEIGHT = 0.55;

    private static final Pattern INSIDE =
            Pattern.compile("[.!?:;|][ \\u00A0]([0-9]{1,2}|[A-Z]{1,7})[.):][ \\u00A0]\\p{Lu}");

    @Override
    public String code() {
        return "missing-section";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        Optional<OwnNumbers> own =
                OwnNumbers.of(reading.document().facts().sections()).filter(OwnNumbers::closing);
        if (own.isEmpty()) {
            return List.of();
        }
        OwnNumbers numbers = own.get();
        List<Reference> missed = Reference.beyond(reading.text(), reading.end(), numbers);
        Optional<Reference> beyond = missed.stream()
                .filter(MissingSection::said)
                .findFirst()
                .or(() -> missed.stream().findFirst());
        return beyond.filter(reference -> said(reference) || open(reading, numbers))
                .filter(reference -> !stands(reading.text(), reference, numbers))
                .map(reference -> List.of(sign(reading, reference, numbers)))
                .orElse(List.of());
    }

    /** Whether another reference is to a section that is there, and none is of another text, which has sections by such words, too. */
    private static boolean open(Reading reading, OwnNumbers numbers) {
        List<Reference> all = Reference.all(reading.text(), reading.end(), numbers);
        return all.stream().noneMatch(reference -> reference.kind() == Reference.Kind.OTHER)
                && all.stream().anyMatch(reference -> reference.number() <= numbers.last());
    }

    private static boolean said(Reference reference) {
        return reference.kind() == Reference.Kind.OWN;
    }

    private Sign sign(Reading reading, Reference beyond, OwnNumbers numbers) {
        return reading.sign(
                code(),
                State.TRUNCATED,
                WEIGHT,
                reading.end(),
                reading.end(),
                String.format(
                        Locale.ROOT,
                        "The text refers to a section of its own that is not there, \"%s\"; the last one has number %d.",
                        reading.tail(beyond.end(), 40),
                        numbers.last()));
    }

    /** Whether the number stands behind the last heading at a line, or in one as that of a heading which is no line of its own: {@code as we said. 9. Contact}. */
    private static boolean stands(String text, Reference beyond, OwnNumbers numbers) {
        if (numbers.atLines(text).contains(beyond.number())) {
            return true;
        }
        Matcher inside = INSIDE.matcher(text).region(numbers.lastAt(), text.length());
        while (inside.find()) {
            if (numbers.style().value(inside.group(1)) == beyond.number()) {
                return true;
            }
        }
        return false;
    }
}
