package dev.stemma.repair;

import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What HTML character references stand for (WHATWG HTML 13.5 and 13.2.5.80), those that end in a semicolon. */
final class Entities {
    /** The longest name in the standard is CounterClockwiseContourIntegral. */
    static final int LONGEST_NAME = 31;

    private static final Map<String, String> BY_NAME = load();

    private Entities() {}

    /** The text of the reference with that name, ampersand and semicolon left off; {@code #39} and {@code #x27} are names too. */
    static Optional<String> text(String name) {
        if (name.startsWith("#")) {
            return numeric(name);
        }
        String text = BY_NAME.get(name);
        return text != null ? Optional.of(text) : capitals(name);
    }

    private static Optional<String> numeric(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int code;
        try {
            code = Integer.parseInt(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (code >= 0x80 && code < 0xA0) {
            return Optional.of(String.valueOf(FixC1.windows1252((char) code)));
        }
        boolean character = Character.isDefined(code)
                && !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE;
        return character || code == '\n' || code == '\r' || code == '\t'
                ? Optional.of(Character.toString(code))
                : Optional.empty();
    }

    /** A text that was put in capitals as a whole took the names of its references along: EACUTE. */
    private static Optional<String> capitals(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(name) || !name.toUpperCase(Locale.ROOT).equals(name)) {
            return Optional.empty();
        }
        String text = BY_NAME.get(lower);
        return text == null ? Optional.empty() : Optional.of(text.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        for (List<String> row : DataFile.rows(Entities.class, "entities.tsv", 2)) {
            StringBuilder text = new StringBuilder();
            for (String code : row.get(1).split(" ", -1)) {
                text.appendCodePoint(Integer.parseInt(code, 16));
            }
            names.put(row.get(0), text.toString());
        }
        return Map.copyOf(names);
    }
}
