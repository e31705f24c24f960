package dev.stemma.spool;

import dev.stemma.files.FileTrouble;
import dev.stemma.model.Document;
import dev.stemma.text.Masked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The documents that the runs over one output folder made, on disk. A run appends what it makes and {@linkplain #take takes}
 * what an earlier one, finished or killed, made of the same capture; to the run both are documents by number. A corpus does
 * not fit in memory, and the second half of a run asks for few texts more than once.
 *
 * <p>One thread appends and takes, any number look up and read at the same time. The folder holds segments; each names in its
 * heading the maker of its documents, and those of another maker are deleted when the spool is opened. Every record has a
 * checksum, so a killed run costs the document that it was writing, and a lost write those that it hit; where it hit a record's
 * length, those behind it in the segment too. To delete the folder loses time only.
 */
public final class Spool implements AutoCloseable {
    private static final String MAGIC = "stemma-spool-4 ";
    private static final String SUFFIX = ".spool";

    /** More segments than this are put together when a run has ended. */
    private static final int MOST_SEGMENTS = 8;

    private final Path folder;
    private final String heading;
    private final List<Segment> old = new ArrayList<>();
    private final Map<HalfDigest, Place> known = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private Segment current;
    private int nextSegment;

    private Spool(Path folder, String maker) {
        this.folder = folder;
        this.heading = MAGIC + maker + "\n";
    }

    /**
     * Opens the spool in {@code folder}, which is made when it is missing.
     *
     * @param maker names all besides its capture that a document depends on: the program and its configuration
     */
    public static Spool open(Path folder, String maker) throws IOException {
        Files.createDirectories(folder);
        Spool spool = new Spool(folder, maker);
        try {
            for (Path file : files(folder)) {
                spool.open(file);
            }
            spool.current = spool.create();
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.closeAll();
            throw e;
        }
    }

    /**
     * What an earlier run made of the capture with this digest, if one did and its record is whole.
     *
     * @param capture as given to {@link SpooledDocument#of}
     */
    public Optional<Earlier> find(String capture) {
        Place place = known.get(HalfDigest.of(capture));
        if (place == null) {
            return Optional.empty();
        }
        byte[] record = read(place, 0, place.length);
        return SpooledDocument.whole(record)
                ? Optional.of(new Earlier(place, CardCodec.read(new ByteSource(record, SpooledDocument.FRAME))))
                : Optional.empty();
    }

    /** Makes an earlier document one of this run; returns its number. Numbers ascend from 0. */
    public int take(Earlier earlier) {
        return note(earlier.place);
    }

    /** Appends a new document; returns its number. */
    public int append(SpooledDocument document) throws IOException {
        long at = current.append(document.bytes(), document.length());
        return note(new Place(current, at, document.length(), document.lengths()));
    }

    /** How many documents this run has. */
    public synchronized int size() {
        return places.size();
    }

    /** Bytes on disk, those of earlier runs included. */
    public long bytes() {
        return old.stream().mapToLong(Segment::bytes).sum() + current.bytes();
    }

    /** The document with this number. */
    public Document document(int number) {
        Place place = place(number);
        return DocumentCodec.read(
                new ByteSource(read(place, place.documentAt(), place.lengths().document())));
    }

    /** Its key text. */
    public String key(int number) {
        Place place = place(number);
        return new ByteSource(read(place, place.keyAt(), place.lengths().key())).text();
    }

    /** Its masked key text. */
    public String masked(int number) {
        return masked(number, key(number));
    }

    /** The same by its key text, which is at hand. */
    public String masked(int number, String key) {
        Place place = place(number);
        ByteSource masks = new ByteSource(read(
                place, place.keyAt() + place.lengths().key(), place.lengths().masks()));
        return Masked.of(key, MaskCodec.read(masks)).value();
    }

    /**
     * Lets go of what this run did not use: whole segments at once, the rest when it is more than half of all bytes or lies in
     * many segments. For the end of a finished run.
     */
    public void tidy() throws IOException {
        long live = places.stream().mapToLong(Place::length).sum();
        Set<Segment> used = new HashSet<>(places.stream().map(Place::segment).toList());
        if (old.size() >= MOST_SEGMENTS || bytes() > 2 * live + (1 << 16)) {
            Segment together = create();
            for (Place place : places) {
                together.append(place.segment().read(place.at(), place.length()), place.length());
            }
            together.close();
            used.clear();
        }
        for (Segment segment : old) {
            if (!used.contains(segment)) {
                segment.delete();
            }
        }
        if (!used.contains(current)) {
            current.delete();
        }
    }

    @Override
    public void close() throws IOException {
        closeAll();
    }

    private void open(Path file) throws IOException {
        String name = file.getFileName().toString();
        nextSegment = Math.max(nextSegment, segmentNumber(name).orElse(0) + 1);
        Optional<Segment> opened = Segment.open(file, heading);
        if (opened.isEmpty()) {
            Files.delete(file);
            return;
        }
        Segment segment = opened.get();
        old.add(segment);
        segment.scan((at, length) -> {
            if (length <= SpooledDocument.FRAME) {
                return;
            }
            byte[] frame = segment.read(at, SpooledDocument.FRAME);
            SpooledDocument.Lengths lengths = SpooledDocument.lengths(ByteBuffer.wrap(frame), length);
            if (lengths.possible()) {
                known.put(
                        HalfDigest.of(
                                Arrays.copyOfRange(frame, Checksum.BYTES, Checksum.BYTES + SpooledDocument.DIGEST)),
                        new Place(segment, at, length, lengths));
            }
        });
    }

    private Segment create() throws IOException {
        return Segment.create(folder.resolve("documents-" + nextSegment++ + SUFFIX), heading);
    }

    private static OptionalInt segmentNumber(String name) {
        try {
            return OptionalInt.of(
                    Integer.parseInt(name.substring(name.lastIndexOf('-') + 1, name.length() - SUFFIX.length())));
        } catch (NumberFormatException e) {
            return OptionalInt.empty(); // not ours, but in our folder: its heading will tell
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private synchronized int note(Place place) {
        places.add(place);
        return places.size() - 1;
    }

    private synchronized Place place(int number) {
        return places.get(number);
    }

    private static byte[] read(Place place, int from, int length) {
        try {
            return place.segment().read(place.at() + from, length);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the work file of this run: " + FileTrouble.told(e), e);
        }
    }

    private void closeAll() throws IOException {
        for (Segment segment : old) {
            segment.close();
        }
        if (current == null) {
            return;
        }
        if (current.isEmpty()) {
            current.delete();
        } else {
            current.close();
        }
    }

    /** A document that an earlier run made. */
    public static final class Earlier {
        private final Place place;
        private final Card card;

        private Earlier(Place place, Card card) {
            this.place = place;
            this.card = card;
        }

        /** Its card; the number in it is that of no run. */
        public Card card() {
            return card;
        }
    }

    /** Where a record stands. */
    private record Place(Segment segment, long at, int length, SpooledDocument.Lengths lengths) {
        int documentAt() {
            return SpooledDocument.FRAME + lengths.card();
        }

        int keyAt() {
            return documentAt() + lengths.document();
        }
    }
}
