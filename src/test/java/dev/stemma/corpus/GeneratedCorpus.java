package dev.stemma.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A corpus of policies of about 2 kB whose clusters are known: templates filled for many sites, lightly edited copies,
 * wrapped tables, truncated copies, exact copies and single documents. Each document is made from the seed and its number
 * alone, so that a million of them need no memory. Run {@link #main} for JSONL and truth on disk, the one input of every
 * measurement of scale.
 */
public final class GeneratedCorpus {
    private final long seed;
    private final int size;

    public GeneratedCorpus(long seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    /**
     * One document.
     *
     * @param id unique
     * @param text as scraped
     * @param site the host that it speaks for
     * @param cluster the true cluster
     * @param kind how it was made
     */
    public record Made(String id, String text, String site, String cluster, String kind) {}

    public int size() {
        return size;
    }

    public Made document(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number * 0x9E3779B97F4A7C15L);
        String site = "www.site-" + Prose.word(number) + ".example";
        String id = String.format("d%07d", number);
        if (random.nextInt(5) == 0) {
            return new Made(id, policy(seed ^ ~number, site, random, false), site, "single " + number, "single");
        }
        int template = random.nextInt(Math.max(1, size / 20));
        String cluster = "template " + template;
        String text = policy(seed + template, site, random, random.nextInt(3) == 0);
        return switch (random.nextInt(10)) {
            case 0 ->
                new Made(
                        id,
                        text.substring(0, (int) (text.length() * (0.3 + 0.6 * random.nextDouble()))),
                        site,
                        cluster,
                        "truncated");
            case 1, 2 -> new Made(id, edited(text, random), site, cluster, "edited");
            case 3 ->
                new Made(
                        id,
                        policy(seed + template, "www.first.example", random, false),
                        "www.first.example",
                        cluster,
                        "equal");
            default -> new Made(id, text, site, cluster, "filled");
        };
    }

    private static String policy(long template, String site, SplittableRandom random, boolean wrapped) {
        Prose prose = new Prose(template);
        StringBuilder text =
                new StringBuilder("Cookie policy\n\nThis page speaks for https://" + site + "/ alone.\n\n");
        text.append(prose.text(150 + prose.below(100))).append("\n\nName\tPurpose\tDuration\n");
        for (int row = 0; row < 4; row++) {
            List<String> cells = prose.words(8);
            text.append(cells.get(0)).append('\t').append(String.join(" ", cells.subList(1, 4)));
            text.append(wrapped ? "\n\t" : " ")
                    .append(String.join(" ", cells.subList(4, 8)))
                    .append('\t')
                    .append("1 year\n");
        }
        text.append("\nWrite to privacy@")
                .append(site)
                .append(". Last updated on 20")
                .append(10 + random.nextInt(15))
                .append("-0")
                .append(1 + random.nextInt(9))
                .append("-1")
                .append(random.nextInt(10))
                .append(".\n");
        return text.toString();
    }

    private static String edited(String text, SplittableRandom random) {
        StringBuilder out = new StringBuilder(text);
        for (int e = 0; e < 3 + random.nextInt(10); e++) {
            int at = random.nextInt(out.length());
            char c = (char) ('a' + random.nextInt(26));
            switch (random.nextInt(3)) {
                case 0 -> out.insert(at, c);
                case 1 -> out.deleteCharAt(at);
                default -> out.setCharAt(at, c);
            }
        }
        return out.toString();
    }

    /** {@code SIZE JSONL TRUTH}: writes the documents, and a CSV of id, cluster and state as {@code eval} reads it. */
    public static void main(String[] args) throws IOException {
        GeneratedCorpus corpus = new GeneratedCorpus(20261122, Integer.parseInt(args[0]));
        try (BufferedWriter documents = Files.newBufferedWriter(Path.of(args[1]));
                BufferedWriter truth = Files.newBufferedWriter(Path.of(args[2]))) {
            truth.write("id,cluster,state\n");
            for (int i = 0; i < corpus.size(); i++) {
                Made made = corpus.document(i);
                documents.write("{\"id\":\"" + made.id() + "\",\"url\":\"https://" + made.site() + "/\",\"text\":\""
                        + escaped(made.text()) + "\"}\n");
                String state = made.kind().equals("truncated") ? "truncated" : "complete";
                truth.write(made.id() + "," + made.cluster() + "," + state + "\n");
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
