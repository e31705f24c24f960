package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Hostlike;
import dev.stemma.lexicon.Providers;
import dev.stemma.model.Table;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the cookies of one row come from: a firm is a provider, a host is a domain, whatever the column is called. */
final class Origins {
    /** What a scanner prints behind the host for the kind of cookie: {@code example.org HTTP}. */
    private static final String KIND_BEHIND_HOST = " HTTP";

    /** A host whose last label no list has, in a column that says it is one: {@code shop.example}. Possessive, as labels without end would use up the stack. */
    private static final Pattern HOST = Pattern.compile("\\.?(?:[\\w*-]++\\.)++[a-z]{2,}(?:/\\S*)?");

    private static final int LONGEST_FIRM = 90;

    private Origins() {}

    /** Who sets them; a known firm in the column of domains is one where no column of providers says it. */
    static Optional<String> provider(Table.Row row, CookieColumns columns) {
        return RowCells.cell(row, columns, ColumnRole.PROVIDER)
                .map(Origins::withoutKind)
                .filter(words -> !isNoFirm(words))
                .or(() -> RowCells.cell(row, columns, ColumnRole.DOMAIN).filter(Providers::isOne));
    }

    /** The hosts that they belong to; absent where the cell holds none: "All", "Any Twitter Domain". */
    static Optional<String> hosts(Table.Row row, CookieColumns columns) {
        return RowCells.cell(row, columns, ColumnRole.DOMAIN)
                .map(Origins::withoutKind)
                .map(Origins::withoutComma)
                .filter(Origins::hasHost);
    }

    /** A sentence, its first words, a cookie's name or the words of a link, which a table that lost a cell leaves in the column of providers. */
    private static boolean isNoFirm(String words) {
        return (words.length() > LONGEST_FIRM && words.endsWith("."))
                || words.startsWith("This cookie")
                || words.startsWith("These cookies")
                || words.endsWith(",")
                || (words.indexOf(' ') < 0 && words.indexOf('_') >= 0 && !Hostlike.is(words))
                || ColumnRole.ofExactly(words)
                        .filter(role -> role == ColumnRole.LINK)
                        .isPresent();
    }

    private static boolean hasHost(String words) {
        for (String word : words.split("[ ,;()]+", -1)) {
            if (Hostlike.is(word) || HOST.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String withoutKind(String words) {
        int host = words.length() - KIND_BEHIND_HOST.length();
        return words.endsWith(KIND_BEHIND_HOST) && Hostlike.is(words.substring(0, host))
                ? words.substring(0, host)
                : words;
    }

    private static String withoutComma(String words) {
        int end = words.length();
        while (end > 0 && ",; ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
