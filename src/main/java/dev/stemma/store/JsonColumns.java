package dev.stemma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stemma.model.Finding;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import dev.stemma.result.Json;
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
                json.writeStartObject();
                json.writeStringField("code", sign.code());
                json.writeStringField("state", sign.state().word());
                json.writeNumberField("weight", sign.weight());
                place(json, sign.span());
                json.writeStringField("message", sign.message());
                json.writeEndObject();
            }
        });
    }

    static String findings(List<Finding> findings) {
        return array(json -> {
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("code", finding.code().toLowerCase(Locale.ROOT));
                place(json, finding.span());
                json.writeStringField("message", finding.message());
                json.writeEndObject();
            }
        });
    }

    static String spans(List<Span> spans) {
        return array(json -> {
            for (Span span : spans) {
                json.writeStartArray();
                json.writeNumber(span.start());
                json.writeNumber(span.end());
                json.writeEndArray();
            }
        });
    }

    private static void place(JsonGenerator json, Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private static String array(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            body.write(json);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return out.toString();
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
