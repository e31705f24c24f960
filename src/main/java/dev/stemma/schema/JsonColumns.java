package dev.stemma.schema;

import dev.stemma.json.JsonWriter;
import dev.stemma.model.Finding;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The JSON columns of {@code documents}. Written by hand, field by field: their names are a promise as columns are. */
final class JsonColumns {
    private JsonColumns() {}

    static String evidence(List<Verdict.Sign> signs) {
        return array(json -> {
            for (Verdict.Sign sign : signs) {
                json.startObject();
                json.field("code", sign.code());
                json.field("state", sign.state().word());
                json.field("weight", sign.weight());
                place(json, sign.span());
                json.field("message", sign.message());
                json.endObject();
            }
        });
    }

    static String findings(List<Finding> findings) {
        return array(json -> {
            for (Finding finding : findings) {
                json.startObject();
                json.field("code", finding.code().toLowerCase(Locale.ROOT));
                place(json, finding.span());
                json.field("message", finding.message());
                json.endObject();
            }
        });
    }

    static String spans(List<Span> spans) {
        return array(json -> {
            for (Span span : spans) {
                json.startArray();
                json.value(span.start());
                json.value(span.end());
                json.endArray();
            }
        });
    }

    private static void place(JsonWriter json, Span span) throws IOException {
        json.field("start", span.start());
        json.field("end", span.end());
    }

    private static String array(Body body) {
        StringWriter out = new StringWriter();
        try (JsonWriter json = JsonWriter.to(out)) {
            json.startArray();
            body.write(json);
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return out.toString();
    }

    private interface Body {
        void write(JsonWriter json) throws IOException;
    }
}
