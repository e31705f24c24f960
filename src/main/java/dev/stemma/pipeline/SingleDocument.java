package dev.stemma.pipeline;

import dev.stemma.model.Capture;
import dev.stemma.model.Document;
import dev.stemma.model.Origin;
import dev.stemma.model.Transport;
import dev.stemma.model.WrongUse;
import dev.stemma.parse.Outcome;
import dev.stemma.parse.ParseLimits;
import dev.stemma.parse.Parsing;
import dev.stemma.repair.RepairOptions;
import dev.stemma.repair.Repairer;
import dev.stemma.sketch.Digests;

/** The first half of a run for one document by itself. */
public final class SingleDocument {
    private SingleDocument() {}

    /**
     * The document that {@code bytes} hold.
     *
     * @param name of the file; its ending helps to tell the format
     * @throws WrongUse when they cannot become a document; the message says why
     */
    public static Document of(String name, byte[] bytes) {
        Capture capture = new Capture(name, Origin.file(name), Transport.SILENT, bytes);
        try (Parsing parsing = new Parsing(ParseLimits.defaults())) {
            Outcome outcome = parsing.parse(capture);
            if (outcome instanceof Outcome.Read read) {
                return new DocumentStage(new Repairer(RepairOptions.defaults()))
                        .document(capture, Digests.sha256(bytes), read.parsed());
            }
            throw new WrongUse(((Outcome.Rejected) outcome).rejection().message());
        }
    }
}
