package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Phrases with one canonical word each. Immutable and thread-safe. */
public final class Vocabulary {
    /** Categories of cookies: necessary, functional, statistics, marketing, social, security, unclassified. */
    public static final Vocabulary CATEGORIES = new Vocabulary("categories.tsv");

    /** Ways to store a tracker: cookie, local-storage, session-storage, indexed-db, pixel, script. */
    public static final Vocabulary STORAGE = new Vocabulary("storage.tsv");

    /** Whose cookie it is: first, third, both. */
    public static final Vocabulary PARTY = new Vocabulary("party.tsv");

    /** What stands below a question: yes, no. */
    public static final Vocabulary YES_NO = new Vocabulary("yes-no.tsv");

    /** Titles inside what a plugin writes of one service: usage, sharing; and nobody, over cookies of no known one. */
    public static final Vocabulary SERVICE_PARTS = new Vocabulary("service-parts.tsv");

    /** Durations that are not a number: session, persistent, varies. */
    static final Vocabulary DURATION_KINDS = new Vocabulary("duration-kinds.tsv");

    /** Words that turn the next one round: "non-necessary", "not essential". */
    private static final Set<String> NEGATIONS =
            Set.of("non", "not", "no", "un", "nicht", "niet", "pas", "nao", "other than", "except");

    static final int LONGEST = 60;

    private final Map<String, String> canonical = new HashMap<>();
    private final int longest;
    private final PhraseEdges edges;

    private Vocabulary(String file) {
        int words = 1;
        for (List<String> row : DataFile.rows(Vocabulary.class, file, 2)) {
            canonical.put(row.get(1), row.get(0));
            words = Math.max(words, row.get(1).split(" ", -1).length);
        }
        longest = words;
        edges = new PhraseEdges(openings());
    }

    /** What a text that is one phrase may begin with. */
    Set<String> openings() {
        Set<String> openings = new HashSet<>(canonical.keySet());
        openings.add("cookies");
        return openings;
    }

    private boolean mayOpen(CharSequence text) {
        return edges.mayOpen(text, 0, text.length());
    }

    /** The canonical word if all of {@code text} is one phrase of this vocabulary; a count behind it, {@code (18)}, is ignored. */
    public Optional<String> whole(CharSequence text) {
        return text.length() > LONGEST || !mayOpen(text) ? Optional.empty() : wholeFolded(Folded.of(text));
    }

    /** The same for words that are folded already. */
    Optional<String> wholeFolded(String folded) {
        String found = canonical.get(folded);
        if (found == null && folded.endsWith(" cookies")) {
            found = canonical.get(folded.substring(0, folded.length() - 8));
        }
        if (found == null && folded.endsWith(" cookie")) {
            found = canonical.get(folded.substring(0, folded.length() - 7));
        }
        if (found == null && folded.startsWith("cookies ")) {
            found = canonical.get(folded.substring(8));
        }
        if (found == null && !folded.isEmpty() && Character.isDigit(folded.charAt(folded.length() - 1))) {
            int space = folded.lastIndexOf(' ');
            found = space < 0 ? null : canonical.get(folded.substring(0, space));
        }
        return Optional.ofNullable(found).filter(word -> !word.equals("-"));
    }

    /** The canonical word of the first phrase in {@code text} that is not negated; of two that start together the longer. */
    public Optional<String> first(CharSequence text) {
        String[] words = Folded.of(text).split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            Phrase phrase = at(words, i);
            if (phrase != null && !phrase.isName() && !isNegated(words, i)) {
                return Optional.of(phrase.canonical);
            }
            i += phrase == null || isNegated(words, i) ? 0 : phrase.words - 1;
        }
        return Optional.empty();
    }

    /** The canonical words of all phrases in {@code text} that are not negated. */
    public Set<String> all(CharSequence text) {
        Set<String> found = new HashSet<>();
        String[] words = Folded.of(text).split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            Phrase phrase = at(words, i);
            if (phrase != null && !phrase.isName() && !isNegated(words, i)) {
                found.add(phrase.canonical);
                i += phrase.words - 1;
            }
        }
        return found;
    }

    /** The canonical word of the phrase that {@code text} begins with. */
    public Optional<String> opening(CharSequence text) {
        if (!mayOpen(text)) {
            return Optional.empty();
        }
        return Optional.ofNullable(at(Folded.of(text).split(" ", -1), 0))
                .filter(phrase -> !phrase.isName())
                .map(phrase -> phrase.canonical);
    }

    /** The canonical word of the first phrase that stands beside a word that begins with {@code subject}, or holds one. */
    public Optional<String> beside(CharSequence text, String subject) {
        String[] words = Folded.of(text).split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            Phrase phrase = at(words, i);
            if (phrase == null || phrase.isName() || isNegated(words, i)) {
                continue;
            }
            int next = i + phrase.words;
            boolean before = next < words.length && words[next].startsWith(subject);
            boolean behind = i > 0 && words[i - 1].startsWith(subject);
            boolean inside = List.of(words).subList(i, next).stream().anyMatch(word -> word.startsWith(subject));
            if (before || behind || inside) {
                return Optional.of(phrase.canonical);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code text} negates one of the phrases: "non-essential". */
    public boolean negates(CharSequence text) {
        String[] words = Folded.of(text).split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            if (isNegated(words, i) && at(words, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** A phrase that was found; canonical "-" is a name that only looks like one: "google analytics". */
    private record Phrase(String canonical, int words) {
        boolean isName() {
            return canonical.equals("-");
        }
    }

    private Phrase at(String[] words, int i) {
        for (int n = Math.min(longest, words.length - i); n > 0; n--) {
            String found = canonical.get(
                    n == 1 ? words[i] : String.join(" ", List.of(words).subList(i, i + n)));
            if (found != null) {
                return new Phrase(found, n);
            }
        }
        return null;
    }

    private static boolean isNegated(String[] words, int i) {
        return i > 0 && NEGATIONS.contains(words[i - 1]);
    }
}
