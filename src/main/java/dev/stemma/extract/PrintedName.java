package dev.stemma.extract;

import dev.stemma.lexicon.CookieNames;

/** Takes off a name what a page prints around it. */
final class PrintedName {
    private PrintedName() {}

    /** Without bullets, quotes around it, a count {@code [x4]} and trailing punctuation. */
    static String clean(String part) {
        String name = part.strip();
        while (!name.isEmpty() && "\u2022\u00B7\u25CF\"'\u201C\u201D\u2018\u2019".indexOf(name.charAt(0)) >= 0) {
            name = name.substring(1).strip();
        }
        if (name.startsWith("* ") || name.startsWith("- ")) {
            name = name.substring(2).strip();
        }
        if (name.indexOf(' ') > 0 && name.indexOf('(') < 0 && name.endsWith(")")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        name = withoutStars(name);
        int count = name.lastIndexOf("[x");
        if (count >= 0 && name.endsWith("]")) {
            name = name.substring(0, count).strip();
        }
        while (!name.isEmpty() && ",;:\"'\u201D\u2019".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1).strip();
        }
        int space = name.indexOf(' ');
        if (space > 0 && isWordCookie(name.substring(space + 1)) && isName(name.substring(0, space))) {
            name = name.substring(0, space);
        }
        if (name.endsWith(".") && name.length() > 3 && !name.endsWith("..")) {
            name = name.substring(0, name.length() - 1);
        }
        return name;
    }

    /** {@code ***Unnamed***}, as pages stress a word; {@code *session*} stands for all names that hold it. */
    private static String withoutStars(String name) {
        int stars = 0;
        while (stars < name.length() && name.charAt(stars) == '*') {
            stars++;
        }
        int end = name.length() - stars;
        boolean word = stars > 0
                && end > stars
                && Character.isUpperCase(name.charAt(stars))
                && name.endsWith("*".repeat(stars))
                && name.substring(stars, end).chars().allMatch(Character::isLetter);
        return word ? name.substring(stars, end) : name;
    }

    private static boolean isName(String word) {
        return CookieNames.isTechnical(word) || CookieNames.isKnown(word);
    }

    private static boolean isWordCookie(String words) {
        return words.equalsIgnoreCase("cookie") || words.equalsIgnoreCase("cookies");
    }
}
