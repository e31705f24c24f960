package dev.stemma.fields;

import dev.stemma.model.WrongUse;
import dev.stemma.text.DataFile;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which fields of a JSON record or columns of a table hold what. In each list the first name that is there with more than white space wins.
 * A field inside an object of a JSON record is called by the way to it, with dots: {@code response.body}.
 *
 * @param text fields with a plain text
 * @param html fields with HTML, asked when no text field has a value
 * @param otherText fields with a plain text, asked when there is no HTML either
 * @param url fields with the address that the capture was fetched from
 * @param absolute those of them that are used for other things, too: only an address of the web counts
 * @param id fields with the user's id
 * @param date fields with the time of the capture, in one of the forms that {@code CaptureTime} lists; one in another form is passed over
 * @param status fields with the HTTP status; what is none is passed over
 */
public record FieldNames(
        FieldList text,
        FieldList html,
        FieldList otherText,
        FieldList url,
        FieldList absolute,
        FieldList id,
        FieldList date,
        FieldList status)
        implements Serializable {
    /** Characters of the way to a field: a longer one is of none that anybody asks for, and each value below would have its own copy. */
    public static final int LONGEST_WAY = 512;

    private static final FieldList NONE = FieldList.asWritten();

    private static final FieldNames DEFAULTS;

    private static final FieldList NOTES;

    static {
        List<List<String>> rows = DataFile.rows(FieldNames.class, "field-names.tsv", 3);
        DEFAULTS = new FieldNames(
                of("TEXT", rows),
                of("HTML", rows),
                of("OTHER_TEXT", rows),
                of("URL", rows),
                of("URL", rows.stream().filter(row -> row.contains("absolute")).toList()),
                FieldList.asWritten("id"),
                of("DATE", rows),
                of("STATUS", rows));
        NOTES = of("NOTE", rows);
    }

    private static FieldList of(String kind, List<List<String>> rows) {
        return FieldList.usual(rows.stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .toList());
    }

    public FieldNames {
        if (text.isEmpty() && html.isEmpty()) {
            throw new WrongUse("text and html are both empty: at least one field name is needed");
        }
    }

    /** Whether a field of this name holds a payload. */
    public boolean arePayload(String name) {
        return text.has(name) || html.has(name) || otherText.has(name);
    }

    /** Whether a field of this name says something of a capture, in words that are not the capture's text: a title, the head of the answer. */
    public static boolean isNote(String name) {
        return NOTES.has(name);
    }

    /** Whether one of them is of a field inside an object of this name. */
    public boolean haveInside(String object) {
        return Stream.of(text, html, otherText, url, id, date, status).anyMatch(list -> list.haveInside(object));
    }

    /** The first fields that are asked for a payload, for a message. */
    public String asked() {
        return text.shown() + " " + html.shown();
    }

    /** The names that scrapers and corpora commonly use. */
    public static FieldNames defaults() {
        return DEFAULTS;
    }

    /** The same with the texts in {@code name} only. */
    public FieldNames withText(String name) {
        return new FieldNames(FieldList.asWritten(name), html, NONE, url, absolute, id, date, status);
    }

    /** The same with HTML in {@code name}, and no text field. */
    public FieldNames withHtml(String name) {
        return new FieldNames(NONE, FieldList.asWritten(name), NONE, url, absolute, id, date, status);
    }

    /** The same with the addresses in {@code name} only. */
    public FieldNames withUrl(String name) {
        return new FieldNames(text, html, otherText, FieldList.asWritten(name), NONE, id, date, status);
    }

    /** The same with the ids in {@code name} only. */
    public FieldNames withId(String name) {
        return new FieldNames(text, html, otherText, url, absolute, FieldList.asWritten(name), date, status);
    }

    /** The same with the times of the captures in {@code name} only. */
    public FieldNames withDate(String name) {
        return new FieldNames(text, html, otherText, url, absolute, id, FieldList.asWritten(name), status);
    }
}
