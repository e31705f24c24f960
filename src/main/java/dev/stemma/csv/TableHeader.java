package dev.stemma.csv;

import dev.stemma.charset.Bom;
import dev.stemma.charset.RecordCharset;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.WebAddresses;
import dev.stemma.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in front of the rows of a CSV or TSV file, behind blank lines, one that names the separator and lines of comment
 * ({@code # exported by ...}): a line is a comment where a column that is asked for stands in the first line that is none. They take one
 * line, or several where a name in quotes is broken, as spreadsheets let their users do it.
 *
 * @param columns the names, without white space around them; a line end in one is a blank
 * @param tight whether it has no blank beside a separator
 * @param separator the byte between two fields; -1 for a table of one column
 * @param lineEnd {@code \n}, or {@code \r} in a file that has no other
 * @param start its offset
 * @param end offset of the first row
 */
record TableHeader(List<String> columns, boolean tight, int separator, char lineEnd, int start, int end) {
    private static final int LONGEST_NAME = 64;

    /** Bytes of a broken name. A heading of a column is shorter, and a text whose quote was taken for a header's is longer. */
    private static final int LONGEST_BROKEN = 256;

    private static final String SEPARATORS = ",;\t|";
    private static final Pattern NAMED = Pattern.compile("\"?sep=([,;\t|])\"?[\r\n]*", Pattern.CASE_INSENSITIVE);

    TableHeader {
        columns = List.copyOf(columns);
    }

    /**
     * The header of a table that begins so.
     *
     * @param sample its start in UTF-8
     * @param tabs whether its name says that tabs separate
     */
    static TableHeader of(byte[] sample, boolean tabs, FieldNames names) {
        char lineEnd = indexOf(sample, '\n', 0) < 0 && indexOf(sample, '\r', 0) >= 0 ? '\r' : '\n';
        int from = Bom.behindUtf8(sample);
        while (from < sample.length && (sample[from] == '\n' || sample[from] == '\r')) {
            from++;
        }
        TableHeader first = at(from, sample, lineEnd, tabs, names);
        int behind = from;
        while (behind < sample.length && sample[behind] == '#') {
            behind = endOfLine(sample, lineEnd, behind);
        }
        if (behind == from || first.hasPayload(names)) {
            return first;
        }
        TableHeader other = at(behind, sample, lineEnd, tabs, names);
        return other.hasPayload(names) ? other : first;
    }

    private static TableHeader at(int offset, byte[] sample, char lineEnd, boolean tabs, FieldNames names) {
        int end = endOfLine(sample, lineEnd, offset);
        int named = end == sample.length ? -1 : separatorNamedBy(Arrays.copyOfRange(sample, offset, end));
        int start = named >= 0 ? end : offset;
        end = endOfNames(sample, lineEnd, start);
        boolean ends = end > start && sample[end - 1] == lineEnd;
        byte[] line = inUtf8(Arrays.copyOfRange(sample, start, ends ? end - 1 : end), sample);
        int separator = named >= 0 ? named : separator(line, tabs, names);
        boolean tight = !new String(line, StandardCharsets.ISO_8859_1).matches("(?s).*([,;|] | [,;|]).*");
        return new TableHeader(columns(line, separator), tight, separator, lineEnd, start, end);
    }

    /** Names in another charset are known by all of the table that is not UTF-8, as a few words do not tell it. */
    private static byte[] inUtf8(byte[] line, byte[] sample) {
        return RecordCharset.ofWhole(line).isEmpty()
                ? line
                : Utf8.of(new String(line, RecordCharset.of(sample).of(line, 0, line.length)));
    }

    /** Offset behind the line in which {@code from} stands. */
    private static int endOfLine(byte[] sample, char lineEnd, int from) {
        int end = indexOf(sample, lineEnd, from);
        return end < 0 ? sample.length : end + 1;
    }

    /**
     * Offset behind the names that begin at {@code start}: behind their line, unless quotes go on over its end and close where a
     * field can end.
     */
    private static int endOfNames(byte[] sample, char lineEnd, int start) {
        int line = endOfLine(sample, lineEnd, start);
        boolean begins = true;
        int i = start;
        for (; i < sample.length && sample[i] != lineEnd; i++) {
            if (begins && sample[i] == '"') {
                int close = closingQuote(sample, i);
                boolean broken = close >= line;
                if (close < 0 || (broken && (close - i > LONGEST_BROKEN || !endsField(sample, close + 1)))) {
                    return line;
                }
                i = close;
            }
            begins = SEPARATORS.indexOf(sample[i]) >= 0;
        }
        return Math.min(sample.length, i + 1);
    }

    private static int closingQuote(byte[] sample, int open) {
        for (int i = open + 1; i < sample.length; i++) {
            if (sample[i] == '"') {
                if (i + 1 == sample.length || sample[i + 1] != '"') {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean endsField(byte[] sample, int behind) {
        return behind == sample.length || (SEPARATORS + "\r\n").indexOf(sample[behind]) >= 0;
    }

    /** The separator that a line such as {@code sep=;} names, by which Excel is told of it; -1 if it is no such line. */
    private static int separatorNamedBy(byte[] line) {
        Matcher matcher = NAMED.matcher(new String(line, StandardCharsets.ISO_8859_1));
        return matcher.matches() ? matcher.group(1).charAt(0) : -1;
    }

    /** Whether a column holds the texts, by the names that are asked for. */
    boolean hasPayload(FieldNames names) {
        return holdsPayload(columns, names);
    }

    /** Whether it is a row itself, of a table that has no names: no column is called by an address. */
    boolean isRow() {
        return columns.size() > 1 && columns.stream().anyMatch(WebAddresses::isAbsolute);
    }

    /** That of a table which begins with its first row, and has so many columns. */
    TableHeader withoutNames(int width) {
        List<String> first = new ArrayList<>(columns.subList(0, Math.min(width, columns.size())));
        while (first.size() < width) {
            first.add("");
        }
        return new TableHeader(first, tight, separator, lineEnd, start, start);
    }

    /** The same with other names. */
    TableHeader called(List<String> names) {
        return new TableHeader(names, tight, separator, lineEnd, start, end);
    }

    /** The same by a name that is written as it is asked for. */
    boolean hasPayloadAsWritten(FieldNames names) {
        return columns.stream()
                .anyMatch(name -> names.text().names().contains(name)
                        || names.html().names().contains(name)
                        || names.otherText().names().contains(name));
    }

    /** Whether no text begins so: two columns or more, with names that a program gives. */
    boolean isSure() {
        return columns.size() > 1
                && tight
                && new HashSet<>(columns).size() == columns.size()
                && columns.stream().allMatch(TableHeader::isName);
    }

    /** Whether a column is called a text, as {@code page_body} is. */
    static boolean isCalledText(String column, FieldNames names) {
        String words = column.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        FieldNames usual = FieldNames.defaults();
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .anyMatch(word -> usual.text().has(word)
                        || usual.html().has(word)
                        || names.text().has(word));
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-.:/".indexOf(c) >= 0);
    }

    /** The separator by which a column has a known name; else by the file's name; else the first in the line. */
    private static int separator(byte[] line, boolean tabs, FieldNames names) {
        int first = -1;
        boolean quoted = false;
        for (int i = 0; i < line.length && first < 0; i++) {
            quoted ^= line[i] == '"';
            first = !quoted && SEPARATORS.indexOf(line[i]) >= 0 ? line[i] : first;
        }
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            if (indexOf(line, separator, 0) >= 0 && holdsPayload(columns(line, separator), names)) {
                return separator;
            }
        }
        return tabs && indexOf(line, '\t', 0) >= 0 ? '\t' : first;
    }

    private static boolean holdsPayload(List<String> columns, FieldNames names) {
        return columns.stream().anyMatch(names::arePayload);
    }

    private static List<String> columns(byte[] line, int separator) {
        List<String> columns = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= line.length; i++) {
            quoted ^= i < line.length && line[i] == '"';
            if (i == line.length || (!quoted && line[i] == separator)) {
                columns.add(unquoted(new String(line, from, i - from, StandardCharsets.UTF_8).strip()));
                from = i + 1;
            }
        }
        return columns;
    }

    private static String unquoted(String name) {
        boolean whole = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return whole
                ? name.substring(1, name.length() - 1)
                        .replace("\"\"", "\"")
                        .replaceAll("\\s*[\r\n]\\s*", " ")
                        .strip()
                : name;
    }

    private static int indexOf(byte[] bytes, int wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
