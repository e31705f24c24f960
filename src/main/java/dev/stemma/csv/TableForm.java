package dev.stemma.csv;

import dev.stemma.fields.FieldNames;
import dev.stemma.lexicon.ColumnRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the start of a CSV or TSV file says of the whole. Immutable. */
public final class TableForm {
    /**
     * Bytes of a cell that is a text of its own: the middle cell of a column. Purposes of cookies are shorter, a page is not. Set by
     * hand: no real tables of pages are at hand.
     */
    private static final int TEXT = 600;

    private static final String TEXT_NAME = "text";

    /** Words of a cell that is a text beside a column of addresses, as no title has them; set by hand. */
    private static final int MANY_WORDS = 20;

    /** Words of a cell that is a text when its column is called one, as in {@code page_body}. */
    private static final int FEW_WORDS = 4;

    private final TableHeader header;
    private final Quoting quoting;
    private final TableSample sample;

    TableForm(TableHeader header, Quoting quoting, TableSample sample) {
        this.header = header;
        this.quoting = quoting;
        this.sample = sample;
    }

    /**
     * The form of a table that begins so.
     *
     * @param start its start in UTF-8
     * @param all whether that is the whole of it
     * @param tabs whether its name says that tabs separate
     */
    public static TableForm of(byte[] start, boolean all, boolean tabs, FieldNames names) {
        TableHeader header = TableHeader.of(start, tabs, names);
        if (header.hasPayload(names)) {
            return quoted(start, all, header);
        }
        if (header.isRow()) {
            return quoted(start, all, header.withoutNames(width(start, header))).calledByKind();
        }
        TableForm form = quoted(start, all, header);
        return names.arePayload(TEXT_NAME) && !form.isOfCookies() ? form.calledByKind() : form;
    }

