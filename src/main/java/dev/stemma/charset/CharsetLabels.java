package dev.stemma.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Charset labels as the WHATWG Encoding standard reads them: the superset that the writer's program in fact used. */
final class CharsetLabels {
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-50221"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("maccyrillic", "x-MacCyrillic"));
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "windows-1251",
            "KOI8-R",
            "KOI8-U",
            "IBM866",
            "IBM855",
            "ISO-8859-5",
            "x-MacCyrillic",
            "windows-1253",
            "ISO-8859-7",
            "windows-1255",
            "ISO-8859-8",
            "windows-1256",
            "ISO-8859-6",
            "x-windows-874",
            "windows-31j",
            "EUC-JP",
            "GB18030",
            "x-EUC-TW",
            "Big5-HKSCS",
            "x-windows-949");

    static final Charset ISO_2022_JP = charset("iso-2022-jp").orElseThrow();

    private CharsetLabels() {}

    static Optional<Charset> charset(String label) {
        String plain = label.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        if (plain.equals("utf-16") || plain.equals("unicode")) {
            // without a byte order mark it is little-endian in practice; with one the mark has decided
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        try {
            String canonical =
                    Charset.forName(SUPERSETS.getOrDefault(plain, plain)).name();
            return Optional.of(Charset.forName(SUPERSETS.getOrDefault(canonical.toLowerCase(Locale.ROOT), canonical)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether it is for a script whose letters all stand beyond ASCII. */
    static boolean isOtherScript(Charset charset) {
        return OTHER_SCRIPTS.contains(charset.name());
    }
}
