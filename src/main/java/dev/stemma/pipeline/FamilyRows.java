package dev.stemma.pipeline;

import dev.stemma.family.Families;
import dev.stemma.family.Outline;
import dev.stemma.family.Sentences;
import dev.stemma.schema.Row;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Families and shared passages of a run: outlines are gathered while clusters are written, the rows come last. */
public final class FamilyRows {
    private static final int TEXTS_UNDER_WAY = 16;

    private final List<Represented> outlines = new ArrayList<>();

    private record Represented(int representative, Outline outline) {}

    /** Where texts are read again, for the passages that are told. */
    public interface Texts {
        String text(int ordinal);

        Optional<String> site(int ordinal);
    }

    /** Takes rows. */
    public interface Sink {
        void append(Row row) throws IOException;
    }

    /**
     * A passage whose text is still to be read.
     *
     * @param number of its row
     * @param ordinal of the document whose text has it
     */
    public record Told(int number, int ordinal, Families.Passage passage) implements Serializable {
        /**
         * Its row.
         *
         * @param sentences of that document, as its outline saw them
         */
        public Row.PassageRow row(Sentences sentences) {
            String text = passage.text(sentences);
            return new Row.PassageRow(number, passage.clusters().size(), text.length(), text, passage.clusters());
        }
    }

    /** What was found: the rows of families, and the passages, by document. */
    public record Found(List<Row> families, List<Told> passages) {
        public Found {
            families = List.copyOf(families);
            passages = List.copyOf(passages);
        }
    }

    /** A cluster, in any order. */
    public void add(Outline outline, int representative) {
        outlines.add(new Represented(representative, outline));
    }

    /** Looks for families and passages among all clusters. */
    public Found find() {
        outlines.sort(Comparator.comparingInt(Represented::representative));
        Families.Found found =
                Families.of(outlines.stream().map(Represented::outline).toList());
        List<Row> families = new ArrayList<>();
        for (Families.Link link : found.links()) {
            families.add(new Row.FamilyRow(link.hub(), link.cluster(), link.share(), link.sharedChars()));
        }
        List<Told> passages = new ArrayList<>();
        for (Families.Passage passage : found.passages()) {
            passages.add(
                    new Told(passages.size(), outlines.get(passage.outline()).representative(), passage));
        }
        return new Found(families, passages);
    }

    /**
     * Writes all rows.
     *
     * @param threads that read and mask texts
     */
    void write(Texts texts, int threads, Sink sink) throws IOException {
        Found found = find();
        for (Row row : found.families()) {
            sink.append(row);
        }
        List<Row> passages = new ArrayList<>(found.passages().size());
        try (Lane<List<Row.PassageRow>> lane = new Lane<>(threads, TEXTS_UNDER_WAY, passages::addAll)) {
            for (List<Told> told : ofOneText(found.passages())) {
                lane.submit(1, () -> rows(told, texts));
            }
            lane.finish();
        }
        for (Row row : passages) {
            sink.append(row);
        }
    }

    /** Passages come by outline: each text is read and masked once. */
    private static List<List<Told>> ofOneText(List<Told> passages) {
        List<List<Told>> texts = new ArrayList<>();
        int of = -1;
        for (Told told : passages) {
            if (told.ordinal() != of) {
                of = told.ordinal();
                texts.add(new ArrayList<>());
            }
            texts.get(texts.size() - 1).add(told);
        }
        return texts;
    }

    private static List<Row.PassageRow> rows(List<Told> ofOneText, Texts texts) {
        int ordinal = ofOneText.get(0).ordinal();
        Sentences sentences = Sentences.of(texts.text(ordinal), texts.site(ordinal));
        return ofOneText.stream().map(told -> told.row(sentences)).toList();
    }
}
