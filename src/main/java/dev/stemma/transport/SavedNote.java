package dev.stemma.transport;

import dev.stemma.charset.Bom;
import dev.stemma.fields.CaptureTime;
import dev.stemma.fields.WebAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment in which a program that saved a page says where it took it from: SingleFile, HTTrack, and browsers, which write
 * {@code saved from url=(0022)https://www.example.org} with the length of the address.
 *
 * @param url as it is written there; HTTrack writes none of its scheme
 * @param date when it was saved, where it is said in full
 */
record SavedNote(String url, Optional<Instant> date) {
    /** HTTrack writes its note in front of the head, the others in front of the page. */
    private static final int LOOKED_AT = 1 << 14;

    private static final Pattern SINGLE_FILE = Pattern.compile(
            "\\s*+(?:Page saved with|Archive processed by) SingleFile[ \\t\\r]*+\\n[ \\t]*+url:[ \\t]*+(\\S{1,4000}+)[ \\t\\r]*+"
                    + "(?:\\n[ \\t]*+saved date:[ \\t]*+([^\\n]{1,100}))?.*",
            Pattern.DOTALL);

    private static final Pattern BROWSER = Pattern.compile("\\s*+saved from url=\\(([0-9]{4})\\)(\\S{1,4000}+)\\s*+");

    private static final Pattern HTTRACK = Pattern.compile(
            "\\s*+Mirrored from (\\S{1,4000}+) by HTTrack Website Copier/[^,\\n]{1,100}+, ([^\\n]{1,60})\\s*+");

    /** The note of a payload that begins as a page does. */
    static Optional<SavedNote> of(byte[] payload) {
        if (!beginsAsAPage(payload)) {
            return Optional.empty();
        }
        String start = new String(payload, 0, Math.min(payload.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        int open = start.indexOf("<!--");
        while (open >= 0) {
            int close = start.indexOf("-->", open + 4);
            if (close < 0) {
                return Optional.empty();
            }
            Optional<SavedNote> note = ofComment(start.substring(open + 4, close));
            if (note.isPresent()) {
                return note;
            }
            open = start.indexOf("<!--", close + 3);
        }
        return Optional.empty();
    }

    private static boolean beginsAsAPage(byte[] payload) {
        int at = Bom.behindUtf8(payload);
        while (at < payload.length && payload[at] >= 0 && payload[at] <= ' ') {
            at++;
        }
        return at < payload.length && payload[at] == '<';
    }

    private static Optional<SavedNote> ofComment(String comment) {
        Matcher file = SINGLE_FILE.matcher(comment);
        if (file.matches() && WebAddresses.isAbsolute(file.group(1))) {
            return Optional.of(new SavedNote(
                    file.group(1), Optional.ofNullable(file.group(2)).flatMap(CaptureTime::of)));
        }
        Matcher browser = BROWSER.matcher(comment);
        if (browser.matches()
                && Integer.parseInt(browser.group(1)) == browser.group(2).length()
                && WebAddresses.isAbsolute(browser.group(2))) {
            return Optional.of(new SavedNote(browser.group(2), Optional.empty()));
        }
        Matcher mirror = HTTRACK.matcher(comment);
        return mirror.matches()
                ? Optional.of(new SavedNote(mirror.group(1), CaptureTime.of(mirror.group(2))))
                : Optional.empty();
    }
}
