package dev.stemma.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * One template with known slots, filled, edited and cut: paragraphs of frequent words with slots that stand alone, beside each
 * other, several times, at the ends of sentences; optional paragraphs, some with a slot; a table with slots as cells and
 * optional rows. The same seed gives the same members.
 */
final class GeneratedTemplate {
    private static final String WORDS =
            "the of and to a in is you that it for on are as with they be at this have from or by one had"
                    + " not but what all were when we there can an your which their if do will each how up out them then she many some so"
                    + " these would other into has more two like him see time could no make than first been its who now people my made over"
                    + " did down only way find use may water long little very after words called just where most know personal data cookies"
                    + " site service information consent browser account order payment delivery contact request collect process store share"
                    + " third party law rights delete access analytics advertising preferences visitors purposes legal basis period"
                    + " retention controller necessary";
    private static final String[] VOCABULARY = WORDS.split(" ");
    private static final String[] FORMS = {"Ltd", "Inc.", "GmbH", "LLC", "B.V.", "S.A."};
    private static final String[] MONTHS = {"January", "March", "May", "June", "October", "December"};

    /** What a slot holds. */
    private enum Kind {
        NAME,
        COMPANY,
        URL,
        EMAIL,
        DATE,
        ADDRESS,
        CELL
    }

    /**
     * A paragraph or a row of the table.
     *
     * @param parts words; {@code @3} is slot 3
     * @param share of the members that have it; 1 when it is not optional
     */
    private record Block(List<String> parts, boolean row, double share) {}

    private final Random random;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();

    private final List<Member> members = new ArrayList<>();
    private final Set<String> edited = new HashSet<>();
    private int edits;
    /** By slot, then by member: what stands there in what is left of the copy. */
    private final List<Map<String, String>> slots = new ArrayList<>();
    /** By optional block, then by member: its text, empty where it is left out; silent members are missing. */
    private final Map<Integer, Map<String, String>> optional = new TreeMap<>();

    GeneratedTemplate(long seed, int copies) {
        random = new Random(seed);
        int[] company = {slot(Kind.COMPANY), slot(Kind.URL), slot(Kind.NAME), slot(Kind.DATE)};
        int paragraphs = 8 + random.nextInt(8);
        for (int p = 0; p < paragraphs; p++) {
            List<String> words = sentence(14 + random.nextInt(40));
            boolean mayLack = p > 0 && random.nextInt(5) == 0;
            if (p == 0 || random.nextInt(3) == 0) {
                place(words, "@" + company[random.nextInt(company.length)]);
            }
            if (!mayLack && random.nextInt(4) == 0) {
                place(words, "@" + slot(Kind.values()[random.nextInt(6)]));
            }
            if (p == paragraphs - 1) { // side by side, as in an imprint
                place(words, "@" + slot(Kind.COMPANY), ",", "@" + slot(Kind.ADDRESS), ",", "@" + slot(Kind.EMAIL));
            }
            blocks.add(new Block(words, false, mayLack ? 0.2 + 0.6 * random.nextDouble() : 1));
        }
        table();
        double edited = 0.3 * random.nextDouble();
        for (int m = 0; m < copies; m++) {
            add(m, m > 0 && random.nextDouble() < edited, m > 0 && random.nextInt(5) == 0);
        }
    }

    private void table() {
        blocks.add(new Block(List.of("Name", "\t", "What", "it", "is", "for", "\t", "How", "long"), true, 1));
        int rows = 2 + random.nextInt(4);
        for (int r = 0; r < rows; r++) {
            List<String> cells = new ArrayList<>(List.of("cookie_" + r, "\t"));
            cells.addAll(sentence(4 + random.nextInt(8)));
            cells.add("\t");
            boolean mayLack = random.nextInt(3) == 0;
            if (!mayLack && random.nextInt(2) == 0) {
                cells.set(0, "@" + slot(Kind.CELL));
                cells.add("@" + slot(Kind.CELL));
            } else {
                cells.addAll(List.of(Integer.toString(1 + random.nextInt(30)), "days"));
            }
            blocks.add(new Block(cells, true, mayLack ? 0.3 + 0.5 * random.nextDouble() : 1));
        }
    }

    private int slot(Kind kind) {
        kinds.add(kind);
        slots.add(new HashMap<>());
        return kinds.size() - 1;
    }

