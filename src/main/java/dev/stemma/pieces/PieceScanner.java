package dev.stemma.pieces;

import dev.stemma.text.Hosts;

/** Where pieces start and end in a line: words or parts of them, single marks, whole URLs, e-mail addresses and host names. */
public final class PieceScanner {
    /** UTF-16 units of a host or an e-mail at most (RFC 5321, section 4.5.3.1: 64, a sign and 255); a longer run of letters and full stops is none. */
    private static final int LONGEST_ADDRESS = 320;

    /** The same of initials: more of them are no abbreviation. */
    private static final int LONGEST_INITIALS = 20;

    private PieceScanner() {}

    /** Where the piece that starts at {@code at} ends. */
    static int end(String text, int at) {
        int word = wordEnd(text, at);
        if (word == at) {
            return at + Character.charCount(text.codePointAt(at)); // no address starts with a mark
        }
        int initials = word == at + 1 ? initialsEnd(text, at) : 0;
        if (initials > 0) {
            return initials;
        }
        int address = addressEnd(text, at, word);
        return address > 0 ? address : firstWordEnd(text, at, word);
    }

    /** Where single letters that start at {@code at} end, two and more, each with its full stop: {@code S.L.}, {@code U.S.}; 0 when none do. */
    private static int initialsEnd(String text, int at) {
        int end = at;
        int last = Math.min(text.length(), at + LONGEST_INITIALS + 2);
        while (end + 1 < last && Character.isLetter(text.charAt(end)) && text.charAt(end + 1) == '.') {
            end += 2;
        }
        boolean goesOn = end < text.length() && isWord(text.charAt(end));
        return end >= at + 4 && end <= at + LONGEST_INITIALS && !goesOn ? end : 0;
    }

    /**
     * Scrapers lose the break between a heading and its text, {@code dataWhen}: a capital after a small letter starts a piece,
     * and so does the last capital of several before a small letter, {@code SERVICEBy}.
     */
    private static int firstWordEnd(String text, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            char before = text.charAt(i - 1);
            if (Character.isUpperCase(text.charAt(i))
                    && (Character.isLowerCase(before)
                            || (i + 1 < end
                                    && Character.isUpperCase(before)
                                    && Character.isLowerCase(text.charAt(i + 1))))) {
                return i;
            }
        }
        return end;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the address that starts at {@code at} ends; 0 when none does. */
    static int addressEnd(String text, int at) {
        return addressEnd(text, at, wordEnd(text, at));
    }

    /** The same, where the word that starts there is known to end at {@code word}. */
    private static int addressEnd(String text, int at, int word) {
        char c = text.charAt(at);
        if (!Character.isLetterOrDigit(c) || (at > 0 && isWord(text.charAt(at - 1)))) {
            return 0;
        }
        boolean url = isUrlStart(text, at);
        int end = url ? at : word;
        if (!url && (end == text.length() || ".@-+".indexOf(text.charAt(end)) < 0)) {
            return 0; // as most words
        }
        boolean dot = false;
        boolean sign = false;
        int last = url ? text.length() : Math.min(text.length(), at + LONGEST_ADDRESS + 1);
        while (end < last
                && (url ? isUrl(text.charAt(end)) : isHost(text.charAt(end)))
                && !isSentenceEnd(text, at, end)) {
            dot |= text.charAt(end) == '.' && end > at;
            sign |= text.charAt(end) == '@';
            end++;
        }
        while (end > at && ".,;:!?-'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (url) {
            return end;
        }
        if (!dot || end - at < 4 || end - at > LONGEST_ADDRESS) {
            return 0;
        }
        String chunk = text.substring(at, end);
        if (chunk.indexOf('.') <= 0) {
            return 0;
        }
        if (sign) {
            int split = chunk.indexOf('@');
            return split > 0 && chunk.indexOf('.', split) > 0 ? end : 0;
        }
        String top = chunk.substring(chunk.lastIndexOf('.') + 1);
        boolean lower = top.length() >= 2 && top.chars().allMatch(Character::isLowerCase);
        return lower && Hosts.registrableDomain(chunk).isPresent() ? end : 0;
    }

    /** {@code http://shop.example.What}: a lost blank behind a full stop. No host has a capital after a small letter's dot. */
    private static boolean isSentenceEnd(String text, int start, int at) {
        return text.charAt(at) == '.'
                && at > start
                && at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at + 1))
                && text.lastIndexOf('/', at) <= start + "https://".length() - 1;
    }

    private static boolean isUrlStart(String text, int at) {
        char c = text.charAt(at);
        return (c == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at)))
                || (c == 'w' && text.startsWith("www.", at));
    }

    /** Whether {@code c} parts pieces and is in none: white space of any kind, and characters of no width. */
    public static boolean isBlank(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }

    /** Quotes and dashes as they count: one kind of each. */
    static char folded(char c) {
        if (c < 0x2010) {
            return c;
        }
        return switch (c) {
            case '’', '‘', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            default -> c;
        };
    }

    /**
     * Whether {@code c} goes on with a word: a letter, digit, underscore or mark above a letter. Those of scripts without blanks do not: each
     * is a piece of its own.
     */
    public static boolean isWord(char c) {
        if (c < 0x80) {
            return isAsciiWord(c);
        }
        return c < 0x2E80
                && (Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static boolean isUrl(char c) {
        return !isBlank(c)
                && c != '<'
                && c != '>'
                && c != '"'
                && c != ')'
                && c != ']'
                && c != '|'
                && c != '»'
                && c != '”';
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isHost(char c) {
        return isAsciiWord(c)
                || (c >= 0x80 && c < 0x2E80 && Character.isLetterOrDigit(c))
                || c == '.'
                || c == '-'
                || c == '@'
                || c == '+';
    }
}
