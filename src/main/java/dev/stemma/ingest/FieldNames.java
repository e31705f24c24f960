package dev.stemma.ingest;

import dev.stemma.model.WrongUse;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which fields of a JSON line or columns of a table hold what. In each list the first name that is there with more than white space wins;
 * names are compared exactly. A field inside an object of a JSON record is called by the way to it, with dots: {@code response.body}.
 *
 * @param text fields with a plain text
 * @param html fields with HTML, asked when no text field has a value
 * @param url fields with the address that the capture was fetched from
 * @param id fields with the user's id
 * @param date fields with the time of the capture, in one of the forms that {@code CaptureTime} lists; one in another form is passed over
 * @param status fields with the HTTP status
 */
public record FieldNames(
        List<String> text, List<String> html, List<String> url, List<String> id, List<String> date, List<String> status)
        implements Serializable {
    public FieldNames {
        text = List.copyOf(text);
        html = List.copyOf(html);
        url = List.copyOf(url);
        id = List.copyOf(id);
        date = List.copyOf(date);
        status = List.copyOf(status);
        if (text.isEmpty() && html.isEmpty()) {
            throw new WrongUse("text and html are both empty: at least one field name is needed");
        }
    }

    /** Whether one of them is of a field inside an object of this name. */
    boolean haveInside(String object) {
        return Stream.of(text, html, url, id, date, status)
                .flatMap(List::stream)
                .anyMatch(name -> name.length() > object.length()
                        && name.charAt(object.length()) == '.'
                        && name.startsWith(object));
    }

    /** The names that scrapers and corpora commonly use. */
    public static FieldNames defaults() {
        return new FieldNames(
                List.of("text", "content", "body", "raw_content", "markdown"),
                List.of("html", "raw_html", "html_content"),
                List.of("url", "uri"),
                List.of("id"),
                List.of("date", "timestamp", "date_download", "fetched_at", "crawl_date"),
                List.of("status", "status_code", "http_status"));
    }

    /** The same with the texts in {@code name} only. */
    public FieldNames withText(String name) {
        return new FieldNames(List.of(name), html, url, id, date, status);
    }

    /** The same with HTML in {@code name}, and no text field. */
    public FieldNames withHtml(String name) {
        return new FieldNames(List.of(), List.of(name), url, id, date, status);
    }

    /** The same with the addresses in {@code name} only. */
    public FieldNames withUrl(String name) {
        return new FieldNames(text, html, List.of(name), id, date, status);
    }

    /** The same with the ids in {@code name} only. */
    public FieldNames withId(String name) {
        return new FieldNames(text, html, url, List.of(name), date, status);
    }

    /** The same with the times of the captures in {@code name} only. */
    public FieldNames withDate(String name) {
        return new FieldNames(text, html, url, id, List.of(name), status);
    }
}
