package dev.stemma.extract;

import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Durations;
import dev.stemma.lexicon.Hostlike;
import dev.stemma.lexicon.Providers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a cell apart whose header speaks of names and of who sets them, {@code Cookie name and provider}: {@code _ga, _gid (Google)},
 * {@code basket_id – Birch Ltd} in two lines, {@code Google (_ga, _gid)}.
 */
final class OwnedNames {
    /** Words in brackets behind others. */
    private static final Pattern BRACKET = Pattern.compile("\\s[(\\[]([^()\\[\\]]++)[)\\]]");

    /** What stands in front of the last part of a cell. */
    private static final Pattern MARK = Pattern.compile("(?:\\s[-\u2013\u2014|/]|[,;:])\\s(?=[^,;:|/]++$)");

    private OwnedNames() {}

    /** The names in a cell, each with the provider that the cell says. The parameters are those of {@link NamesCell#read}. */
    static List<NamesCell.Named> read(String cell, String raw) {
        String plain = NamesCell.withoutTargets(cell).strip();
        List<NamesCell.Named> named = inBrackets(plain);
        if (!named.isEmpty()) {
            return named;
        }
        return behindMark(plain).or(() -> besideName(plain)).orElseGet(() -> NamesCell.read(cell, raw));
    }

    /** The names of each provider, in order; those of which nobody says it are together. */
    static Collection<List<NamesCell.Named>> byProvider(List<NamesCell.Named> named) {
        return named.stream()
                .collect(Collectors.groupingBy(
                        NamesCell.Named::provider, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values();
    }

    /** The names in front of each bracket with who is in it, those behind the last without; empty where no bracket says who. */
    private static List<NamesCell.Named> inBrackets(String cell) {
        List<NamesCell.Named> named = new ArrayList<>();
        int from = 0;
        boolean owned = false;
        Matcher bracket = BRACKET.matcher(cell);
        while (bracket.find()) {
            String before = withoutSign(cell.substring(from, bracket.start()));
            String inside = bracket.group(1).strip();
            if (before.isEmpty() || isNobody(inside)) {
                continue;
            }
            boolean turned = areNames(inside) && !areNames(before);
            if (!turned && areNames(inside)) {
                continue;
            }
            add(named, turned ? inside : before, Optional.of(turned ? before : inside));
            owned = true;
            from = bracket.end();
        }
        if (owned) {
            add(named, withoutSign(cell.substring(from)), Optional.empty());
        }
        return List.copyOf(named);
    }

    private static void add(List<NamesCell.Named> named, String names, Optional<String> provider) {
        if (names.chars().anyMatch(Character::isLetterOrDigit)) {
            NamesCell.read(names, names).forEach(each -> named.add(each.by(provider)));
        }
    }

    /** Without what parts names in front: {@code , _gid}. */
    private static String withoutSign(String words) {
        int from = 0;
        while (from < words.length() && ",;/| ".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        return words.substring(from).strip();
    }

    /** A time, a mark for what varies, or no words. */
    private static boolean isNobody(String inside) {
        return inside.chars().noneMatch(Character::isLetter)
                || Durations.read(inside).filter(Durations.Lasting::whole).isPresent();
    }

    /** Whether each of the words is plainly the name of a cookie; firms are written in capitals, too. */
    private static boolean areNames(String words) {
        for (String word : words.split("[ ,;]+", -1)) {
            boolean letters = word.chars().allMatch(Character::isLetter);
            if (Providers.isOne(word)
                    || Hostlike.is(word)
                    || !(CookieNames.isKnown(word) || (CookieNames.isTechnical(word) && !letters))) {
                return false;
            }
        }
        return true;
    }

    /** A name and who sets it behind, in the next line as a rule: capitals, which no name and no rest of a broken one is. */
    private static Optional<List<NamesCell.Named>> besideName(String cell) {
        int end = 0;
        for (int space = cell.indexOf(' '); space > 0 && areNames(cell.substring(0, space)); ) {
            end = space;
            space = cell.indexOf(' ', space + 1);
        }
        String who = cell.substring(end).strip();
        return end > 0 && Character.isUpperCase(who.charAt(0)) && !areNames(who) && !isNobody(who)
                ? Optional.of(owned(cell.substring(0, end), who))
                : Optional.empty();
    }

    /** {@code _fbp – Facebook}: a firm that is known or a host. */
    private static Optional<List<NamesCell.Named>> behindMark(String cell) {
        Matcher mark = MARK.matcher(cell);
        return mark.find()
                        && mark.start() > 0
                        && isFirm(cell.substring(mark.end()).strip())
                ? Optional.of(owned(
                        cell.substring(0, mark.start()),
                        cell.substring(mark.end()).strip()))
                : Optional.empty();
    }

    private static boolean isFirm(String words) {
        return Providers.isOne(words) || Hostlike.is(words);
    }

    private static List<NamesCell.Named> owned(String names, String provider) {
        List<NamesCell.Named> named = new ArrayList<>();
        add(named, names, Optional.of(provider));
        return List.copyOf(named);
    }
}
