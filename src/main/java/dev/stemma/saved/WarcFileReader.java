package dev.stemma.saved;

import dev.stemma.beside.AboutSite;
import dev.stemma.beside.NotDocuments;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.entry.SinkException;
import dev.stemma.fields.CaptureTime;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.stream.Failure;
import dev.stemma.stream.GzipMembers;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.Magic;
import dev.stemma.stream.Payload;
import dev.stemma.stream.UnreadableException;
import dev.stemma.text.Cut;
import dev.stemma.transport.ContentCoding;
import dev.stemma.transport.ContentRange;
import dev.stemma.transport.Transports;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
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
    /** Targets of resources that hold no page: what Browsertrix loaded for one, and the list, arguments and log of Wget. */
    private static final List<String> ABOUT_ITSELF = List.of("urn:pageinfo:", "metadata://");

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Magic.startsWith(head, 'W', 'A', 'R', 'C', '/');
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        WarcStream stream = new WarcStream(entry.in());
        for (long number = 1; ; number++) {
            WarcStream.Place place = stream.nextPlace();
            Optional<IOException> failure = stream.failure();
            failOn(failure);
            if (place == WarcStream.Place.END && failure.isEmpty()) {
                return;
            }
            String member = Long.toString(number);
            Origin origin = entry.origin().member(member);
            long start = stream.offset();
            if (place == WarcStream.Place.RECORD) {
                try {
                    boolean told = read(stream, entry, member, intake);
                    failure = stream.failure();
                    if (failure.isPresent()) {
                        failOn(failure);
                        goOn(told, failure.get(), stream, origin, intake);
                    }
                    continue;
                } catch (LimitException | UnreadableException | SinkException e) {
                    throw e;
                } catch (IOException | RuntimeException e) {
                    failure = stream.failure().or(() -> Optional.of(asIo(e)));
                    failOn(failure);
                }
            }
            stream.toNextRecord(0);
            lost(origin, start, stream.offset(), failure, intake);
            failOn(stream.failure());
        }
    }

    /** Behind a record at which the file broke. A capture that is cut says so itself; what else is lost needs a row. */
    private static void goOn(boolean told, IOException failure, WarcStream stream, Origin origin, Intake intake)
            throws IOException {
        long from = stream.offset();
        stream.toNextRecord(0);
        boolean lostMore =
                failure instanceof GzipMembers.DamagedException && stream.nextPlace() == WarcStream.Place.END;
        if (!told || lostMore) {
            lost(origin.member("after"), from, stream.offset(), Optional.of(failure), intake);
        }
        failOn(stream.failure());
    }

    private static IOException asIo(Exception e) {
        return e instanceof IOException io ? io : new IOException(Failure.said(e), e);
    }

    /** Damage can be read over; a limit that was hit, or a disk that refused, ends the file. */
    private static void failOn(Optional<IOException> failure) throws IOException {
        if (failure.isPresent()
                && (failure.get() instanceof LimitException || failure.get() instanceof UnreadableException)) {
            throw failure.get();
        }
    }

    private static void lost(Origin origin, long from, long to, Optional<IOException> failure, Intake intake) {
        boolean cut = failure.isPresent() && failure.get() instanceof EOFException;
        intake.reject(
                origin,
                cut ? Code.CUT : Code.MALFORMED,
                "bytes " + from + " to " + to + " of the unpacked file are no record that can be read"
                        + failure.map(e -> " (" + Failure.said(e) + ")").orElse("")
                        + "; fetch it again");
    }

    /** Whether the record became a capture that says that it is cut. */
    private static boolean read(WarcStream stream, Entry entry, String member, Intake intake) throws IOException {
        Origin origin = entry.origin().member(member);
        long start = stream.offset();
        WarcRecord record = stream.reader().next().orElseThrow(() -> new EOFException("the record has no end"));
        boolean response =
                record instanceof WarcResponse && record.contentType().base().equals(MediaType.HTTP);
        WarcBlock block = WarcBlock.of(record, response, stream, intake.limits().maxBytes());
        boolean captured;
        try {
            captured = give(record, response, block, entry, member, intake);
        } catch (LimitException | UnreadableException | SinkException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the block is no HTTP, or its headers are none: what follows is in order
            long from = stream.offset();
            lost(origin, start, from, stream.failure().or(() -> Optional.of(asIo(e))), intake);
            return true;
        }
        if (block.losesBytes()) {
            lost(
                    origin.member("after"),
                    block.lostFrom(),
                    block.lostTo(),
                    Optional.of(new IOException("the record in front of them has a wrong Content-Length")),
                    intake);
        }
        return captured && block.cut();
    }

    private static boolean give(
            WarcRecord record, boolean response, WarcBlock block, Entry entry, String member, Intake intake)
            throws IOException {
        Origin origin = entry.origin().member(member);
        if (!response && !(record instanceof WarcResource) && !(record instanceof WarcConversion)) {
            intake.skip(origin, record.type() + " record");
            return false;
        }
        String target = String.valueOf(((WarcTargetRecord) record).target());
        if (!response && ABOUT_ITSELF.stream().anyMatch(target::startsWith)) {
            intake.skip(origin, "what a crawler says of its work");
            return false;
        }
        HttpResponse http = response ? block.http() : null;
        Optional<String> type = (response ? http.headers() : record.headers()).first("Content-Type");
        if (type.isPresent() && NotDocuments.type(type.get())) {
            intake.skip(origin, "no document: " + Cut.shown(type.get()));
            return false;
        }
        long maxBytes = intake.limits().maxBytes();
        Payload payload = response
                ? ContentCoding.decoded(http.body().stream(), http.headers().all(ContentCoding.HEADER), maxBytes)
                : Payload.read(block.stream(), maxBytes);
        if (payload.isTooLarge() || block.tooLarge()) {
            intake.tooLarge(origin);
            return false;
        }
        Optional<String> aboutSite = AboutSite.of(target, payload.bytes());
        if (aboutSite.isPresent()) {
            intake.skip(origin, aboutSite.get());
            return false;
        }
        Transport transport = transport((WarcTargetRecord) record, http);
        intake.capture(
                entry.member(member, InputStream.nullInputStream()),
                payload.isCut() || block.cut() ? Transports.cut(transport) : transport,
                payload.bytes());
        return true;
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
                truncated(record).or(() -> http == null ? Optional.empty() : part(http)),
                record.headers().first("WARC-Date").flatMap(CaptureTime::of));
    }

    private static OptionalLong length(MessageHeaders headers) {
        try {
            String value = headers.first("Content-Length").orElse("").strip();
            return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static Optional<String> part(HttpResponse http) {
        return ContentRange.of(
                        http.status(), http.headers().first("Content-Range").orElse(""))
                .flatMap(ContentRange::missing);
    }

    private static Optional<String> truncated(WarcRecord record) {
        WarcTruncationReason reason = record.truncated();
        return reason == WarcTruncationReason.NOT_TRUNCATED
                ? Optional.empty()
                : Optional.of(reason.name().toLowerCase(Locale.ROOT));
    }
}