    /** How many fields the first row of a table without names has: it may take several lines. */
    private static int width(byte[] start, TableHeader header) {
        int line = header.columns().size();
        try {
            TableRows first = new TableRows(
                    start, header.start(), new TableForm(header.withoutNames(line), Quoting.DOUBLED, TableSample.NONE));
            return first.next() && first.state() == TableRows.State.WHOLE ? Math.max(line, first.size()) : line;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    private static TableForm quoted(byte[] start, boolean all, TableHeader header) {
        TableForm doubled = sampled(start, all, header, Quoting.DOUBLED);
        if (doubled.sample.isClean()) {
            return doubled;
        }
        TableForm escaped = sampled(start, all, header, Quoting.ESCAPED);
        if (escaped.sample.clean() > doubled.sample.clean() && !escaped.sample.contradicted()) {
            return escaped;
        }
        return doubled.sample.torn() && isWithoutQuotes(start, all, doubled)
                ? sampled(start, all, header, Quoting.NONE)
                : doubled;
    }

    /**
     * A table without names, or with names that nobody knows: that of the one column of addresses and the one of texts nobody has to say. Purposes of
     * cookies are no texts: beside them stands how long these last, or the same address again and again; and names are not passed over for less than
     * a page.
     */
    private TableForm calledByKind() {
        boolean pages = !header.isRow()
                || lasts()
                || sample.kinds().stream().anyMatch(kind -> kind.addresses() && kind.repeated());
        List<String> called = new ArrayList<>();
        for (int i = 0; i < sample.kinds().size(); i++) {
            ColumnSample kind = sample.kinds().get(i);
            boolean text = !kind.addresses() && (isPage(kind) || (!pages && kind.words() >= MANY_WORDS));
            String name = header.isRow() ? "" : columns().get(i);
            called.add(kind.addresses() ? "url" : text ? TEXT_NAME : name);
        }
        boolean clear = called.stream().filter("url"::equals).count() == 1
                && called.stream().filter(TEXT_NAME::equals).count() == 1;
        return clear ? new TableForm(header.called(called), quoting, sample) : this;
    }

    private static boolean isPage(ColumnSample kind) {
        return kind.html() || kind.bytes() >= TEXT;
    }

    /** Whether more rows, or every line, have the header's fields when quotes are characters. Of one column every line has. */
    private static boolean isWithoutQuotes(byte[] start, boolean all, TableForm quoted) {
        TableSample plain = sampled(start, all, quoted.header, Quoting.NONE).sample;
        boolean several = quoted.columns().size() > 1;
        boolean everyLine = several && plain.uneven() == 0 && plain.rows() > quoted.sample.rows();
        boolean more = (several || !quoted.sample.quoted()) && plain.evenness() > quoted.sample.evenness();
        return everyLine || more;
    }

    private static TableForm sampled(byte[] start, boolean all, TableHeader header, Quoting quoting) {
        TableForm unknown = new TableForm(header, quoting, TableSample.NONE);
        return new TableForm(header, quoting, TableSample.of(start, all, unknown));
    }

    TableHeader header() {
        return header;
    }

    /** What its quotes are. */
    Quoting quoting() {
        return quoting;
    }

    /** Whether no names stand above its columns, and what was taken for them is a row itself. */
    public boolean isWithoutNames() {
        return header.isRow();
    }

    /** Offset of the first row in the table's UTF-8. */
    public int start() {
        return header.end();
    }

    /** What its columns are called, without white space around. */
    public List<String> columns() {
        return header.columns();
    }

    /** The byte between two fields; -1 in a table of one column. */
    public int separator() {
        return header.separator();
    }

    /** Whether a byte ends a line of this table. */
    public boolean isLineEnd(int c) {
        return c == header.lineEnd();
    }

    /**
     * Whether a line by itself is a row, or begins one that a quote takes over its end: the header's fields up to that quote, each of
     * the kind of its column. One of these columns has to be telling: else lines of a text pass for rows.
     */
    boolean isRow(byte[] line) {
        return !sample.kinds().isEmpty() && isRow(line, true);
    }

    /** Whether a line can be known for a row. */
    boolean tellsRows() {
        return sample.kinds().stream().anyMatch(ColumnSample::isTelling);
    }

    /** Whether a line can be none but the rest of the row in front of it, whose quotes are in the wrong place. */
    boolean goesOn(byte[] line) {
        return !sample.kinds().isEmpty() && !isRow(line, false);
    }

    private boolean isRow(byte[] line, boolean surely) {
        try {
            TableRows reader = new TableRows(line, 0, new TableForm(header, quoting, TableSample.NONE));
            if (!reader.next()) {
                return false;
            }
            boolean open = reader.state() == TableRows.State.UNCLOSED;
            if (open
                    ? reader.size() >= columns().size()
                    : reader.size() != columns().size()) {
                return false;
            }
            boolean telling = !surely;
            for (int i = 0; i < reader.size(); i++) {
                ColumnSample kind = sample.kinds().get(i);
                if (!kind.holds(reader.field(i))) {
                    return false;
                }
                telling |= kind.isTelling();
            }
            return telling && !reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    /**
     * Whether a column holds the texts, by the names that are asked for. A list of cookies may have a column {@code Content} of short
     * values, and is a document itself.
     */
    public boolean hasPayload(FieldNames names) {
        return header.hasPayload(names)
                && (!isOfCookies() || header.hasPayloadAsWritten(names) || payloadIsLong(names));
    }

    private boolean payloadIsLong(FieldNames names) {
        for (int i = 0; i < sample.kinds().size(); i++) {
            if (names.arePayload(columns().get(i)) && sample.kinds().get(i).bytes() >= TEXT) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAddresses() {
        return sample.kinds().stream().anyMatch(ColumnSample::addresses);
    }

    private boolean lasts() {
        return sample.kinds().stream().anyMatch(ColumnSample::durations);
    }

    private boolean isOfCookies() {
        return columns().stream()
                        .filter(name -> ColumnRole.of(name).isPresent())
                        .count()
                > 1;
    }

    /**
     * Whether this is a table though nothing names it one: a header that is sure, and rows that all have as many fields. A text has
     * blanks behind its commas, and not as many in each line.
     */
    public boolean isSure() {
        return header.isSure() && sample.rows() > 0 && sample.uneven() == 0;
    }

    /**
     * A column that seems to hold a document in each row: pages, long texts, sentences under a name such as {@code page_body} or beside addresses.
     * A list of cookies is a document itself.
     */
    public Optional<String> textColumn(FieldNames names) {
        boolean cookies = isOfCookies();
        for (int i = 0; i < sample.kinds().size() && columns().size() > 1; i++) {
            String name = columns().get(i);
            ColumnSample kind = sample.kinds().get(i);
            boolean called = !cookies && TableHeader.isCalledText(name, names) && kind.words() >= FEW_WORDS;
            boolean placed = !cookies && kind.words() >= MANY_WORDS && hasAddresses() && !lasts();
            if (isPage(kind) || called || placed) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
