package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text stops inside the address of a page or a mailbox: no top-level domain has one letter, and behind {@code www.} stand two names.
 *
 * <p>A bare name with a dot ({@code shop.c}) is an address only if the rest of the text has it with more letters. What a page wrote against
 * robots ({@code info@ shop.com}) is not looked at, and a path may end anywhere.
 */
final class CutAddress implements Detector {
    private static final Pattern HOST = Pattern.compile(
            "(?:(https?://)|([\\w.+-]+@))?((?:[\\p{L}\\d-]+\\.)*)([\\p{L}\\d-]+)", Pattern.CASE_INSENSITIVE);

    /** RFC 1035 section 2.3.4 lets a name have 255; with a mailbox and a scheme before it. */
    private static final int LONGEST = 350;

    private static final String OPENING = "([<\"“«";

    @Override
    public String code() {
        return "cut-in-address";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        int end = reading.end();
        Span chunk = reading.chunkBefore(end);
        int start = chunk.start();
        while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (end - start > LONGEST || !mayBeAddress(text, start, end)) {
            return List.of();
        }
        Matcher host = HOST.matcher(text.substring(start, end));
        if (start == end || !host.matches() || !cut(text, start, end, host)) {
            return List.of();
        }
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                0.85,
                start,
                end,
                "The text stops inside an address: \"" + reading.tail(end, 50) + "\"."));
    }

    /** Whether there are names, as most last words are none. */
    private static boolean mayBeAddress(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '.' || text.charAt(i) == '@') {
                return end - 1 > i;
            }
        }
        return false;
    }

    private static boolean cut(String text, int start, int end, Matcher host) {
        boolean page = host.group(1) != null;
        boolean mailbox = host.group(2) != null;
        String names = host.group(3);
        String last = host.group(4);
        boolean oneLetter = last.length() == 1 && Character.isLetter(last.charAt(0));
        if (names.regionMatches(true, 0, "www.", 0, 4)) {
            return names.length() == 4 ? Character.isLetter(last.charAt(0)) : oneLetter;
        }
        if (page || mailbox) {
            return oneLetter && (mailbox || !names.isEmpty());
        }
        return oneLetter && names.length() > 3 && goesOn(text, start, end);
    }

    /** Whether the same stands before it with more letters, and nowhere as it is. */
    private static boolean goesOn(String text, int start, int end) {
        String address = text.substring(start, end);
        boolean found = false;
        for (int at = text.indexOf(address); at >= 0 && at < start; at = text.indexOf(address, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean more = Character.isLetter(text.charAt(at + address.length()));
            if (begins && !more) {
                return false;
            }
            found |= begins;
        }
        return found;
    }
}
