package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    /** Between the words for names and for who sets them. */
    private static final Pattern MARK = Pattern.compile("[/&+|(]");

    /** Behind what the cookie has: {@code of the cookie}, {@code du cookie}, {@code des Cookies}. */
    private static final Pattern OF_COOKIE = Pattern.compile("(?: \\w{2,3}){1,2} cookies?$");

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
        if (role == PROVIDER && isNamesAndProvider(header)) {
            return Optional.of(NAMES);
        }
        if (role == null && header.toString().indexOf('_') < 0) { // cc_cookie is the name of one
            role = BY_WORD.get(withoutArticle(folded));
        }
        if (role == null) {
            int bracket = header.toString().indexOf('(');
            if (bracket > 1) {
                role = BY_WORD.get(Folded.of(header.subSequence(0, bracket)));
            }
        }
        if (role == null) {
            return parts(folded).map(Parts::first); // of two the first decides
        }
        return Optional.of(role);
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

    /** Whether {@code header} speaks of the names' provider as well: {@code Cookie name and provider}, {@code Cookie (provider)}. */
    public static boolean isNamesAndProvider(CharSequence header) {
        if (header.length() > LONGEST_HEADER || !mayOpen(header, 0, header.length())) {
            return false;
        }
        return marked(header.toString())
                .or(() -> joined(Folded.of(header)))
                .filter(parts -> parts.first() == NAMES && parts.second() == PROVIDER)
                .isPresent();
    }

    private static String withoutArticle(String folded) {
        int space = folded.indexOf(' ');
        return space > 0 && space <= 3 ? folded.substring(space + 1) : folded;
    }

    /** What the two parts of a header say. */
    private record Parts(ColumnRole first, ColumnRole second) {
        static Optional<Parts> of(String first, String second) {
            ColumnRole one = BY_WORD.get(first);
            ColumnRole other = one == null ? null : BY_WORD.get(second);
            for (String rest = second; one != null && other == null && !rest.equals(withoutArticle(rest)); ) {
                rest = withoutArticle(rest);
                other = BY_WORD.get(rest);
            }
            return other == null ? Optional.empty() : Optional.of(new Parts(one, other));
        }
    }

    /** Two words with a mark between, {@code Cookie / Provider}, {@code Cookie (provider)}: without it the first may be one word for who sets it. */
    private static Optional<Parts> marked(String words) {
        Matcher mark = MARK.matcher(words);
        return mark.find()
                ? Parts.of(Folded.of(words.substring(0, mark.start())), Folded.of(words.substring(mark.end())))
                : Optional.empty();
    }

    /** Two with a word between: "Purpose and description", "Nom du cookie et du partenaire", "Nom et partenaire du cookie". */
    private static Optional<Parts> joined(String folded) {
        for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
            String first = folded.substring(0, space);
            int next = folded.indexOf(' ', space + 1);
            if (next > 0 && FunctionWords.isAnd(folded.substring(space + 1, next))) {
                String second = folded.substring(next + 1);
                Optional<Parts> parts = Parts.of(first, second).or(() -> Parts.of(first, withoutCookie(second)));
                if (parts.isPresent()) {
                    return parts;
                }
            }
        }
        return Optional.empty();
    }

    /** Two side by side: "Name / ID". */
    private static Optional<Parts> parts(String folded) {
        for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
            ColumnRole first = BY_WORD.get(folded.substring(0, space));
            ColumnRole second = first == null ? null : BY_WORD.get(folded.substring(space + 1));
            if (second != null) {
                return Optional.of(new Parts(first, second));
            }
        }
        return joined(folded);
    }

    /** {@code partenaire du cookie} without whose partner it is. */
    private static String withoutCookie(String folded) {
        Matcher cookie = OF_COOKIE.matcher(folded);
        return cookie.find() ? folded.substring(0, cookie.start()) : folded;
    }

    /** All words with their roles, for tests and for readers that look for glued headers. */
    static Map<String, ColumnRole> words() {
        return Map.copyOf(BY_WORD);
    }
}
