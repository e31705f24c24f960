package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.stemma.json.JsonSyntax;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

/** JSON within the limits of a run: what reads it, and what becomes of what does not keep to them, or is none. */
final class JsonLimits {
    private JsonLimits() {}

    /** What reads it. */
    static JsonFactory factory(IngestLimits limits) {
        return JsonSyntax.factory((int) limits.maxBytes(), limits.maxJsonDepth());
    }

    /** The quarantine row of a record that went over a bound. */
    static void reject(Origin origin, StreamConstraintsException e, Reading reading) {
        IngestLimits limits = reading.limits();
        String reason = Reading.reason(e).toLowerCase(Locale.ROOT);
        if (reason.contains("depth")) {
            String limit = "max-json-depth=" + limits.maxJsonDepth();
            reading.reject(
                    origin,
                    new LimitException(
                            Code.TOO_DEEP,
                            limit,
                            "deeper",
                            "nests values deeper than " + limit + "; raise the limit if it is to be trusted"));
        } else if (reason.contains("string")) {
            reading.tooLarge(origin, "max-bytes", limits.maxBytes(), "a value above it");
        } else {
            reading.reject(origin, Code.MALFORMED, "is no JSON that can be read (" + Reading.reason(e) + ")");
        }
    }

    /** The quarantine row of all that stands behind damage: JSON has no marks to go on by. */
    static void rest(Origin file, long number, JsonParser parser, IOException e, Reading reading) {
        Origin origin = file.member(Long.toString(number));
        if (e instanceof StreamConstraintsException over) {
            reject(origin, over, reading);
            origin = file.member(number + 1 + " and all after it");
        }
        // between two values Jackson says it in words only
        boolean cut = e instanceof JsonEOFException
                || e instanceof EOFException
                || Reading.reason(e).contains("end-of-input");
        reading.reject(
                origin,
                cut ? Code.CUT : Code.MALFORMED,
                "cannot be read from byte "
                        + Math.max(0, parser.currentLocation().getByteOffset()) + " on (" + Reading.reason(e)
                        + "); that record and all after it are lost");
    }
}
