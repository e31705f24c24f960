package dev.stemma.sign;

import dev.stemma.model.Verdict.Sign;
import java.util.List;

/**
 * Looks for one sign in one document, without its siblings.
 *
 * <p>A detector never throws, keeps every span inside the text, and gives the same signs for the same document. It has
 * no state. Register it in the list of its room.
 */
public interface Detector {
    /** The code of all of its signs: lower case with hyphens. */
    String code();

    /** The signs found, possibly none. */
    List<Sign> signs(Reading reading);
}
