package dev.stemma.pipeline;

import dev.stemma.store.Row;
import dev.stemma.template.Families;
import dev.stemma.template.Outline;
import dev.stemma.template.Sentences;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Families and shared passages of a run: outlines are gathered while clusters are written, the rows come last. */
final class FamilyRows {
    private final List<Outline> outlines = new ArrayList<>();
    private final List<Integer> representatives = new ArrayList<>();

    /** Where texts are read again, for the passages that are told. */
    interface Texts {
        String text(int ordinal);

        Optional<String> site(int ordinal);
    }

    /** Takes rows. */
    interface Sink {
        void append(Row row) throws IOException;
    }

    /** The next cluster, in the order of the representatives' ids. */
    void add(Outline outline, int representative) {
        outlines.add(outline);
        representatives.add(representative);
    }

    void write(Texts texts, Sink sink) throws IOException {
        Families.Found found = Families.of(outlines);
        for (Families.Link link : found.links()) {
            sink.append(new Row.FamilyRow(link.hub(), link.cluster(), link.share(), link.sharedChars()));
        }
        Sentences sentences = Sentences.of("", Optional.empty());
        int of = -1;
        int number = 0;
        for (Families.Passage passage : found.passages()) {
            int ordinal = representatives.get(passage.outline());
            if (ordinal != of) { // passages come by outline: each text is read and masked once
                sentences = Sentences.of(texts.text(ordinal), texts.site(ordinal));
                of = ordinal;
            }
            String told = passage.text(sentences);
            sink.append(
                    new Row.PassageRow(number++, passage.clusters().size(), told.length(), told, passage.clusters()));
        }
    }
}
