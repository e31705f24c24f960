package dev.stemma.archive;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.stream.Guard;
import java.io.IOException;
import java.io.InputStream;

/** Takes one compression off and reads on with what is inside. */
final class Expander {
    private Expander() {}

    /** Opens the expanded side of a compressed stream. */
    interface Opener {
        InputStream open(InputStream compressed) throws IOException;
    }

    static void read(Entry entry, String suffix, Opener opener, Intake intake) throws IOException {
        Guard guard = new Guard(intake.limits());
        try (InputStream expanded = guard.expanded(opener.open(guard.compressed(entry.in())))) {
            intake.guarded(guard, () -> intake.read(entry.expanded(suffix, expanded)));
        }
    }
}
