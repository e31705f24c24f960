package dev.stemma.spark;

import dev.stemma.ingest.FileReading;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Skip;
import dev.stemma.parse.Parsing;
import dev.stemma.pipeline.DocumentMaker;
import dev.stemma.spool.DocumentBytes;
import dev.stemma.schema.Row.QuarantineRow;
import dev.stemma.schema.RowValues;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The document stages over some slices: what they hold becomes rows of {@link Work#DOCUMENTS}, one after the other. A few
 * captures are read ahead in a thread of their own.
 */
final class ReadTask implements Iterator<Row> {
    private final Pulled<Item> items;
    private final DocumentMaker maker;
    private int slice = -1;
    private int number;

    private record Item(Slice slice, Ingested ingested) {}

    /** @param taken ids that slices before one took, by its number */
    ReadTask(
            Iterator<Slice> slices,
            Map<Integer, List<String>> taken,
            JobConfig config,
            SerializableConfiguration hadoop) {
        Parsing parsing = new Parsing(config.parse().with("max-workers", 1)); // a task has one core
        this.maker = new DocumentMaker(parsing, config.repair(), config.dedup().sketch());
        this.items = new Pulled<>(sink -> {
            while (slices.hasNext()) {
                Slice slice = slices.next();
                read(
                        slice,
                        taken.getOrDefault(slice.number(), List.of()),
                        config,
                        hadoop,
                        ingested -> sink.accept(new Item(slice, ingested)));
            }
        });
        TaskContext.get().addTaskCompletionListener(context -> {
            items.close();
            parsing.close();
        });
    }

    private static void read(
            Slice slice,
            List<String> taken,
            JobConfig config,
            SerializableConfiguration hadoop,
            Consumer<Ingested> sink) {
        FileReading reading = new FileReading(config.ingest());
        try (InputStream file = slice.whole() ? slice.open(hadoop, 0) : slice.open(hadoop, Math.max(0, slice.start() - 1))) {
            if (slice.whole()) {
                reading.read(slice.named(), file, taken, sink);
                return;
            }
            InputStream buffered = new BufferedInputStream(file, 1 << 16);
            reading.lines(
                    slice.named(), new LineSlice(buffered, slice.start(), slice.end()), slice.before(), taken, sink);
        } catch (IOException e) { // of opening and seeking: reading itself tells its errors by rows
            sink.accept(InputFiles.unreadable(slice.path(), e));
        }
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public Row next() {
        Item next = items.next();
        Ingested item = next.ingested();
        number = next.slice().number() == slice ? number + 1 : 0;
        slice = next.slice().number();
        long at = Work.place(slice, number);
        if (item instanceof Capture capture) {
            DocumentMaker.Made made = maker.make(capture);
            if (made instanceof DocumentMaker.Read read) {
                return RowFactory.create(
                        at,
                        Work.DOCUMENT,
                        capture.id(),
                        DocumentBytes.of(read.card()),
                        DocumentBytes.of(read.document()),
                        DocumentBytes.of(read.utf8().key(), read.utf8().masked()),
                        null);
            }
            return rejected(at, capture.id(), ((DocumentMaker.Refused) made).rejection());
        }
        return setAside(at, item);
    }

    /** The row of what is no capture. */
    static Row setAside(long at, Ingested item) {
        if (item instanceof Rejection rejection) {
            return rejected(at, null, rejection);
        }
        String said = item.origin() + ": " + (item instanceof Skip skip ? skip.reason() : "");
        return RowFactory.create(at, Work.SKIPPED, null, null, null, null, new String[] {said});
    }

    private static Row rejected(long at, String id, Rejection rejection) {
        List<Object> values = RowValues.of(QuarantineRow.of(rejection));
        return RowFactory.create(
                at, Work.REJECTED, id, null, null, null, values.toArray(new String[0]));
    }
}
