package dev.stemma.ingest;

import dev.stemma.beside.AboutSite;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.WholeReader;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.Payload;
import dev.stemma.transport.Transports;
import dev.stemma.transport.WrittenInFront;
import java.util.Optional;

/**
 * What is no container: one capture. What the program that fetched it wrote in front of it (the head of the answer, a comment of the program that saved a
 * page, lines with the address above a text) says where it comes from; a head and such lines are no part of its text.
 */
final class PayloadReader implements WholeReader {
    /** Formats whose smallest file has bytes: an empty one is a download that failed. */
    private static final String[] CONTAINERS = {
        ".zip",
        ".wacz",
        ".gz",
        ".tgz",
        ".bz2",
        ".tbz2",
        ".xz",
        ".txz",
        ".zst",
        ".tar",
        ".warc",
        ".parquet",
        ".mht",
        ".mhtml"
    };

    @Override
    public void give(Entry entry, Payload payload, Intake intake) {
        if (payload.isTooLarge()) {
            intake.tooLarge(entry.origin());
            return;
        }
        if (payload.bytes().length == 0 && !payload.isCut() && entry.named(CONTAINERS)) {
            intake.reject(
                    entry.origin(), Code.CUT, "has no bytes, and is no " + suffix(entry) + " file; fetch it again");
            return;
        }
        if (payload.bytes().length == 0 && !payload.isCut() && entry.named(".csv", ".tsv", ".json")) {
            intake.skip(entry.origin(), (entry.named(".json") ? "json" : "table") + " with nothing in it");
            return;
        }
        Optional<String> aboutSite = AboutSite.of(entry.name(), payload.bytes());
        if (aboutSite.isPresent()) {
            intake.skip(entry.origin(), aboutSite.get());
            return;
        }
        if (entry.named(".yml", ".yaml")
                && YamlRecords.are(payload.bytes(), intake.options().fields())) {
            intake.reject(
                    entry.origin(),
                    Code.NO_TEXT_FIELD,
                    "is YAML with a document in each item, which no reader takes apart; write it as JSON lines, a record a line,"
                            + " or give the file a name in .txt if all of it is one text");
            return;
        }
        if (entry.named(".sql") && DatabaseDump.is(payload.bytes())) {
            intake.reject(
                    entry.origin(),
                    Code.NO_TEXT_FIELD,
                    "is the dump of a database, whose rows no reader takes apart; load it, and write its table as CSV or JSON"
                            + " lines, as sqlite3 -header -csv FILE \"SELECT * FROM TABLE\" > pages.csv does, or give the file a name"
                            + " in .txt if all of it is one text");
            return;
        }
        WrittenInFront told = WrittenInFront.of(
                payload, intake.options().fields(), intake.limits().maxBytes());
        if (told.payload().isTooLarge()) {
            intake.tooLarge(entry.origin());
            return;
        }
        intake.capture(
                entry,
                told.payload().isCut() ? Transports.cut(told.transport()) : told.transport(),
                told.payload().bytes());
    }

    private static String suffix(Entry entry) {
        return entry.lowerName().substring(entry.lowerName().lastIndexOf('.') + 1);
    }
}
