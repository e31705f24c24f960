package dev.stemma.family;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Templates that are versions of one another or share long sections, and passages that stand in many: by an index of the
 * fingerprints of sentences.
 *
 * <p>A family is a star like a cluster: from the template with most copies down, each one is a hub for those without a family
 * that share two fifths of the shorter of both with it. So a chain of small changes does not join what has nothing in common. The
 * cost is linear in the sentences: a sentence is followed from {@link #MOST_HUBS} hubs at most; what stands in more families
 * than that tells nothing about any.
 */
public final class Families {
    /** Part of the shorter text, by characters of its longer sentences. At .4 all but a few of a family of 2,375 policies are of one origin. */
    private static final double SHARE = 0.4;

    /**
     * Less than a few sentences makes no family, whatever part of a short text it is. Of 475 places in families of 6,712 versions 467 need no less than
     * twice as much, and half of it gives two more (2026-11-29).
     */
    private static final int MIN_SHARED_CHARS = 400;

    /** Bounds the time alone: half or twice as many give the same families of 6,712 versions (2026-11-29). */
    private static final int MOST_HUBS = 64;

    /** A passage is reported when it stands in so many templates, and has so many characters. */
    private static final int MIN_TEMPLATES = 3;

    private static final int MIN_PASSAGE_CHARS = 200;
    /**
     * A passage goes on as long as nearly the same templates have the next sentence. No value stands out: of 2,561 passages of 6,712 versions 175 begin or
     * end elsewhere, or are held by others, at .9, and 647 at .7 (2026-11-29).
     */
    private static final double SAME_HOLDERS = 0.8;

    private final List<Outline> outlines;
    /** By fingerprint; without those that stand in one place alone. */
    private final Map<Long, Posting> index = new HashMap<>();

    /** What {@link #common} said of two lists of holders, by identity: equal lists are one, see {@link #passages}. */
    private final IdentityHashMap<List<Integer>, IdentityHashMap<List<Integer>, List<Integer>>> common =
            new IdentityHashMap<>();

    /** Where a sentence stands: templates by number, ascending. */
    private static final class Posting {
        private List<Integer> holders = new ArrayList<>(2);
        private int hubs;
        private boolean reported;

        void add(int outline) {
            if (holders.isEmpty() || holders.get(holders.size() - 1) != outline) {
                holders.add(outline);
            }
        }
    }

    private Families(List<Outline> outlines) {
        this.outlines = outlines;
        long[] repeated = repeated(outlines);
        for (int o = 0; o < outlines.size(); o++) {
            for (int i = 0; i < outlines.get(o).size(); i++) {
                long fingerprint = outlines.get(o).fingerprint(i);
                if (Arrays.binarySearch(repeated, fingerprint) >= 0) {
                    index.computeIfAbsent(fingerprint, key -> new Posting()).add(o);
                }
            }
        }
    }

    /** What stands in two places or more, ascending: most sentences of a large corpus stand in one, and lead nowhere. */
    private static long[] repeated(List<Outline> outlines) {
        long[] all = new long[outlines.stream().mapToInt(Outline::size).sum()];
        int size = 0;
        for (Outline outline : outlines) {
            for (int i = 0; i < outline.size(); i++) {
                all[size++] = outline.fingerprint(i);
            }
        }
        Arrays.sort(all);
        int kept = 0;
        for (int k = 1; k < size; k++) {
            if (all[k] == all[k - 1] && (kept == 0 || all[kept - 1] != all[k])) {
                all[kept++] = all[k];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /**
     * One member of a family.
     *
     * @param hub the cluster that the family is built around
     * @param cluster the member; the hub is one too
     * @param share 0..1 of the shorter of both texts, by characters of their longer sentences
     * @param sharedChars characters of the sentences that both have
     */
    public record Link(String hub, String cluster, double share, int sharedChars) {}

    /**
     * A passage that stands in several templates.
     *
     * @param outline number of the first one that has it
     * @param from its first sentence there
     * @param to one past its last sentence
     * @param clusters all that have it, in the order of the outlines
     */
    public record Passage(int outline, int from, int to, List<String> clusters) implements Serializable {
        public Passage {
            clusters = List.copyOf(clusters);
        }

        /**
         * Its text.
         *
         * @param sentences of the text and the site that its outline was made of
         * @return with marks for what was masked: <code>{{url}}</code>
         */
        public String text(Sentences sentences) {
            return sentences.text(from, to);
        }
    }

    /**
     * Both answers.
     *
     * @param links family by family, the hub first, then by cluster
     * @param passages by outline, then by place
     */
    public record Found(List<Link> links, List<Passage> passages) {
        public Found {
            links = List.copyOf(links);
            passages = List.copyOf(passages);
        }
    }

    /**
     * The families among {@code outlines}. Neither they nor the passages depend on the order.
     *
     * @param outlines with ids of their own
     */
    public static Found of(List<Outline> outlines) {
        Families families = new Families(outlines);
        return new Found(families.links(), families.passages());
    }

    /** Outlines by what they are: of those with equal sentences alone the id decides, and then nothing depends on it. */
    private List<Integer> mostCopiesFirst() {
        List<Integer> order = new ArrayList<>();
        for (int o = 0; o < outlines.size(); o++) {
            order.add(o);
        }
        order.sort(Comparator.<Integer>comparingInt(o -> -outlines.get(o).copies())
                .thenComparingInt(o -> -outlines.get(o).total())
                .thenComparing(outlines::get, Outline::compareSentences)
                .thenComparing(o -> outlines.get(o).id()));
        return order;
    }

    private List<Link> links() {
        boolean[] taken = new boolean[outlines.size()];
        List<Link> links = new ArrayList<>();
        for (int hub : mostCopiesFirst()) {
            if (!taken[hub]) {
                List<Link> members = members(hub, taken);
                if (!members.isEmpty()) {
                    Outline outline = outlines.get(hub);
                    links.add(new Link(outline.id(), outline.id(), 1, outline.total()));
                    members.sort(Comparator.comparing(Link::cluster));
                    links.addAll(members);
                }
            }
            taken[hub] = true;
        }
        return links;
    }

    private List<Link> members(int hub, boolean[] taken) {
        Outline outline = outlines.get(hub);
        Map<Integer, Integer> shared = new TreeMap<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < outline.size(); i++) {
            Posting posting = index.get(outline.fingerprint(i));
            if (posting == null
                    || !seen.add(outline.fingerprint(i))
                    || posting.holders.size() < 2
                    || posting.hubs++ >= MOST_HUBS) {
                continue;
            }
            for (int other : posting.holders) {
                if (other != hub && !taken[other]) {
                    shared.merge(other, outline.chars(i), Integer::sum);
                }
            }
        }
        List<Link> members = new ArrayList<>();
        shared.forEach((other, chars) -> {
            int shorter = Math.min(outline.total(), outlines.get(other).total());
            if (chars >= MIN_SHARED_CHARS && chars >= SHARE * shorter) {
                taken[other] = true;
                members.add(
                        new Link(outline.id(), outlines.get(other).id(), Math.min(1, (double) chars / shorter), chars));
            }
        });
        return members;
    }

    /** A sentence belongs to the first passage that is long enough, and stays free when the one it stands in is not. */
    private List<Passage> passages() {
        Map<List<Integer>, List<Integer>> equal = new HashMap<>();
        for (Posting posting : index.values()) {
            if (posting.holders.size() >= MIN_TEMPLATES) {
                posting.holders = equal.computeIfAbsent(posting.holders, holders -> holders);
            }
        }
        List<Passage> passages = new ArrayList<>();
        for (int o : mostCopiesFirst()) {
            Outline outline = outlines.get(o);
            for (int i = 0; i < outline.size(); ) {
                int from = i;
                int chars = 0;
                List<Integer> holders = List.of();
                List<Integer> next = fresh(outline, i);
                while (!next.isEmpty()) {
                    chars += outline.chars(i);
                    holders = next;
                    i++;
                    next = i < outline.size() ? both(holders, fresh(outline, i)) : List.of();
                }
                if (chars >= MIN_PASSAGE_CHARS) {
                    for (int told = from; told < i; told++) {
                        index.get(outline.fingerprint(told)).reported = true;
                    }
                    passages.add(new Passage(
                            o,
                            from,
                            i,
                            holders.stream().map(h -> outlines.get(h).id()).toList()));
                }
                i = Math.max(i, from + 1);
            }
        }
        passages.sort(Comparator.comparingInt(Passage::outline).thenComparingInt(Passage::from));
        return passages;
    }

    /** Who has sentence {@code i}, when it stands in enough templates and no passage holds it already. */
    private List<Integer> fresh(Outline outline, int i) {
        Posting posting = index.get(outline.fingerprint(i));
        return posting == null || posting.reported || posting.holders.size() < MIN_TEMPLATES
                ? List.of()
                : posting.holders;
    }

    /** {@link #common}, worked out once: what is too short to be told is looked at again in each text that has it. */
    private List<Integer> both(List<Integer> some, List<Integer> others) {
        return some == others
                ? some
                : common.computeIfAbsent(some, key -> new IdentityHashMap<>())
                        .computeIfAbsent(others, key -> common(some, others));
    }

    private static List<Integer> common(List<Integer> some, List<Integer> others) {
        double most = SAME_HOLDERS * Math.max(some.size(), others.size());
        if (Math.min(some.size(), others.size()) < most) {
            return List.of();
        }
        Set<Integer> set = new HashSet<>(others);
        List<Integer> both = some.stream().filter(set::contains).toList();
        return both.size() >= most && both.size() >= MIN_TEMPLATES ? both : List.of();
    }
}
