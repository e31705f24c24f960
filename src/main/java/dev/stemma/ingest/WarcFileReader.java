package dev.stemma.ingest;

import dev.stemma.model.Origin;
import dev.stemma.model.Transport;
import java.io.ByteArrayOutputStream;
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
        WarcReader warc = new WarcReader(entry.in());
        warc.setLenient(true);
        for (long number = 1; ; number++) {
            Optional<WarcRecord> record = warc.next();
            if (record.isEmpty()) {
                return;
            }
            String member = Long.toString(number);
            try {
                read(record.get(), entry, member, reading);
            } catch (IOException | RuntimeException e) {
                if (e instanceof Reading.SinkException sink) {
                    throw sink;
                }
                if (e instanceof LimitException limit) {
                    throw limit;
                }
                reading.reject(entry.origin().member(member), e);
            }
        }
    }

    private static void read(WarcRecord record, Entry entry, String member, Reading reading) throws IOException {
        Origin origin = entry.origin().member(member);
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            InputStream body = http.bodyDecoded().stream();
            give(response, http, body, entry, member, reading);
        } else if (record instanceof WarcResource || record instanceof WarcConversion) {
            give((WarcTargetRecord) record, null, record.body().stream(), entry, member, reading);
        } else {
            reading.skip(origin, record.type() + " record");
        }
    }

    private static void give(
            WarcTargetRecord record, HttpResponse http, InputStream body, Entry entry, String member, Reading reading)
            throws IOException {
        long max = reading.limits().maxBytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        boolean cut = false;
        try {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                if (bytes.size() + (long) n > max) {
                    reading.tooLarge(entry.origin().member(member), "max-bytes", max, "more than " + max + " bytes");
                    return;
                }
                bytes.write(buffer, 0, n);
            }
        } catch (LimitException e) {
            throw e;
        } catch (IOException e) {
            if (bytes.size() == 0) {
                throw e;
            }
            cut = true;
        }
        Transport transport = transport(record, http);
        reading.capture(
                entry.member(member, InputStream.nullInputStream()),
                cut ? PayloadReader.Transports.cut(transport) : transport,
                bytes.toByteArray());
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
