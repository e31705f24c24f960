package dev.stemma.template;

import dev.stemma.model.Template;
import dev.stemma.text.Hosts;
import java.util.Arrays;

/**
 * A text cut into the pieces that are aligned: words, single marks, and whole URLs, e-mail addresses and host names; between
 * two pieces stands one blank, or a tab where the text has one (the next cell), or a line feed where it has an empty line.
 *
 * <p>The folded text has straight quotes, no angle brackets around an address and no other white space, so two renderings of
 * one text fold to the same. Offsets lead back to the text as it is.
 */
final class Pieces {
    private final String text;
    private final String folded;
    private final int[] starts; // of piece i in the text
    private final int[] ends;
    private final int[] cuts; // of the folded text: piece, blank, piece, blank ...
    private final int size;

    private Pieces(String text, String folded, int[] starts, int[] ends, int[] cuts, int size) {
        this.text = text;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
        this.cuts = cuts;
        this.size = size;
    }

    static Pieces of(String text) {
        int[] starts = new int[Math.max(16, text.length() / 4)];
        int[] ends = new int[starts.length];
        int[] cuts = new int[2 * starts.length + 1];
        StringBuilder folded = new StringBuilder(text.length() + 16);
        int size = 0;
        int at = 0;
        char joint = ' ';
        int feeds = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                feeds += c == '\n' ? 1 : 0;
                joint = c == '\t' ? '\t' : (feeds > 1 && joint != '\t') ? '\n' : joint;
                at++;
                continue;
            }
            int end = pieceEnd(text, at);
            boolean bracket = (c == '<' && at + 1 < text.length() && addressEnd(text, at + 1) > 0)
                    || (c == '>' && size > 0 && ends[size - 1] == at && at > 0 && isAddress(text, starts[size - 1]));
            if (bracket) {
                at = end;
                continue;
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
                cuts = Arrays.copyOf(cuts, 4 * size + 1);
            }
            if (size > 0) {
                cuts[2 * size - 1] = folded.length();
                folded.append(joint);
            }
            cuts[2 * size] = folded.length();
            starts[size] = at;
            ends[size++] = end;
            for (int i = at; i < end; i++) {
                folded.append(folded(text.charAt(i)));
            }
            at = end;
            joint = ' ';
            feeds = 0;
        }
        int[] all = Arrays.copyOf(cuts, size == 0 ? 1 : 2 * size);
        all[all.length - 1] = folded.length();
        return new Pieces(text, folded.toString(), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), all, size);
    }

    String text() {
        return text;
    }

    String folded() {
        return folded;
    }

    int[] cuts() {
        return cuts;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Piece {@code i}, folded. */
    String piece(int i) {
        return folded.substring(cuts[2 * i], cuts[2 * i + 1]);
    }

    /** The piece that starts at {@code offset} of the folded text, or the next one; {@link #size} behind the last. */
    int pieceAt(int offset) {
        int cut = Arrays.binarySearch(cuts, 0, cuts.length, offset);
        int index = cut >= 0 ? cut : -cut - 1;
        return Math.min(size, (index + 1) / 2);
    }

    /** What stands before piece {@code i}: blank, tab or line feed. */
    char jointBefore(int i) {
        return i == 0 || i >= size ? '\n' : folded.charAt(cuts[2 * i - 1]);
    }

    /** Whether a line of the text ends between pieces {@code i - 1} and {@code i}. */
    boolean lineBefore(int i) {
        return i == 0 || i >= size || text.substring(ends[i - 1], starts[i]).indexOf('\n') >= 0;
    }

    /** The text of pieces {@code from..to} as it is, white space folded but for tabs. */
    String value(int from, int to) {
        if (from >= to) {
            return "";
        }
        String raw = text.substring(starts[from], ends[to - 1]);
        return raw.indexOf('\n') < 0 && raw.indexOf("  ") < 0 ? raw : raw.replaceAll("[^\\S\\t]+", " ");
    }

    /** URL, EMAIL or HOST when the piece is an address, DATE never; else TEXT. */
    Template.Type type(int i) {
        return addressType(piece(i));
    }

    static Template.Type addressType(String piece) {
        if (piece.startsWith("http://") || piece.startsWith("https://") || piece.startsWith("www.")) {
            return Template.Type.URL;
        }
        if (piece.indexOf('@') > 0) {
            return Template.Type.EMAIL;
        }
        return piece.indexOf('.') > 0 && Character.isLetter(piece.charAt(piece.length() - 1))
                ? Template.Type.HOST
                : Template.Type.TEXT;
    }

    private static boolean isAddress(String text, int start) {
        return addressEnd(text, start) > 0;
    }

    private static int pieceEnd(String text, int at) {
        int address = addressEnd(text, at);
        if (address > 0) {
            return address;
        }
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end > at ? end : at + Character.charCount(text.codePointAt(at));
    }

    private static boolean isWord(char c) {
        if (c < 0x80) {
            return isAsciiWord(c);
        }
        return c < 0x2E80
                && (Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** Where the address that starts at {@code at} ends; 0 when none does. */
    private static int addressEnd(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isLetterOrDigit(c) || (at > 0 && isWord(text.charAt(at - 1)))) {
            return 0;
        }
        boolean url = text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
        int end = at;
        boolean dot = false;
        boolean sign = false;
        while (end < text.length() && (url ? isUrl(text.charAt(end)) : isHost(text.charAt(end)))) {
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
        if (!dot || end - at < 4 || text.lastIndexOf('.', end - 1) <= at) {
            return 0;
        }
        String chunk = text.substring(at, end);
        if (sign) {
            int split = chunk.indexOf('@');
            return split > 0 && chunk.indexOf('.', split) > 0 ? end : 0;
        }
        String top = chunk.substring(chunk.lastIndexOf('.') + 1);
        boolean lower = top.length() >= 2 && top.chars().allMatch(Character::isLowerCase);
        return lower && Hosts.registrableDomain(chunk).isPresent() ? end : 0;
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

    private static boolean isBlank(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }

    private static char folded(char c) {
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
}
