package dev.stemma.transport;

import dev.stemma.fields.FieldNames;
import dev.stemma.model.Transport;
import dev.stemma.stream.Payload;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A payload without what the program that fetched it wrote in front of it (the head of the answer, a comment of the program that saved a page, lines with
 * the address above a text), and what this says of the capture. A head and such lines are no part of its text.
 */
public record WrittenInFront(Payload payload, Transport transport) {
    /**
     * Of a file: a body is in the coding that its head names.
     *
     * @param names which lines of front matter say where a text comes from
     * @param maxBytes of what comes out of a coding
     */
    public static WrittenInFront of(Payload payload, FieldNames names, long maxBytes) {
        Optional<HttpHead> head = HttpHead.of(payload.bytes());
        if (head.isEmpty()) {
            return new WrittenInFront(payload, Transport.SILENT).lines(names);
        }
        try {
            Payload body = head.get().body(payload.bytes(), maxBytes);
            return new WrittenInFront(
                            new Payload(body.bytes(), payload.isCut() || body.isCut(), body.isTooLarge()),
                            head.get().transport())
                    .lines(names);
        } catch (IOException e) {
            return new WrittenInFront(payload, Transport.SILENT); // a body of a coding that is none: all of it is kept
        }
    }

    /** Of a value of a record, which was a text before it was written there: it has no coding and no length any more. */
    public static WrittenInFront ofText(byte[] utf8, FieldNames names) {
        Optional<HttpHead> head = HttpHead.of(utf8);
        byte[] text = head.map(all -> Arrays.copyOfRange(utf8, all.end(), utf8.length))
                .orElse(utf8);
        return new WrittenInFront(
                        new Payload(text, false, false),
                        head.map(all -> Transports.withoutBody(all.transport())).orElse(Transport.SILENT))
                .lines(names);
    }

    private WrittenInFront lines(FieldNames names) {
        byte[] bytes = payload.bytes();
        Optional<SavedNote> note = SavedNote.of(bytes);
        if (note.isPresent()) {
            return new WrittenInFront(
                    payload,
                    Transports.placed(
                            transport, Optional.of(note.get().url()), note.get().date()));
        }
        Optional<FrontMatter> matter = FrontMatter.of(bytes, names);
        if (matter.isEmpty()) {
            return this;
        }
        Transport said = matter.get().transport();
        Transport placed = Transports.placed(transport, said.url(), said.date());
        return new WrittenInFront(
                new Payload(Arrays.copyOfRange(bytes, matter.get().end(), bytes.length), payload.isCut(), false),
                said.status().isPresent() && placed.status().isEmpty()
                        ? Transports.answered(placed, said.status())
                        : placed);
    }
}
