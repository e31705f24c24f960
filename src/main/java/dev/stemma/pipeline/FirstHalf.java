package dev.stemma.pipeline;

import dev.stemma.files.FileTrouble;
import dev.stemma.folder.QuarantineFolder;
import dev.stemma.ingest.Ingest;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection;
import dev.stemma.model.Skip;
import dev.stemma.parse.Parsing;
import dev.stemma.sketch.Digests;
import dev.stemma.spool.Card;
import dev.stemma.spool.Spool;
import dev.stemma.spool.SpooledDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the inputs and makes documents of them, one by one, on all threads; the documents go to the spool. */
final class FirstHalf {
    /** Bytes of captures that are worked on at once. A text and what is made of it take some ten times its bytes. */
    private static final long BYTES_UNDER_WAY = 16L << 20;

    /** Skipped inputs of one kind that the manifest names: one link must not drown in the requests of a WARC file. */
    private static final int MOST_SKIPS = 1000;

    private final RunConfig config;
    private final Path outFolder;
    private final Spool spool;
    private final QuarantineFolder quarantined;
    private final Progress progress;

    private final List<Card> cards = new ArrayList<>();
    /** By number in the spool. */
    private final List<Origin> origins = new ArrayList<>();

    private final List<Rejection> quarantine = new ArrayList<>();
    private final List<String> skips = new ArrayList<>();
    private final SortedMap<String, Long> skippedByKind = new TreeMap<>();
    private long seen;
    private long skipped;
    private long foundAgain;
    private long position;

    /** @param quarantined keeps the captures that could not become documents */
    FirstHalf(RunConfig config, Spool spool, QuarantineFolder quarantined, Progress progress) {
        this.config = config;
        this.quarantined = quarantined;
        this.outFolder = config.out().toAbsolutePath().normalize();
        this.spool = spool;
        this.progress = progress;
    }

    void read(InputStream in) {
        CompletableFuture<Long> total = CompletableFuture.supplyAsync(
                        () -> new Ingest(config.ingest()).size(config.inputs()).orElse(0))
                .exceptionally(e -> 0L); // it is for the bar only
        try (Parsing parsing = new Parsing(config.parse());
                Lane<Made> lane = new Lane<>(config.threads(), BYTES_UNDER_WAY, this::keep)) {
            DocumentMaker maker =
                    new DocumentMaker(parsing, config.repair(), config.dedup().sketch());
            new Ingest(config.ingest())
                    .read(
                            config.inputs(),
                            in,
                            item -> {
                                seen++;
                                if (item instanceof Capture capture && !ownOutput(capture)) {
                                    lane.submit(capture.bytes().length + 1024L, work(maker, capture));
                                } else {
                                    setAside(item);
                                }
                                progress.read(seen, position, total.getNow(0L));
                            },
                            at -> position = at);
            lane.finish();
        }
        cards.sort(Comparator.comparing(Card::id));
        quarantine.sort(Rejection.ORDER);
    }

    /** The documents' cards by id. */
    List<Card> cards() {
        return cards;
    }

    /** Where the capture of a document stands in this run; an earlier one may have made the document of it elsewhere. */
    Origin origin(Card card) {
        return origins.get(card.spooled());
    }

    /** The rejections by origin, then by all else. */
    List<Rejection> quarantine() {
        return quarantine;
    }

    long seen() {
        return seen;
    }

    long skipped() {
        return skipped;
    }

    /** Documents that an earlier run had made of the same captures. */
    long foundAgain() {
        return foundAgain;
    }

    /** Digest of what went in and of what became of it, in order. */
    String digest() {
        return Digests.sha256(Stream.of(
                        cards.stream().map(card -> card.captureSha256() + " " + origin(card) + "\n"),
                        quarantine.stream().map(rejection -> rejection + "\n"),
                        Stream.of(skippedByKind.toString(), skips().toString()))
                .flatMap(Function.identity()));
    }

    /** How many were skipped of each kind: the reason without what it says of the single one. */
    SortedMap<String, Long> skippedByKind() {
        return skippedByKind;
    }

    /** What was skipped and why, in order; of each kind the first {@value #MOST_SKIPS}. */
    List<String> skips() {
        return skips.stream().sorted().toList();
    }

    /** A run over a folder that holds its own output must not read that. */
    private boolean ownOutput(Capture capture) {
        String path = capture.origin().path();
        try {
            return !path.equals("-")
                    && Path.of(path).toAbsolutePath().normalize().startsWith(outFolder);
        } catch (InvalidPathException e) {
            return false; // a name that this locale cannot write is none of ours
        }
    }

    /** Called by the thread that reads; documents are kept by that of the lane. */
    private synchronized void setAside(Ingested item) {
        if (item instanceof Rejection rejection) {
            quarantine.add(rejection);
        } else {
            skipped++;
            String reason = item instanceof Skip skip ? skip.reason() : "own output";
            int colon = reason.indexOf(':');
            if (skippedByKind.merge(colon < 0 ? reason : reason.substring(0, colon), 1L, Long::sum) <= MOST_SKIPS) {
                skips.add(item.origin() + ": " + reason);
            }
        }
    }

    private Callable<Made> work(DocumentMaker maker, Capture capture) {
        return () -> {
            String rawSha256 = Digests.sha256(capture.bytes());
            String captureSha256 = DocumentMaker.digest(capture, rawSha256);
            Optional<Spool.Earlier> earlier = spool.find(captureSha256);
            if (earlier.isPresent()) {
                return new Found(capture.origin(), earlier.get());
            }
            DocumentMaker.Made made = maker.make(capture, captureSha256, rawSha256);
            if (made instanceof DocumentMaker.Read read) {
                return new Kept(
                        capture.origin(),
                        SpooledDocument.of(
                                captureSha256,
                                read.card(),
                                read.document(),
                                read.utf8().text(),
                                read.utf8().key(),
                                read.masks()));
            }
            return new Refused(((DocumentMaker.Refused) made).rejection(), rawSha256, capture.bytes());
        };
    }

    private synchronized void keep(Made made) {
        try {
            if (made instanceof Refused refused) {
                quarantined.keep(refused.rawSha256(), refused.bytes());
                quarantine.add(refused.rejection());
            } else if (made instanceof Found found) {
                foundAgain++;
                add(found.earlier().card().at(spool.take(found.earlier())), found.origin());
            } else if (made instanceof Kept kept) {
                add(kept.document().card().at(spool.append(kept.document())), kept.origin());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the work file in " + config.out() + ": " + FileTrouble.told(e), e);
        }
    }

    private void add(Card card, Origin origin) {
        cards.add(card);
        origins.add(origin); // numbers of the spool ascend from 0, as these do
    }

    /** What became of one capture. */
    private sealed interface Made permits Kept, Found, Refused {}

    private record Kept(Origin origin, SpooledDocument document) implements Made {}

    /** An earlier run made its document. */
    private record Found(Origin origin, Spool.Earlier earlier) implements Made {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Refused(Rejection rejection, String rawSha256, byte[] bytes) implements Made {}
}
