package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a cookie's name looks like. */
public final class CookieNames {
    private static final Set<String> KNOWN = new HashSet<>();
    private static final Set<String> PREFIXES = new HashSet<>();
    private static final Set<String> BRANDS = new HashSet<>();
    private static final PhraseEdges EDGES;

    /** Characters of the longest name, 88 in the policies of {@code policy-versions.jsonl} but for digests of 128 and more; what is longer is words. */
    public static final int LONGEST = 90;

    private static final boolean[] NAME_CHARS = new boolean[0x80];
    /** What a name ends before, at the beginning of a line. */
    private static final boolean[] BEHIND_NAMES = new boolean[0x80];

    static {
        for (char c = 0; c < 0x80; c++) {
            NAME_CHARS[c] = Character.isLetterOrDigit(c);
        }
        for (char c : "_-.*#[]{}<>$|!~+=%@:/&^".toCharArray()) {
            NAME_CHARS[c] = true;
        }
        for (char c : " ,;/]*`".toCharArray()) {
            BEHIND_NAMES[c] = true;
        }
        DataFile.rows(CookieNames.class, "brands.tsv", 1)
                .forEach(row -> BRANDS.add(row.get(0).toLowerCase(Locale.ROOT)));
        for (List<String> row : DataFile.rows(CookieNames.class, "cookie-names.tsv", 1)) {
            String name = row.get(0).toLowerCase(Locale.ROOT);
            KNOWN.add(name);
            char last = name.charAt(name.length() - 1);
            if (name.length() > 3 && endsPrefix(last)) {
                PREFIXES.add(name);
            }
        }
        EDGES = new PhraseEdges(KNOWN.stream().map(Folded::of).toList());
    }

    private CookieNames() {}

    /** Whether {@code token} is the name of a cookie that many sites set, or begins as one whose end varies. */
    public static boolean isKnown(CharSequence token) {
        if (token.length() < 2 || token.length() > LONGEST) {
            return false;
        }
        String lower = token.toString().toLowerCase(Locale.ROOT);
        return KNOWN.contains(lower) || hasKnownPrefix(lower);
    }

    private static boolean hasKnownPrefix(String lower) {
        for (int i = 3; i < lower.length(); i++) {
            if (endsPrefix(lower.charAt(i)) && PREFIXES.contains(lower.substring(0, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsPrefix(char c) {
        return c == '_' || c == '-' || c == '.';
    }

    /**
     * Whether {@code token} can only be a technical name: one word with an underscore, a wildcard, capitals inside, or
     * letters mixed with digits; not a host, an address or a plain word, nor {@code *Name}, a field of a form that must be filled in, nor
     * {@code **Name}, a mark of Markdown that nothing closes.
     */
    public static boolean isTechnical(CharSequence token) {
        int n = token.length();
        if (n < 2 || n > LONGEST) {
            return false;
        }
        boolean letter = false;
        boolean lower = false;
        boolean digitAfterLetter = false;
        boolean mark = false;
        boolean hump = false;
        boolean upperOnly = true;
        for (int i = 0; i < n; i++) {
            char c = token.charAt(i);
            if (!isNameChar(c)) {
                return false;
            }
            if (c == ':' && token.toString().startsWith("//", i + 1)) {
                return false;
            }
            if (c >= 'a' && c <= 'z') {
                lower = true;
                upperOnly = false;
                letter = true;
            } else if (c >= 'A' && c <= 'Z') {
                hump |= i > 0 && isLower(token.charAt(i - 1)) && lower && i > 1;
                letter = true;
            } else if (c >= '0' && c <= '9') {
                digitAfterLetter |= letter;
            } else if (c == '_'
                    || (c == '*' && letter)
                    || c == '#'
                    || c == '{'
                    || c == '['
                    || (c == '@' && i == 0)
                    || c == '|') {
                mark = true;
            }
        }
        if (!letter) {
            return false;
        }
        return (mark || hump || (digitAfterLetter && n > 2) || (upperOnly && n > 3 && n <= 40))
                && !Hostlike.is(token)
                && !BRANDS.contains(token.toString().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether {@code from..to} of {@code text} may begin with a technical or known name or a host: false for nearly all prose,
     * without a copy of it. Marks of Markdown around the name do not matter; behind an image or a tag the answer is true.
     */
    public static boolean mayOpen(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isMark(text.charAt(at))) {
            at++;
        }
        char first = at == to ? ' ' : text.charAt(at);
        if (first == '<' || first == '!') {
            return true;
        }
        int end = at;
        boolean plain = true;
        char behind = ' ';
        for (; end < to; end++) {
            char c = text.charAt(end);
            if (c < 0x80 ? BEHIND_NAMES[c] : c != '\u2026') {
                behind = c;
                break;
            }
            plain &= (c >= 'a' && c <= 'z') || (end == at && c >= 'A' && c <= 'Z');
        }
        if (end == at || behind >= 0x80) {
            return false;
        }
        boolean word = plain && end - at <= LONGEST && behind != '*';
        return word ? EDGES.mayOpen(text, at, end) && isKnown(text.subSequence(at, end)) : isName(text, at, end, to);
    }

    /** Whether Markdown may have put {@code c} in front of a name. */
    private static boolean isMark(char c) {
        return c == '*' || c == '`' || c == '[';
    }

    /** Whether the token {@code at..end} of a line that goes to {@code to}, no plain word, may be a name or a host. */
    private static boolean isName(CharSequence text, int at, int end, int to) {
        boolean wildcard = end < to && text.charAt(end) == '*' && (end + 1 == to || text.charAt(end + 1) != '*');
        if (end - at > LONGEST || wildcard) {
            return true;
        }
        String token = text.subSequence(at, end).toString();
        String name = token.replace("\\", "");
        return isTechnical(name) || isKnown(name) || Hostlike.is(token);
    }

    /** The names in {@code __utma__utmb__utmc}: known ones, each beginning with an underscore; empty when it is none such. */
    public static List<String> glued(String token) {
        if (token.length() < 6 || token.length() > LONGEST || token.charAt(0) != '_' || isKnown(token)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= token.length(); i++) {
            boolean border = i == token.length() || (token.charAt(i) == '_' && token.charAt(i - 1) != '_');
            if (border && KNOWN.contains(token.substring(from, i).toLowerCase(Locale.ROOT))) {
                names.add(token.substring(from, i));
                from = i;
            }
        }
        return from == token.length() && names.size() > 1 ? names : List.of();
    }

    /** Whether {@code token} could be a name if its column says so: one word of name characters, not a host. */
    public static boolean isPossible(CharSequence token) {
        int n = token.length();
        if (n < 1 || n > LONGEST) {
            return false;
        }
        boolean letter = false;
        for (int i = 0; i < n; i++) {
            char c = token.charAt(i);
            if (!isNameChar(c)) {
                return false;
            }
            letter |= Character.isLetter(c);
        }
        char last = token.charAt(n - 1);
        return letter && last != '.' && last != ',' && last != ':' && last != '?' && last != '!';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** RFC 6265 tokens and what tables print for their varying parts: {@code * # < > [ ] { }}. */
    private static boolean isNameChar(char c) {
        return c < 0x80 ? NAME_CHARS[c] : c == '\u2026';
    }
}
