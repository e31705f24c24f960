package dev.stemma.record;

import dev.stemma.entry.Intake;
import dev.stemma.json.JsonDamage;
import dev.stemma.json.JsonStream;
import dev.stemma.json.JsonSyntax;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.Failure;
import dev.stemma.stream.IngestLimits;
import dev.stemma.stream.LimitException;
import java.io.IOException;

/** JSON within the limits of a run: what reads it, and what becomes of what does not keep to them, or is none. */
final class JsonLimits {
    private JsonLimits() {}

    /** What reads it. */
    static JsonSyntax syntax(IngestLimits limits) {
        return new JsonSyntax((int) limits.maxBytes(), limits.maxJsonDepth());
    }

    /** The quarantine row of a record that went over a bound. */
    static void reject(Origin origin, IOException e, Intake intake) {
        IngestLimits limits = intake.limits();
        switch (JsonDamage.of(e)) {
            case TOO_DEEP -> {
                String limit = "max-json-depth=" + limits.maxJsonDepth();
                intake.reject(
                        origin,
                        new LimitException(
                                Code.TOO_DEEP,
                                limit,
                                "deeper",
                                "nests values deeper than " + limit + "; raise the limit if it is to be trusted"));
            }
            case TOO_LONG -> intake.tooLarge(origin, "a value above it");
            default -> intake.reject(origin, Code.MALFORMED, "is no JSON that can be read (" + Failure.said(e) + ")");
        }
    }

    /** The quarantine row of all that stands behind damage: JSON has no marks to go on by. */
    static void rest(Origin file, long number, JsonStream json, IOException e, Intake intake) {
        Origin origin = file.member(Long.toString(number));
        JsonDamage damage = JsonDamage.of(e);
        if (damage.isOver()) {
            reject(origin, e, intake);
            origin = file.member(number + 1 + " and all after it");
        }
        intake.reject(
                origin,
                damage == JsonDamage.CUT ? Code.CUT : Code.MALFORMED,
                "cannot be read from byte " + json.offset() + " on (" + Failure.said(e)
                        + "); that record and all after it are lost");
    }
}
