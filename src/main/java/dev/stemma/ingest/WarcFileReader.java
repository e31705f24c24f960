package dev.stemma.ingest;

import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * WARC and WET files (ISO 28500). Responses, resources and conversions are captures, named by the number of their record;
 * all other records are skips. A broken record is rejected and the next one read.
 */
final class WarcFileReader implements Reader {
    @Override
    public String name() {
        return "warc";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Expander.startsWith(head, 'W', 'A', 'R', 'C', '/');
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        WarcStream stream = new WarcStream(entry.in());
        WarcReader warc = stream.reader();
        for (long number = 1; ; number++) {
            String member = Long.toString(number);
            Origin origin = entry.origin().member(member);
            try {
                Optional<WarcRecord> record = warc.next();
                if (record.isEmpty()) {
                    Optional<IOException> failure = stream.failure();
                    if (failure.isEmpty()) {
                        return;
                    }
                    throw failure.get();
                }
                if (read(record.get(), entry, member, reading)) {
                    continue;
                }
                // the record broke after some of its payload, which was kept and marked
                failOn(stream.failure());
                if (!stream.toNextRecord()) {
                    return;
                }
            } catch (LimitException | Reading.UnreadableException | Reading.SinkException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                failOn(stream.failure());
                boolean more = stream.toNextRecord();
                if (!more && e instanceof EOFException) {
                    reading.reject(origin, e);
                } else {
                    reading.reject(
                            origin,
                            Code.MALFORMED,
                            "is no record (" + Reading.reason(e) + "); " + stream.readOver() + " bytes were read over");
                }
                if (!more) {
                    return;
                }
            }
            warc = stream.reader();
        }
    }

    /** Damage can be read over; a limit that was hit, or a disk that refused, ends the file. */
    private static void failOn(Optional<IOException> failure) throws IOException {
        if (failure.isPresent()
                && (failure.get() instanceof LimitException || failure.get() instanceof Reading.UnreadableException)) {
            throw failure.get();
        }
    }

    /** Whether the record was read to its end. */
    private static boolean read(WarcRecord record, Entry entry, String member, Reading reading) throws IOException {
        Origin origin = entry.origin().member(member);
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            Optional<String> type = http.headers().first("Content-Type");
            if (type.isPresent() && NotDocuments.type(type.get())) {
                reading.skip(origin, "no document: " + Reading.shortened(type.get()));
                return true;
            }
            return give(response, http, http.bodyDecoded().stream(), entry, member, reading);
        }
        if (record instanceof WarcResource || record instanceof WarcConversion) {
            return give((WarcTargetRecord) record, null, record.body().stream(), entry, member, reading);
        }
        reading.skip(origin, record.type() + " record");
        return true;
    }

    private static boolean give(
            WarcTargetRecord record, HttpResponse http, InputStream body, Entry entry, String member, Reading reading)
            throws IOException {
        Payload payload = Payload.read(body, reading.limits().maxBytes());
        if (payload.isTooLarge()) {
            long max = reading.limits().maxBytes();
            reading.tooLarge(entry.origin().member(member), "max-bytes", max, "more than " + max + " bytes");
            return true;
        }
        Transport transport = transport(record, http);
        reading.capture(
                entry.member(member, InputStream.nullInputStream()),
                payload.isCut() ? Transports.cut(transport) : transport,
                payload.bytes());
        return !payload.isCut();
    }

    private static Transport transport(WarcTargetRecord record, HttpResponse http) {
        MessageHeaders headers = http == null ? record.headers() : http.headers();
        // a coded body has another length than the payload
        boolean coded = http == null
                || headers.first("Content-Encoding").isPresent()
                || headers.first("Transfer-Encoding").isPresent();
        OptionalLong length = coded ? OptionalLong.empty() : length(headers);
        return new Transport(
                Optional.ofNullable(record.target()),
                length,
                headers.first("Content-Type").map(String::strip).filter(type -> !type.isEmpty()),
                http == null ? OptionalInt.empty() : OptionalInt.of(http.status()),
                truncated(record),
                record.headers().first("WARC-Date"));
    }

    private static OptionalLong length(MessageHeaders headers) {
        try {
            String value = headers.first("Content-Length").orElse("").strip();
            return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static Optional<String> truncated(WarcRecord record) {
        WarcTruncationReason reason = record.truncated();
        return reason == WarcTruncationReason.NOT_TRUNCATED
                ? Optional.empty()
                : Optional.of(reason.name().toLowerCase(Locale.ROOT));
    }
}
