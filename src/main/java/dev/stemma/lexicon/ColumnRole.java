package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What a column of a cookie table says. The words stand in {@code column-roles.tsv}. */
public enum ColumnRole {
    /** The cookie's own name or names. */
    NAMES,
    /** A friendly name beside the cookie's own. */
    LABEL,
    /** Who sets it. */
    PROVIDER,
    /** The host that it belongs to. */
    DOMAIN,
    /** What it does. Without a column of purposes beside it, that is the purpose. */
    FUNCTION,
    /** What it does and, in the last brackets, where: {@code Authentication (front and back office)}. */
    FUNCTION_AND_LOCATION,
    /** What it is for. */
    PURPOSE,
    /** How long it stays. */
    DURATION,
    /** The consent category. */
    CATEGORY,
    /** First or third party. */
    PARTY,
    /** Cookie, local storage, pixel ... */
    STORAGE,
    /** One of storage, party, category or duration: the values decide. */
    TYPE,
    COUNTRY,
    /** Where to read more or to opt out. */
    LINK;

    private static final Map<String, ColumnRole> BY_WORD = new HashMap<>();
    private static final NavigableSet<String> WORDS = new TreeSet<>();
    private static final PhraseEdges EDGES;
    private static final PhraseEdges NAMES_EDGES;
    private static final int LONGEST_HEADER = 64;

    static {
        for (List<String> row : DataFile.rows(ColumnRole.class, "column-roles.tsv", 3)) {
            BY_WORD.put(row.get(1), valueOf(row.get(0)));
        }
        WORDS.addAll(BY_WORD.keySet());
        EDGES = new PhraseEdges(BY_WORD.keySet());
        NAMES_EDGES = new PhraseEdges(BY_WORD.entrySet().stream()
                .filter(entry -> entry.getValue() == NAMES)
                .map(Map.Entry::getKey)
                .toList());
    }

    /**
     * Whether {@link #of} may know {@code from..to} of {@code text}, or a part of it from its beginning: false for nearly every
     * line that it does not know, without a copy of it. Marks of Markdown in front do not matter, an image or a tag does.
     */
    public static boolean mayOpen(CharSequence text, int from, int to) {
        return EDGES.mayOpenBehindArticle(text, from, to);
    }

    /** Whether {@link #ofExactly} may know a part of {@code text} that begins at {@code from}. */
    public static boolean mayOpenExactly(CharSequence text, int from, int to) {
        return EDGES.mayOpen(text, from, to);
    }

    /** Whether a part of {@code text} that begins at {@code from} may be a header of {@link #NAMES} to {@link #ofExactly}. */
    public static boolean mayOpenNames(CharSequence text, int from, int to) {
        return NAMES_EDGES.mayOpen(text, from, to);
    }

    /** Whether {@link #ofExactly} may know a part of {@code text} that ends at {@code to}. */
    public static boolean mayCloseExactly(CharSequence text, int from, int to) {
        return EDGES.mayClose(text, from, to);
    }

    /** The role that a header cell names, if its words are known; a parenthesis behind the words is ignored. */
    public static Optional<ColumnRole> of(CharSequence header) {
        if (header.length() > LONGEST_HEADER || header.length() < 2 || !mayOpen(header, 0, header.length())) {
            return Optional.empty();
        }
        return lookedUp(header);
    }

    private static Optional<ColumnRole> lookedUp(CharSequence header) {
        String folded = Folded.of(header);
        ColumnRole role = BY_WORD.get(folded);
        if (role == null) {
            role = BY_WORD.get(withoutArticle(folded));
        }
        if (role == null) {
            int bracket = header.toString().indexOf('(');
            if (bracket > 1) {
                role = BY_WORD.get(Folded.of(header.subSequence(0, bracket)));
            }
        }
        if (role == null) {
            role = ofParts(folded);
        }
        return Optional.ofNullable(role);
    }

    /** The role that {@code header} names word for word. */
    public static Optional<ColumnRole> ofExactly(CharSequence header) {
        return header.length() > LONGEST_HEADER
                ? Optional.empty()
                : Optional.ofNullable(BY_WORD.get(Folded.of(header)));
    }

    /**
     * The header that the beginning of a text is when it is folded.
     *
     * @param role of the words so far, if they are a header
     * @param isOver whether no longer beginning of the text can be one
     */
    public record Opening(Optional<ColumnRole> role, boolean isOver) {}

    /** What {@code from..to} of {@code text} is, word for word, to a reader that tries ever longer parts of it. */
    public static Opening opening(CharSequence text, int from, int to) {
        String folded = Folded.of(text.subSequence(from, to));
        ColumnRole role = BY_WORD.get(folded);
        String next = role == null ? WORDS.ceiling(folded) : folded;
        return new Opening(Optional.ofNullable(role), next == null || !next.startsWith(folded));
    }

    private static String withoutArticle(String folded) {
        int space = folded.indexOf(' ');
        return space > 0 && space <= 3 ? folded.substring(space + 1) : folded;
    }

    /** Two known words side by side ("Name / ID", "Purpose and description"): the first decides. */
    private static ColumnRole ofParts(String folded) {
        for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
            ColumnRole first = BY_WORD.get(folded.substring(0, space));
            if (first == null) {
                continue;
            }
            String rest = folded.substring(space + 1);
            if (rest.startsWith("and ")
                    || rest.startsWith("or ")
                    || rest.startsWith("et ")
                    || rest.startsWith("und ")) {
                rest = rest.substring(rest.indexOf(' ') + 1);
            } else if (rest.startsWith("e ") || rest.startsWith("y ") || rest.startsWith("en ")) {
                rest = rest.substring(rest.indexOf(' ') + 1);
            }
            if (BY_WORD.containsKey(rest)) {
                return first;
            }
        }
        return null;
    }

    /** All words with their roles, for tests and for readers that look for glued headers. */
    static Map<String, ColumnRole> words() {
        return Map.copyOf(BY_WORD);
    }
}