    private List<String> sentence(int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            double skewed = random.nextDouble() * random.nextDouble();
            words.add(VOCABULARY[(int) (VOCABULARY.length * skewed)]);
        }
        return words;
    }

    private void place(List<String> words, String... parts) {
        int at = 3 + random.nextInt(Math.max(1, words.size() - 4));
        while (at < words.size()
                && (words.get(at).startsWith("@")
                        || words.get(at).equals(",")
                        || words.get(at - 1).startsWith("@"))) {
            at++; // no reader could part two slots with nothing between
        }
        List<String> placed = new ArrayList<>(List.of(parts));
        if (words.get(at - 1).startsWith("@")) {
            placed.add(0, "and");
        }
        words.addAll(at, placed);
    }

    private void add(int number, boolean edited, boolean cut) {
        String id = "copy-" + number;
        String[] values = new String[kinds.size()];
        for (int s = 0; s < values.length; s++) {
            values[s] = value(kinds.get(s), number);
        }
        StringBuilder text = new StringBuilder();
        int[] lastEnd = new int[values.length];
        int[] firstEnd = new int[values.length];
        Map<Integer, int[]> spans = new HashMap<>();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            int start = text.length();
            if (random.nextDouble() < block.share()) {
                write(block, values, edited, text, firstEnd, lastEnd);
            }
            spans.put(b, new int[] {start, text.length()});
        }
        String whole = text.toString().strip();
        int keep = cut ? (int) (whole.length() * (0.3 + 0.6 * random.nextDouble())) : whole.length();
        for (int s = 0; s < values.length; s++) {
            if (firstEnd[s] > 0 && firstEnd[s] < keep + (cut ? -20 : 1)) {
                slots.get(s).put(id, values[s]);
            }
        }
        for (int b = 0; b < blocks.size(); b++) {
            int[] span = spans.get(b);
            if (blocks.get(b).share() < 1 && (!cut || span[1] + 60 < keep)) {
                optional.computeIfAbsent(b, key -> new HashMap<>())
                        .put(
                                id,
                                whole.substring(Math.min(span[0], keep), Math.min(span[1], keep))
                                        .strip());
            }
        }
        if (edited) {
            this.edited.add(id);
        }
        members.add(
                new Member(id, whole.substring(0, keep), Optional.of("www." + host(number)), Optional.empty(), cut));
    }

    private void write(
            Block block, String[] values, boolean edited, StringBuilder text, int[] firstEnd, int[] lastEnd) {
        boolean first = true;
        for (String part : block.parts()) {
            boolean mark = part.equals(",") || part.equals("\t");
            if (!first && !mark && text.charAt(text.length() - 1) != '\t') {
                text.append(' ');
            }
            String written = part;
            if (part.startsWith("@")) {
                int slot = Integer.parseInt(part.substring(1));
                written = values[slot];
                lastEnd[slot] = text.length() + written.length();
                firstEnd[slot] = firstEnd[slot] == 0 ? lastEnd[slot] : firstEnd[slot];
            } else if (edited && !mark && random.nextInt(60) == 0) {
                edits++;
                written = switch (random.nextInt(3)) {
                    case 0 -> part + "x";
                    case 1 -> part + " " + VOCABULARY[random.nextInt(VOCABULARY.length)];
                    default -> VOCABULARY[random.nextInt(VOCABULARY.length)];
                };
            }
            text.append(written);
            first = false;
        }
        text.append(block.row() ? "\n" : ".\n\n");
    }

    private String value(Kind kind, int number) {
        return switch (kind) {
            case NAME -> name(1 + random.nextInt(5));
            case COMPANY -> name(1 + random.nextInt(4)) + " " + FORMS[random.nextInt(FORMS.length)];
            case URL -> "https://www." + host(number) + (random.nextBoolean() ? "" : "/" + word(5));
            case EMAIL -> word(5) + "@" + host(number);
            case DATE -> date();
            case ADDRESS ->
                1 + random.nextInt(300) + " " + name(1) + " " + (random.nextBoolean() ? "Street" : "Road") + ", "
                        + name(1) + " " + (10000 + random.nextInt(80000));
            case CELL -> random.nextBoolean() ? "_" + word(4) : word(5) + " " + word(3);
        };
    }

    private String date() {
        int day = 1 + random.nextInt(28);
        int year = 1995 + random.nextInt(30);
        String month = MONTHS[random.nextInt(MONTHS.length)];
        return day + " " + month + " " + year;
    }

    private static String host(int number) {
        return "shop" + number + "x" + number * 7919 % 1000 + ".example.com";
    }

    private String name(int words) {
        StringBuilder name = new StringBuilder();
        for (int w = 0; w < words; w++) {
            String word = word(3 + random.nextInt(6));
            name.append(w == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }

    private String word(int letters) {
        StringBuilder word = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    List<Member> members() {
        return members;
    }

    /** Members in which a word was replaced or added here and there. */
    Set<String> edited() {
        return edited;
    }

    /** How many words of them were. */
    int edits() {
        return edits;
    }

    /** The slots that can be seen: two members and more have something there, and not the same. */
    List<Map<String, String>> slots() {
        return slots.stream()
                .filter(values -> new HashSet<>(values.values()).size() > 1)
                .toList();
    }

    /** Members that have each optional block that can be seen: two have it, one lacks it; by member, true when it has it. */
    List<Map<String, String>> optional() {
        List<Map<String, String>> seen = new ArrayList<>();
        for (Map<String, String> texts : optional.values()) {
            long having =
                    texts.values().stream().filter(text -> !text.isEmpty()).count();
            if (having > 1 && having < texts.size()) {
                seen.add(texts);
            }
        }
        return seen;
    }

    Set<String> blockTexts() {
        Set<String> all = new HashSet<>();
        optional.values().forEach(texts -> all.addAll(texts.values()));
        return all;
    }
}
