package dev.stemma.extract;

import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Durations;
import dev.stemma.lexicon.Providers;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a cell with one or several cookie names apart; the names stay as printed. */
final class NamesCell {
    private static final int MOST_NAMES = 200;

    /** What breaks a line in DokuWiki, XWiki and Creole. */
    private static final String WIKI_BREAK = "\\\\";

    private static final List<String> EXAMPLES = List.of(
            " e.g.", " eg.", " (e.g.", " such as ", " for example", " z.B.", " z. B.", " par exemple", " p. ex.");

    private NamesCell() {}

    /** A name; with a duration where the cell says one in brackets behind it: {@code _gid (1 day)}. */
    record Named(String name, Optional<String> duration, Optional<String> provider) {
        Named(String name, Optional<String> duration) {
            this(name, duration, Optional.empty());
        }

        Named by(Optional<String> who) {
            return new Named(name, duration, who);
        }
    }

    /** The names in {@code cell}, as {@link #read} finds them. */
    static List<String> names(String cell, String raw) {
        return isWord(cell) && raw.equals(cell)
                ? List.of(cell)
                : read(cell, raw).stream().map(Named::name).toList();
    }

    /** The same where the header may say that who sets them stands beside them. */
    static List<String> names(String cell, String raw, boolean owned) {
        return owned ? OwnedNames.read(cell, raw).stream().map(Named::name).toList() : names(cell, raw);
    }

