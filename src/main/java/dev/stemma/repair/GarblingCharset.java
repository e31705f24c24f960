package dev.stemma.repair;

import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.List;

/** A one-byte charset in which UTF-8 has been read by mistake. Immutable. */
final class GarblingCharset {
    /** In order of preference where two explain the same characters. */
    static final List<GarblingCharset> ALL = load();

    /** For each character a bit for each charset in which it is a byte that can start a UTF-8 sequence. */
    private static final char[] LEADS = charsets(0xC2, 0xF4);

    /** For each character a bit for each charset in which it is a byte that can follow in one. */
    private static final char[] FOLLOWS = charsets(0x80, 0xBF);

    private static final char NO_BREAK_SPACE = 0xA0;

    private final String evidence;
    private final int prior;
    /** The byte of each character, 0 for none; only 0x80 and up are set. */
    private final byte[] bytes = new byte[Character.MAX_VALUE + 1];
    /** Whether a reader in this charset would never have left the C1 control of that number. */
    private final boolean[] hasPrintable = new boolean[0xA0];

    private GarblingCharset(String name, int prior, String upperHalf) {
        this.evidence = "UTF-8 read as " + name;
        this.prior = prior;
        for (int b = 0x80; b <= 0xFF; b++) {
            if (b < 0xA0) {
                bytes[b] = (byte) b; // readers differ in what they do with C1: both forms occur, even in one text
            }
        }
        for (int i = 0; i < upperHalf.length(); i++) {
            char c = upperHalf.charAt(i);
            bytes[c] = (byte) (0x80 + i);
            if (i < 0x20 && c >= 0xA0) {
                hasPrintable[0x80 + i] = true;
            }
        }
    }

    /** What a ledger says of a repair. */
    String evidence() {
        return evidence;
    }

    /** Points for how often it is the culprit; 0 for the most frequent, below for others. */
    int prior() {
        return prior;
    }

    /** The byte that reads as {@code c}, 0x80..0xFF; 0 if none does. */
    int byteOf(char c) {
        return bytes[c] & 0xFF;
    }

    /**
     * Whether {@code c} is a C1 control that this charset has a character for: then another did the reading. Windows-1252
     * stands for Latin-1 too, which keeps them all.
     */
    boolean isForeignControl(char c) {
        return hasPrintableFor(c) && this != ALL.get(0);
    }

    /** Whether {@code c} is a C1 control for whose number this charset has a character. */
    boolean hasPrintableFor(char c) {
        return c >= 0x80 && c < 0xA0 && hasPrintable[c];
    }

    /** Whether {@code c} is a character that this charset has for the number of a C1 control. */
    boolean isPrintableForControl(char c) {
        return c >= 0xA0 && hasPrintableFor((char) byteOf(c));
    }

    /** The charsets in which {@code c} can start a UTF-8 sequence, as bits by place in {@link #ALL}. */
    static int leads(char c) {
        return LEADS[c];
    }

    /** As {@link #leads}, for what can stand behind; a lost character, as which {@code ?} stands too, always can, a space as a no-break one. */
    static int follows(char c) {
        return c == '?' || c == '\uFFFD' ? (1 << ALL.size()) - 1 : FOLLOWS[c == ' ' ? NO_BREAK_SPACE : c];
    }

    /** The byte of a plain space that was a no-break one: A0 where that reads so; of other charsets one that cannot follow. */
    int byteOfSpace() {
        return byteOf(NO_BREAK_SPACE);
    }

    /** Whether the first two bytes of a closing quote read as {@code â€}, and the last has no character, so that some readers drop it. */
    boolean losesEndOfQuote() {
        return byteOf('â') == 0xE2 && byteOf('€') == 0x80 && !hasPrintable[0x9D];
    }

    /** For each character the charsets in which its byte is one of {@code least..most}. */
    private static char[] charsets(int least, int most) {
        char[] bits = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < ALL.size(); i++) {
            for (int c = 0x80; c < bits.length; c++) {
                int b = ALL.get(i).byteOf((char) c);
                if (b >= least && b <= most) {
                    bits[c] |= (char) (1 << i);
                }
            }
        }
        return bits;
    }

    private static List<GarblingCharset> load() {
        List<GarblingCharset> all = new ArrayList<>();
        for (List<String> row : DataFile.rows(GarblingCharset.class, "garbling-charsets.tsv", 3)) {
            String upperHalf = unescape(row.get(2));
            if (upperHalf.length() != 128) {
                throw new IllegalStateException(row.get(0) + " has " + upperHalf.length() + " characters, not 128");
            }
            all.add(new GarblingCharset(row.get(0), Integer.parseInt(row.get(1)), upperHalf));
        }
        return List.copyOf(all);
    }

    private static String unescape(String written) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(written, i + 2, i + 6, 16));
                i += 5;
            } else {
                out.append(written.charAt(i));
            }
        }
        return out.toString();
    }
}
