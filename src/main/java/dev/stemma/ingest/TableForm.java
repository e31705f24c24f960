package dev.stemma.ingest;

import dev.stemma.lexicon.ColumnRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the start of a CSV or TSV file says of the whole: its header, how it separates and quotes, what its columns hold.
 *
 * @param columns the names of the header, without white space around them
 * @param tight whether the header has no blank beside a separator
 * @param separator the byte between two fields; -1 for a table of one column
 * @param quotes whether a quote at the start of a field quotes it: not in a file where more rows, or every line, have the header's
 *     fields without that, as where inches and exclamations stand in a table that was written without quotes
 * @param lineEnd {@code \n}, or {@code \r} in a file that has no other
 * @param headerEnd offset of the first row
 * @param kinds what the columns' values look like, column by column; empty while nothing is known
 * @param rows rows of the sample, without one that the sample cuts
 * @param uneven how many of them have other than the header's number of fields
 */
record TableForm(
        List<String> columns,
        boolean tight,
        int separator,
        boolean quotes,
        char lineEnd,
        int headerEnd,
        List<Kind> kinds,
        int rows,
        int uneven) {
    /** Rows that tell what the columns hold; set by hand. */
    private static final int MOST_ROWS = 200;

    /**
     * Bytes of a cell that is a text of its own: the middle cell of a column. Purposes of cookies are shorter, a page is not. Set by
     * hand: no real tables of pages are at hand.
     */
    private static final int TEXT = 600;

    /** Words of a cell that is a text when its column is called one, as in {@code page_body}. */
    private static final int FEW_WORDS = 4;

    private static final int LONGEST_NAME = 64;
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern NAMED =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?\"?sep=([,;\t|])\"?[\r\n]*", Pattern.CASE_INSENSITIVE);
    private static final byte[] NONE = {};

    /**
     * What the values of a column look like.
     *
     * @param digits whether all are digits
     * @param blanks whether one has white space
     * @param bytes length of the middle one
     * @param words blanks of the middle one and one
     * @param html whether most are pages or parts of them
     */
    record Kind(boolean digits, boolean blanks, int bytes, int words, boolean html) {}

    TableForm {
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
    }

    /**
     * The form of a table that begins so.
     *
     * @param sample its start in UTF-8
     * @param all whether that is the whole of it
     * @param tabs whether its name says that tabs separate
     */
    static TableForm of(byte[] sample, boolean all, boolean tabs, FieldNames names) {
        char lineEnd = indexOf(sample, '\n') < 0 && indexOf(sample, '\r') >= 0 ? '\r' : '\n';
        int end = indexOf(sample, lineEnd);
        int from = Expander.startsWith(sample, 0xef, 0xbb, 0xbf) ? 3 : 0;
        int named = end < 0 ? -1 : separatorNamedBy(Arrays.copyOfRange(sample, 0, end));
        if (named >= 0) {
            from = end + 1;
            int next = indexOf(Arrays.copyOfRange(sample, from, sample.length), lineEnd);
            end = next < 0 ? -1 : from + next;
        }
        byte[] header = Arrays.copyOfRange(sample, from, Math.max(from, end < 0 ? sample.length : end));
        int separator = named >= 0 ? named : separator(header, tabs, names);
        List<String> columns = names(header, separator);
        boolean tight = !new String(header, StandardCharsets.ISO_8859_1).matches("(?s).*([,;|] | [,;|]).*");
        int rows = end < 0 ? sample.length : end + 1;
        return new TableForm(columns, tight, separator, true, lineEnd, rows, List.of(), 0, 0).sampled(sample, all);
    }

    /** The separator that a line such as {@code sep=;} names, by which Excel is told of it; -1 if it is no such line. */
    static int separatorNamedBy(byte[] line) {
        Matcher matcher = NAMED.matcher(new String(line, StandardCharsets.ISO_8859_1));
        return matcher.matches() ? matcher.group(1).charAt(0) : -1;
    }

    private TableForm sampled(byte[] sample, boolean all) {
        List<List<byte[]>> seen = new ArrayList<>();
        boolean torn = false;
        try {
            TableRows reader = rows(sample, headerEnd);
            while (seen.size() < MOST_ROWS && reader.next()) {
                torn |= reader.isTorn();
                List<byte[]> row = new ArrayList<>();
                for (int i = 0; i < reader.size(); i++) {
                    row.add(reader.field(i));
                }
                seen.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
        if (!all && seen.size() < MOST_ROWS && !seen.isEmpty()) {
            seen.remove(seen.size() - 1); // the sample may cut it
        }
        List<List<byte[]>> even =
                seen.stream().filter(row -> row.size() == columns.size()).toList();
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < columns.size() && !even.isEmpty(); i++) {
            int column = i;
            kinds.add(kind(even.stream().map(row -> row.get(column)).toList()));
        }
        TableForm form = new TableForm(
                columns, tight, separator, quotes, lineEnd, headerEnd, kinds, seen.size(), seen.size() - even.size());
        if (!quotes || !torn) {
            return form;
        }
        TableForm plain = new TableForm(columns, tight, separator, false, lineEnd, headerEnd, List.of(), 0, 0)
                .sampled(sample, all);
        boolean everyLine = columns.size() > 1 && plain.uneven() == 0 && plain.rows() > form.rows();
        return everyLine || plain.evenness() > form.evenness() ? plain : form;
    }

    /** Share of the sample's rows that have as many fields as the header. */
    private double evenness() {
        return rows == 0 ? 0 : (rows - uneven) / (double) rows;
    }

    /** The rows behind the header. */
    TableRows rows(byte[] table, int from) {
        return new TableRows(table, from, this);
    }

    boolean isLineEnd(int c) {
        return c == lineEnd;
    }

    /**
     * Whether a line by itself is a row, or begins one that a quote takes over its end: the header's fields up to that quote, each of
     * the kind of its column. One of these columns has to be such that a sentence is none of its values: else lines of a text pass
     * for rows.
     */
    boolean isRow(byte[] line) {
        return !kinds.isEmpty() && isRow(line, true);
    }

    /** Whether a line can be none but the rest of the row in front of it, whose quotes are in the wrong place. */
    boolean goesOn(byte[] line) {
        return !kinds.isEmpty() && !isRow(line, false);
    }

    private boolean isRow(byte[] line, boolean surely) {
        TableForm alone = new TableForm(columns, tight, separator, quotes, lineEnd, 0, List.of(), 0, 0);
        try {
            TableRows reader = alone.rows(line, 0);
            if (!reader.next()) {
                return false;
            }
            boolean open = reader.state() == TableRows.State.UNCLOSED;
            if (open ? reader.size() >= columns.size() : reader.size() != columns.size()) {
                return false;
            }
            boolean telling = !surely;
            for (int i = 0; i < reader.size(); i++) {
                Kind kind = kind(List.of(reader.field(i)));
                if ((kinds.get(i).digits() && !kind.digits()) || (!kinds.get(i).blanks() && kind.blanks())) {
                    return false;
                }
                telling |= kinds.get(i).digits() || !kinds.get(i).blanks();
            }
            return telling && !reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    /** Whether a column holds the texts, by the names that are asked for. */
    boolean hasPayload(FieldNames names) {
        return holdsPayload(columns, names);
    }

    /**
     * Whether this is a table though nothing names it one: two columns or more, names that a program gives, and rows that all have
     * as many fields. A text has blanks behind its commas, and not as many in each line.
     */
    boolean isSure() {
        Set<String> different = new HashSet<>(columns);
        return columns.size() > 1
                && tight
                && different.size() == columns.size()
                && columns.stream().allMatch(TableForm::isName)
                && rows > 0
                && uneven == 0;
    }

    /**
     * A column that seems to hold a document in each row: pages, long texts, or sentences under a name such as {@code page_body}.
     * A list of cookies is a document itself.
     */
    Optional<String> textColumn(FieldNames names) {
        boolean cookies =
                columns.stream().filter(name -> ColumnRole.of(name).isPresent()).count() > 1;
        for (int i = 0; i < kinds.size() && columns.size() > 1; i++) {
            Kind kind = kinds.get(i);
            boolean called = !cookies && isCalledText(columns.get(i), names) && kind.words() >= FEW_WORDS;
            if (kind.html() || kind.bytes() >= TEXT || called) {
                return Optional.of(columns.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isCalledText(String column, FieldNames names) {
        String words = column.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        FieldNames usual = FieldNames.defaults();
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .anyMatch(word -> usual.text().contains(word)
                        || usual.html().contains(word)
                        || names.text().contains(word));
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-.:/".indexOf(c) >= 0);
    }

    private static Kind kind(List<byte[]> values) {
        boolean digits = true;
        boolean blanks = false;
        int html = 0;
        for (byte[] value : values) {
            for (byte b : value) {
                digits &= b >= '0' && b <= '9';
                blanks |= b == ' ' || b == '\n' || b == '\t';
            }
            digits &= value.length > 0;
            html += isHtml(value) ? 1 : 0;
        }
        byte[] middle = values.stream()
                .sorted((a, b) -> Integer.compare(a.length, b.length))
                .skip(values.size() / 2)
                .findFirst()
                .orElse(NONE);
        int words = 1;
        for (byte b : middle) {
            words += b == ' ' || b == '\n' ? 1 : 0;
        }
        return new Kind(digits, blanks, middle.length, words, 2 * html > values.size());
    }

    private static boolean isHtml(byte[] value) {
        String start = new String(value, 0, Math.min(value.length, 200), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<body");
    }

    /** The separator by which a column has a known name; else by the file's name; else the first in the line. */
    private static int separator(byte[] header, boolean tabs, FieldNames names) {
        int first = -1;
        boolean quoted = false;
        for (int i = 0; i < header.length && first < 0; i++) {
            quoted ^= header[i] == '"';
            first = !quoted && SEPARATORS.indexOf(header[i]) >= 0 ? header[i] : first;
        }
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            if (indexOf(header, separator) >= 0 && holdsPayload(names(header, separator), names)) {
                return separator;
            }
        }
        return tabs && indexOf(header, '\t') >= 0 ? '\t' : first;
    }

    private static boolean holdsPayload(List<String> columns, FieldNames names) {
        return columns.stream()
                .anyMatch(name -> names.text().contains(name) || names.html().contains(name));
    }

    private static List<String> names(byte[] header, int separator) {
        List<String> names = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= header.length; i++) {
            quoted ^= i < header.length && header[i] == '"';
            if (i == header.length || (!quoted && header[i] == separator)) {
                String name = new String(header, from, i - from, StandardCharsets.UTF_8).strip();
                boolean whole = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
                names.add(
                        whole
                                ? name.substring(1, name.length() - 1)
                                        .replace("\"\"", "\"")
                                        .strip()
                                : name);
                from = i + 1;
            }
        }
        return names;
    }

    private static int indexOf(byte[] bytes, int wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
