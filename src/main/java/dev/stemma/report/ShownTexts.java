package dev.stemma.report;

import dev.stemma.store.SqlText;
import dev.stemma.text.Cut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The clean texts that the page needs, read in one pass: a column of texts is stored in compressed blocks, so that reading
 * some of them costs nearly as much as reading all.
 */
final class ShownTexts {
    /** UTF-16 units of one document's text that are shown. */
    static final int MOST_SHOWN = 30_000;

    /** So many are faster one by one: 10 ms against 200 ms for two of a million documents. */
    private static final int FEW = 8;

    private final Map<String, String> whole = new LinkedHashMap<>();
    private final Map<String, String> heads = new LinkedHashMap<>();

    /**
     * @param needed ids of documents whose whole text is needed
     * @param shown ids of documents of which the beginning is shown
     */
    static ShownTexts read(TableSource tables, Collection<String> needed, Collection<String> shown) {
        ShownTexts texts = new ShownTexts();
        List<String> all = new ArrayList<>(new LinkedHashSet<>(needed));
        shown.stream().filter(id -> !needed.contains(id)).forEach(all::add);
        if (all.isEmpty()) {
            return texts;
        }
        if (all.size() <= FEW) { // an equality is looked up, a list of ids reads the column
            for (String id : all) {
                tables.text(id).ifPresent(text -> {
                    texts.heads.put(id, head(text));
                    if (needed.contains(id)) {
                        texts.whole.put(id, text);
                    }
                });
            }
            return texts;
        }
        String text = needed.isEmpty()
                ? "left(text, " + MOST_SHOWN + ")"
                : "case when id in (" + SqlText.literals(needed) + ") then text else left(text, " + MOST_SHOWN
                        + ") end";
        Set<String> wholes = new LinkedHashSet<>(needed);
        tables.query("select id, " + text + " as text from documents where id in (" + SqlText.literals(all) + ")")
                .forEach(row -> {
                    String id = row.words("id");
                    if (wholes.contains(id)) {
                        texts.whole.put(id, row.words("text"));
                    }
                    texts.heads.put(id, head(row.words("text")));
                });
        return texts;
    }

    private static String head(String text) {
        return Cut.head(text, MOST_SHOWN);
    }

    /** The whole text of a document for which it was asked. */
    Optional<String> whole(String id) {
        return Optional.ofNullable(whole.get(id));
    }

    /** The beginning of the text of a document that is shown. */
    Optional<String> beginning(String id, Budget budget) {
        return Optional.ofNullable(heads.get(id)).filter(text -> budget.take(text.length()));
    }
}
