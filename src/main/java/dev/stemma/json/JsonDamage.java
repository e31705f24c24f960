package dev.stemma.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

/** Why JSON could not be read. */
public enum JsonDamage {
    /** It nests values deeper than the bound. */
    TOO_DEEP,
    /** It has a text longer than the bound. */
    TOO_LONG,
    /** It goes over another bound. */
    OUT_OF_BOUNDS,
    /** It ends before its end. */
    CUT,
    /** It is no JSON, or cannot be read at all. */
    MALFORMED;

    /** What an exception says that reading threw. */
    public static JsonDamage of(IOException e) {
        String reason = e.getMessage() == null
                ? ""
                : e.getMessage().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (e instanceof StreamConstraintsException) {
            return reason.contains("depth") ? TOO_DEEP : reason.contains("string") ? TOO_LONG : OUT_OF_BOUNDS;
        }
        // between two values Jackson says it in words only
        boolean cut = e instanceof JsonEOFException || e instanceof EOFException || reason.contains("end-of-input");
        return cut ? CUT : MALFORMED;
    }

    /** Whether a bound was gone over. */
    public boolean isOver() {
        return this == TOO_DEEP || this == TOO_LONG || this == OUT_OF_BOUNDS;
    }

    /** Whether the bytes are no JSON, as those of another charset may not be; false where an object is none that is looked for. */
    public static boolean isOfSyntax(IOException e) {
        return e instanceof JsonParseException;
    }
}