    /**
     * The names in {@code cell}.
     *
     * @param cell the cell's plain text
     * @param raw the cell's characters in the text: line breaks and {@code <br>} separate names
     */
    static List<Named> read(String cell, String raw) {
        if (isWord(cell) && raw.equals(cell)) { // nearly all
            return List.of(new Named(cell, Optional.empty()));
        }
        List<Named> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines(withoutTargets(cell), withoutTargets(raw))) {
            for (String part : parts(line)) {
                Optional<String> duration = duration(part);
                String name = PrintedName.clean(duration.isPresent() || namesFirm(part) ? beforeBracket(part) : part);
                if (!name.isEmpty() && names.size() < MOST_NAMES && seen.add(name)) {
                    names.add(new Named(name, duration));
                }
            }
        }
        return names;
    }

    /** Whether {@code cell} is one word without a sign that could part it or be taken off it. */
    private static boolean isWord(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean inside = (c == '_' || c == '-') && i > 0;
            if (!inside && (c >= 0x80 || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return !cell.isEmpty();
    }

    /** The words in the last brackets of {@code part} when they are a duration and nothing else. */
    private static Optional<String> duration(String part) {
        return inBracket(part)
                .filter(inside ->
                        Durations.read(inside).filter(Durations.Lasting::whole).isPresent());
    }

    /** Whether the last brackets of {@code part} say whose it is: {@code _fbp (Facebook)}, {@code _fbp [Facebook]}. */
    private static boolean namesFirm(String part) {
        return inBracket(part).filter(Providers::isOne).isPresent();
    }

    private static Optional<String> inBracket(String part) {
        String words = part.strip();
        int open = lastBracket(words);
        return open > 0 && words.endsWith(words.charAt(open + 1) == '(' ? ")" : "]")
                ? Optional.of(words.substring(open + 2, words.length() - 1))
                : Optional.empty();
    }

    private static String beforeBracket(String part) {
        return part.substring(0, lastBracket(part));
    }

    /** The space in front of the last bracket, round or square; negative when there is none. */
    private static int lastBracket(String part) {
        return Math.max(part.lastIndexOf(" ("), part.lastIndexOf(" ["));
    }

    /** Without the targets that links leave behind their words: {@code _ga (https://example.org/_ga)}. */
    static String withoutTargets(String cell) {
        String rest = cell;
        for (int open = rest.indexOf(" (http"); open >= 0; open = rest.indexOf(" (http", open)) {
            int close = rest.indexOf(')', open);
            int end = close < 0 ? rest.length() : close + 1;
            if (rest.indexOf("://", open) < 0 || rest.indexOf("://", open) > end) {
                open++;
                continue;
            }
            rest = rest.substring(0, open) + rest.substring(end);
        }
        return rest;
    }

    /** The lines of a cell of several lines; the plain cell when it has one. */
    private static List<String> lines(String cell, String raw) {
        List<String> lines = PlainWords.lines(raw.replace(WIKI_BREAK, "\n")).stream()
                .map(NamesCell::withoutBreak)
                .toList();
        // the words of a phrase that a wrapped line broke are not names
        return lines.size() > 1
                        && lines.stream()
                                .allMatch(line -> parts(line).stream().allMatch(part -> isOne(PrintedName.clean(part))))
                ? lines
                : List.of(cell);
    }

    /** AsciiDoc breaks a line by a plus sign behind a space. */
    private static String withoutBreak(String line) {
        return line.endsWith(" +") ? line.substring(0, line.length() - 2) : line;
    }

    private static List<String> parts(String cell) {
        String examples = examples(cell);
        if (!examples.isEmpty()) {
            return parts(examples);
        }
        List<String> labelled = behindLabel(cell);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        List<String> bySign = split(cell, ",;");
        if (bySign.size() > 1 && bySign.stream().filter(part -> !part.isEmpty()).allMatch(part -> isOneOrFew(part))) {
            return bySign.stream().flatMap(part -> parts(part).stream()).toList();
        }
        for (String between : BetweenNames.in(cell)) {
            List<String> parts = List.of(cell.split(Pattern.quote(between), -1));
            if (parts.stream()
                    .allMatch(part -> parts(part).stream().allMatch(each -> isOne(PrintedName.clean(each))))) {
                return parts.stream().flatMap(part -> parts(part).stream()).toList();
            }
        }
        List<String> slashed = split(cell, "/");
        if (slashed.size() > 1
                && slashed.stream().allMatch(part -> part.startsWith("_") || CookieNames.isKnown(part))) {
            return slashed;
        }
        return bySpace(cell);
    }

    /** What stands behind "e.g." when that is only technical names: {@code Google Analytics e.g. _ga}; else empty. */
    private static String examples(String cell) {
        for (String mark : EXAMPLES) {
            int at = cell.indexOf(mark);
            if (at > 0) {
                String behind = cell.substring(at + mark.length()).strip();
                behind = behind.endsWith(")") && behind.indexOf('(') < 0
                        ? behind.substring(0, behind.length() - 1)
                        : behind;
                boolean names = split(behind, ",; ").stream()
                        .map(PrintedName::clean)
                        .allMatch(part -> part.isEmpty() || CookieNames.isTechnical(part) || CookieNames.isKnown(part));
                return names ? behind : "";
            }
        }
        return "";
    }

    /** The names behind what they are together, {@code Cookies of the login: AUTH_SESSION_ID KC_RESTART}; empty where a word is none. */
    private static List<String> behindLabel(String cell) {
        int colon = cell.indexOf(": ");
        if (colon < 1 || CookieNames.isTechnical(cell.substring(0, colon).strip())) {
            return List.of();
        }
        List<String> words = split(cell.substring(colon + 2), " ,;").stream()
                .filter(word -> !word.isBlank())
                .toList();
        boolean names = words.size() > 1
                && words.stream().allMatch(word -> CookieNames.isTechnical(word) || CookieNames.isKnown(word))
                && !words.stream().allMatch(NamesCell::isCapitals);
        return names ? words : List.of();
    }

    /** Names with only spaces between: each must be plainly technical. A bracket that lists more names opens. */
    private static List<String> bySpace(String cell) {
        int bracket = cell.indexOf(" (");
        if (bracket > 0 && cell.endsWith(")")) {
            String outside = cell.substring(0, bracket);
            List<String> inside = split(cell.substring(bracket + 2, cell.length() - 1), ",;");
            if (inside.stream().allMatch(part -> CookieNames.isTechnical(part.strip()))) {
                List<String> all = new ArrayList<>(inside);
                if (isOne(outside.strip())) {
                    all.add(0, outside);
                }
                return all; // of a service's name in front, "Google Analytics (_ga, _gid)", only the cookies are names
            }
        }
        List<String> glued = CookieNames.glued(cell.strip());
        if (!glued.isEmpty()) {
            return glued;
        }
        List<String> words = split(cell, " ").stream()
                .filter(word -> !word.isEmpty() && !isNumber(word))
                .toList();
        boolean names = words.size() > 1
                && words.stream()
                        .allMatch(word -> (CookieNames.isTechnical(word) && !isCapitals(word) && !isBracketed(word))
                                || (CookieNames.isKnown(word) && word.length() > 2))
                && words.stream().limit(words.size() - 1L).noneMatch(NamesCell::isBroken);
        return names ? words : List.of(cell);
    }

    /** {@code 1.} in front of a name. */
    private static boolean isNumber(String word) {
        int last = word.length() - 1;
        return last > 0
                && word.charAt(last) == '.'
                && word.substring(0, last).chars().allMatch(Character::isDigit);
    }

    /** Whether a space inside of a name seems to follow: {@code _tracker_$id_ $type}. */
    private static boolean isBroken(String word) {
        return word.endsWith("_") && !CookieNames.isKnown(word);
    }

    private static boolean isBrokenName(String words) {
        int space = words.indexOf(' ');
        return space > 0
                && isBroken(words.substring(0, space))
                && CookieNames.isTechnical(words.substring(0, space))
                && isOne(words.substring(space + 1));
    }

    /** What {@code _fbp [Facebook]} says behind the name is no second one. */
    private static boolean isBracketed(String word) {
        return word.startsWith("[") && word.endsWith("]");
    }

    private static boolean isCapitals(String word) {
        return word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isOneOrFew(String part) {
        return bySpace(part.strip()).stream()
                .allMatch(each ->
                        isOne(PrintedName.clean(each)) || each.strip().length() <= 30 || isBrokenName(each.strip()));
    }

    private static boolean isOne(String name) {
        return name.isEmpty()
                || CookieNames.isPossible(name)
                || (duration(name).isPresent() && CookieNames.isPossible(beforeBracket(name)));
    }

    private static List<String> split(String cell, String separators) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth <= 0 && separators.indexOf(c) >= 0) {
                parts.add(cell.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(cell.substring(from));
        return parts;
    }
}
