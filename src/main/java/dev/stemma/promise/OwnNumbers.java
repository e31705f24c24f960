package dev.stemma.promise;

import dev.stemma.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text numbers its own sections: from 1 on, without leaving many out.
 *
 * @param style of the numbers
 * @param words that headings have before the number, in lower case: {@code article}, {@code §}
 * @param last the greatest number of a heading
 * @param lastAt where the heading with that number starts
 * @param closing whether no other heading of the rank comes behind the one with the last number
 */
record OwnNumbers(Style style, Set<String> words, int last, int lastAt, boolean closing) {
    /** So many numbered headings are a numbering. */
    private static final int MIN = 3;

    /** A text with more sections than this has other numbers at its headings: years, items of a law. */
    static final int MOST = 60;

    /** One heading of so many may have been taken for something else. */
    private static final int OF = 5;

    /** {@code 9.}, {@code Article IX -}, {@code § 9}, {@code 9.2 Title}; of {@code 9.2} only the first number is read. */
    private static final Pattern TITLE = Pattern.compile(
            "^[\\s*_\\\\]*(?:(\\p{L}{3,12}|§)[ \\u00A0]?+)?([0-9]{1,2}|[IVXL]{1,7}|[A-Z])(?![\\p{L}0-9%])(\\\\?[.):]|[ \\u00A0]?[–—-])?");

    /** Characters of a word, a blank and a number, as {@link #TITLE} has them. */
    private static final int LONGEST = 12 + 1 + 7;

    /** What numbers sections. */
    enum Style {
        ARABIC('0', '9') {
            @Override
            boolean has(char c) {
                return c >= '0' && c <= '9';
            }

            @Override
            int read(String number) {
                return number.length() > 2 ? 0 : Integer.parseInt(number);
            }
        },
        ROMAN('I', 'X') {
            @Override
            boolean has(char c) {
                return "IVXL".indexOf(c) >= 0;
            }

            @Override
            int read(String number) {
                int sum = 0;
                for (int i = 0; i < number.length(); i++) {
                    int digit = digit(number.charAt(i));
                    sum += i + 1 < number.length() && digit < digit(number.charAt(i + 1)) ? -digit : digit;
                }
                return sum;
            }

            private static int digit(char c) {
                return switch (c) {
                    case 'I' -> 1;
                    case 'V' -> 5;
                    case 'X' -> 10;
                    default -> 50;
                };
            }
        },
        LETTER('A', 'Z') {
            @Override
            boolean has(char c) {
                return c >= 'A' && c <= 'Z';
            }

            @Override
            int read(String number) {
                return number.length() > 1 ? 0 : number.charAt(0) - 'A' + 1;
            }
        };

        private final char least;
        private final char most;

        Style(char least, char most) {
            this.least = least;
            this.most = most;
        }

        /** The first of the characters that numbers of this style are written with. */
        char least() {
            return least;
        }

        /** The last of these; not all between the two are. */
        char most() {
            return most;
        }

        /** Whether numbers of this style are written with {@code c}. */
        abstract boolean has(char c);

        /** The value of a run of such characters; 0 where that is no number. */
        abstract int read(String number);

        /** From 1 on; 0 for what is no number of this style. */
        int value(String number) {
            for (int i = 0; i < number.length(); i++) {
                if (!has(number.charAt(i))) {
                    return 0;
                }
            }
            return read(number);
        }
    }

    /** Empty for a text whose headings have no numbers, or not all of them. */
    static Optional<OwnNumbers> of(List<Section> sections) {
        long numbered = sections.stream()
                .filter(section -> mayHaveNumber(section.title()))
                .limit(MIN)
                .count();
        if (numbered < MIN) {
            return Optional.empty();
        }
        List<Optional<Matcher>> titles =
                sections.stream().map(section -> title(section.title())).toList();
        OwnNumbers best = null;
        for (Style style : Style.values()) {
            OwnNumbers own = of(style, sections, titles);
            if (own != null && (best == null || own.last > best.last)) {
                best = own;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Matcher> title(String title) {
        return mayHaveNumber(title) ? Optional.of(TITLE.matcher(title)).filter(Matcher::find) : Optional.empty();
    }

    /**
     * Whether a title has a digit, or a capital that no letter follows, where its number would end: most texts number nothing, and that is told without
     * a pattern.
     */
    private static boolean mayHaveNumber(String title) {
        int from = 0;
        while (from < title.length() && !Character.isLetterOrDigit(title.charAt(from))) {
            from++;
        }
        int to = Math.min(title.length(), from + LONGEST);
        for (int i = from; i < to; i++) {
            char c = title.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if ((c >= '0' && c <= '9')
                    || (capital && (i + 1 == title.length() || !Character.isLetter(title.charAt(i + 1))))) {
                return true;
            }
        }
        return false;
    }

    private static OwnNumbers of(Style style, List<Section> sections, List<Optional<Matcher>> titles) {
        Set<Integer> numbers = new HashSet<>();
        Set<String> words = new HashSet<>();
        int last = 0;
        int lastAt = 0;
        int level = 0;
        boolean closing = false;
        for (int i = 0; i < titles.size(); i++) {
            int number = titles.get(i).map(title -> number(style, title)).orElse(0);
            if (number > 0 && number <= MOST) {
                numbers.add(number);
                Optional.ofNullable(titles.get(i).orElseThrow().group(1))
                        .ifPresent(word -> words.add(word.toLowerCase(Locale.ROOT)));
                if (number > last) {
                    last = number;
                    lastAt = sections.get(i).heading().start();
                    level = sections.get(i).level();
                    closing = true;
                }
            } else if (sections.get(i).level() <= level) {
                closing = false;
            }
        }
        boolean run = numbers.contains(1) && numbers.size() >= MIN && (last - numbers.size()) * OF <= last;
        return run ? new OwnNumbers(style, Set.copyOf(words), last, lastAt, closing) : null;
    }

    /** A letter or a Roman number without a mark behind it may be a word. */
    private static int number(Style style, Matcher title) {
        boolean marked = title.group(1) != null || title.group(3) != null;
        return marked || style == Style.ARABIC ? style.value(title.group(2)) : 0;
    }

    /** The numbers of this style that lines behind the last heading begin with, whether they are headings or not. */
    Set<Integer> atLines(String text) {
        Set<Integer> numbers = new HashSet<>();
        text.substring(lastAt).lines().forEach(line -> {
            int from = 0;
            while (from < line.length() && "#*_>|-•\\ \t\u00A0".indexOf(line.charAt(from)) >= 0) {
                from++;
            }
            Matcher number = TITLE.matcher(line.substring(from, Math.min(line.length(), from + 40)));
            if (number.find()) {
                numbers.add(style.value(number.group(2)));
            }
        });
        return numbers;
    }
}
