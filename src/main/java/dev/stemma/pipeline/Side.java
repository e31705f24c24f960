package dev.stemma.pipeline;

import dev.stemma.dedup.Witness;
import dev.stemma.form.Fill;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import dev.stemma.model.WrongUse;
import dev.stemma.sketch.Digests;
import dev.stemma.sketch.Sketcher;
import dev.stemma.store.DocumentIds;
import dev.stemma.store.StoreReader;
import dev.stemma.text.KeyText;
import dev.stemma.text.Masking;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A document of a finished run as it is laid beside another one.
 *
 * @param masked its masked key text
 * @param doubled whether its text stands twice
 * @param represented whether it represents the other one
 * @param captured when it was, if that is known
 * @param noDocument whether it is none: a wall, an error page
 */
record Side(
        String id,
        String rawSha256,
        String textSha256,
        String templateSha256,
        KeyText key,
        String masked,
        boolean doubled,
        boolean represented,
        Optional<Instant> captured,
        boolean noDocument) {
    /**
     * @param other what it is compared with: where that represents it, it did before as well
     * @throws WrongUse if there is no such document
     */
    static Side of(StoreReader store, String id, String other) {
        List<List<Object>> rows = store.query("""
                        select raw_sha256, text_sha256, template_sha256, site, completeness, text,
                               list_contains(json_extract_string(evidence, '$[*].code'), 'doubled-text'),
                               from_json(outside, '[["INTEGER"]]'), exists (select 1 from edges where a = ? and b = id),
                               epoch_us(captured)
                        from documents where id = ?""", other, id).rows();
        if (rows.isEmpty()) {
            throw new WrongUse("no document '" + id + "' in " + store.out() + "; " + DocumentIds.instead(store, id));
        }
        List<Object> row = rows.get(0);
        List<Span> outside = new ArrayList<>();
        for (Object span : (List<?>) row.get(7)) {
            List<?> ends = (List<?>) span;
            outside.add(new Span(((Number) ends.get(0)).intValue(), ((Number) ends.get(1)).intValue()));
        }
        KeyText key = KeyText.of((String) row.get(5), outside);
        String masked = Masking.mask(key.value(), Optional.ofNullable((String) row.get(3)))
                .value();
        Verdict.State state = Verdict.State.of((String) row.get(4)).orElseThrow();
        return new Side(
                id,
                (String) row.get(0),
                (String) row.get(1),
                (String) row.get(2),
                key,
                masked,
                (boolean) row.get(6),
                (boolean) row.get(8),
                Optional.ofNullable((Number) row.get(9))
                        .map(micros -> Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS)),
                state.noDocument());
    }

    Witness witness(int ordinal, Sketcher sketcher) {
        return new Witness(
                ordinal,
                id,
                rawSha256,
                textSha256,
                Digests.sha256(key.value()),
                templateSha256,
                key.length(),
                masked.length(),
                sketcher.sketch(masked),
                doubled,
                represented,
                captured,
                Cards.group(key.length(), noDocument, ordinal));
    }

    /** The document as the template of its cluster, with the slots filled; empty for a document alone in its cluster. */
    List<Fill.Part> filled(StoreReader store) {
        String cluster = (String)
                store.query("select cluster from documents where id = ?", id).single();
        String template = (String) store.query("select template from clusters where cluster = ?", cluster)
                .single();
        if (template == null) {
            return List.of();
        }
        Set<String> slots = new HashSet<>();
        store.query("select distinct slot from slots where cluster = ?", cluster)
                .rows()
                .forEach(row -> slots.add((String) row.get(0)));
        Map<String, String> values = new HashMap<>();
        store.query("select slot, value from slots where cluster = ? and document = ?", cluster, id)
                .rows()
                .forEach(row -> values.put((String) row.get(0), (String) row.get(1)));
        return Fill.of(template, slots, values);
    }
}
