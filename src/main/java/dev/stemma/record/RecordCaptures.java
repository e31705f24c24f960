package dev.stemma.record;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Fields;
import dev.stemma.fields.HtmlStart;
import dev.stemma.fields.RecordSink;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.stream.Payload;
import dev.stemma.transport.Transports;
import dev.stemma.transport.WrittenInFront;
import java.io.InputStream;
import java.util.Optional;

/** The records of one file as captures, or as rejections of those without a text. */
final class RecordCaptures implements RecordSink {
    private final Entry file;
    private final Intake intake;

    RecordCaptures(Entry file, Intake intake) {
        this.file = file;
        this.intake = intake;
    }

    @Override
    public void record(String member, Fields fields) {
        give(fields, file.member(member, InputStream.nullInputStream()));
    }

    @Override
    public void whole(Fields fields) {
        give(fields, file);
    }

    @Override
    public void reject(String member, Code code, String message) {
        intake.reject(file.origin().member(member), code, message);
    }

    private void give(Fields fields, Entry entry) {
        Origin origin = entry.origin();
        Optional<String> without = fields.withoutText();
        if (without.isPresent()) {
            intake.reject(origin, Code.NO_TEXT_FIELD, without.get());
            return;
        }
        Optional<String> two = fields.withTwoTexts();
        if (two.isPresent()) {
            intake.reject(origin, Code.MALFORMED, two.get());
            return;
        }
        FieldNames names = intake.options().fields();
        WrittenInFront told = fields.isText()
                ? WrittenInFront.ofText(fields.payload(), names)
                : WrittenInFront.of(
                        new Payload(fields.payload(), false, false),
                        names,
                        intake.limits().maxBytes());
        Payload payload = told.payload();
        if (payload.isTooLarge()) {
            intake.tooLarge(origin);
            return;
        }
        if (payload.bytes().length > intake.limits().maxBytes()) {
            intake.tooLarge(origin, payload.bytes().length + " bytes");
            return;
        }
        Transport said = transport(fields, told);
        Transport transport = payload.isCut() ? Transports.cut(said) : said;
        Optional<String> userId = fields.userId();
        if (userId.isPresent()) {
            intake.capture(userId.get(), origin, transport, payload.bytes());
        } else {
            intake.capture(entry, transport, payload.bytes());
        }
    }

    /** What the record says of the capture, and what stands in front of its payload where it says nothing. */
    private static Transport transport(Fields fields, WrittenInFront told) {
        String type = fields.isHtml() || HtmlStart.isAt(told.payload().bytes()) ? "text/html" : "text/plain";
        Transport inFront = told.transport();
        Transport said = fields.transport(Optional.of(
                fields.isText()
                        ? type + "; charset=utf-8" + recorded(fields)
                        : inFront.contentType().orElse(type)));
        return new Transport(
                said.url().or(inFront::url),
                inFront.declaredLength(),
                said.contentType(),
                said.status().isPresent() ? said.status() : inFront.status(),
                inFront.truncated(),
                said.date().or(inFront::date));
    }

    private static String recorded(Fields fields) {
        return fields.charset()
                .map(in -> "; " + Transport.RECORD_CHARSET + "=" + in.name())
                .orElse("");
    }
}
