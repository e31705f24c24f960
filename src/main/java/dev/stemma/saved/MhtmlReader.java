package dev.stemma.saved;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.stream.Failure;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.Payload;
import dev.stemma.text.Cut;
import dev.stemma.transport.Transports;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Pages saved as one file (MHTML, RFC 2557): the page is a capture under the file's own id, with the address that it was saved from;
 * its pictures, style sheets and frames are skips. An e-mail is none: it is a payload.
 */
final class MhtmlReader implements Reader {
    /** Headers that every such file has. */
    private static final Pattern BEGINS =
            Pattern.compile("(?:\\A|\\n)(?:MIME-Version|Content-Type):", Pattern.CASE_INSENSITIVE);

    /** Of one header with its folded lines; addresses are the longest. */
    private static final int MOST_HEADER_BYTES = 1 << 16;

    @Override
    public String name() {
        return "mhtml";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return entry.named(".mht", ".mhtml")
                && BEGINS.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        SavedPage page = new SavedPage();
        UpToDamage in = new UpToDamage(entry.in());
        try {
            parts(page, in, entry, intake);
        } catch (MimeException e) {
            throw new IOException(Failure.said(e), e);
        }
        boolean cut = page.isCut(in.damage().isPresent());
        if (!page.isFound(cut)) {
            if (cut) {
                throw in.damage().orElseGet(() -> new EOFException("no page in front of the cut"));
            }
            intake.reject(
                    entry.origin(),
                    Code.MALFORMED,
                    "is no page saved as MHTML: none of its parts is HTML; give the file another name if it is one text");
            return;
        }
        Payload payload = page.payload();
        if (payload.isTooLarge()) {
            intake.tooLarge(entry.origin());
            return;
        }
        Transport transport = page.transport();
        intake.capture(entry, cut ? Transports.cut(transport) : transport, payload.bytes());
    }

    private static void parts(SavedPage page, InputStream in, Entry entry, Intake intake)
            throws IOException, MimeException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(MOST_HEADER_BYTES)
                .setMaxHeaderLen(MOST_HEADER_BYTES)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config, page.monitor(), null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(in);
        int depth = 0;
        long number = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_MULTIPART -> checkDepth(++depth, intake);
                case T_END_MULTIPART -> depth--;
                case T_START_HEADER -> page.startHeader();
                case T_FIELD -> page.field(stream.getField());
                case T_BODY -> {
                    checkNumber(++number, intake);
                    if (!page.body(stream, intake.limits().maxBytes())) {
                        intake.skip(
                                entry.origin().member(Long.toString(number)),
                                "part of a saved page: "
                                        + Cut.shown(stream.getBodyDescriptor().getMimeType()));
                    }
                }
                default -> {
                    // nothing of use
                }
            }
        }
    }

    private static void checkDepth(int depth, Intake intake) throws LimitException {
        int max = intake.limits().maxDepth();
        if (depth > max) {
            throw new LimitException(
                    Code.TOO_DEEP,
                    "max-depth=" + max,
                    "depth " + depth,
                    "has parts in more than " + max + " others; raise max-depth if it is to be trusted");
        }
    }

    private static void checkNumber(long number, Intake intake) throws LimitException {
        long max = intake.limits().maxEntries();
        if (number > max) {
            throw new LimitException(
                    Code.TOO_MANY_ENTRIES,
                    "max-entries=" + max,
                    "more than " + max,
                    "has more than " + max + " parts; raise max-entries if it is to be trusted");
        }
    }
}
