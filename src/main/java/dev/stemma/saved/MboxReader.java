package dev.stemma.saved;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.fields.CaptureTime;
import dev.stemma.model.Transport;
import dev.stemma.stream.Magic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mailboxes (RFC 4155): each message is a capture, as it would be in a file of its own. A message begins behind a blank line with {@code From }, the
 * sender and a time; lines of a text that begin so have {@code >} in front, which is taken off.
 */
final class MboxReader implements Reader {
    /** The time is that of C's {@code asctime}, with or without a zone (RFC 4155, appendix A). */
    private static final Pattern FROM = Pattern.compile(
            "From \\S{1,500}+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ 0-3]?[0-9]"
                    + " [0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?: [A-Z+][A-Z0-9:]{1,6})? [0-9]{4}(?: [+-][0-9]{4})?\\s*+");

    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,100}:.*", Pattern.DOTALL);

    private static final Pattern DATE =
            Pattern.compile("(?:\\A|\\n)Date:[ \\t]*([^\\r\\n]{1,100})", Pattern.CASE_INSENSITIVE);

    /** Bytes of a line that is looked at; addresses are shorter. */
    private static final int LOOKED_AT = 1 << 10;

    /** Bytes in which the headers of a message are looked for. */
    private static final int HEAD = 1 << 15;

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        boolean named = entry.named(".mbox", ".mbx") || !entry.hasSuffix();
        if (!named || !Magic.startsWith(head, 'F', 'r', 'o', 'm', ' ')) {
            return false;
        }
        String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\n", 3);
        return lines.length == 3
                && FROM.matcher(lines[0]).matches()
                && HEADER.matcher(lines[1]).matches();
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        InputStream in = entry.in();
        Message message = new Message(entry, intake);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean behindBlank = true;
        while (true) {
            boolean more = line(in, line);
            byte[] start = line.toByteArray();
            if (start.length == 0) {
                break;
            }
            boolean begins = behindBlank
                    && Magic.startsWith(start, 'F', 'r', 'o', 'm', ' ')
                    && FROM.matcher(new String(start, StandardCharsets.ISO_8859_1))
                            .matches();
            if (begins) {
                message.end();
                message.begin();
            } else {
                message.add(unquoted(start));
            }
            behindBlank = isBlank(start) && !more;
            while (more) {
                more = line(in, line);
                message.add(line.toByteArray());
            }
        }
        message.end();
    }

    /**
     * Reads up to the end of a line, or a piece of a long one.
     *
     * @return whether the line goes on
     */
    private static boolean line(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                return false;
            }
            if (line.size() == LOOKED_AT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(byte[] line) {
        return line[0] == '\n' || (line.length == 2 && line[0] == '\r' && line[1] == '\n');
    }

    /** A line without the mark that keeps it from being taken for the first of a message. */
    private static byte[] unquoted(byte[] line) {
        int at = 0;
        while (at < line.length && line[at] == '>') {
            at++;
        }
        boolean marked =
                at > 0 && line.length > at + 4 && new String(line, at, 5, StandardCharsets.ISO_8859_1).equals("From ");
        return marked ? Arrays.copyOfRange(line, 1, line.length) : line;
    }

    /** The message that is read. */
    private static final class Message {
        private final Entry entry;
        private final Intake intake;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean begun;
        private boolean tooLarge;
        private long number;

        Message(Entry entry, Intake intake) {
            this.entry = entry;
            this.intake = intake;
        }

        void begin() {
            begun = true;
            number++;
            bytes.reset();
            tooLarge = false;
        }

        void add(byte[] more) {
            tooLarge |= bytes.size() + (long) more.length > intake.limits().maxBytes();
            if (!tooLarge) {
                bytes.writeBytes(more);
            }
        }

        void end() {
            if (!begun) {
                return;
            }
            Entry member = entry.member(Long.toString(number), InputStream.nullInputStream());
            if (tooLarge) {
                intake.tooLarge(member.origin());
                return;
            }
            byte[] message = bytes.toByteArray();
            intake.capture(
                    member,
                    new Transport(
                            Optional.empty(),
                            OptionalLong.empty(),
                            Optional.of("message/rfc822"),
                            OptionalInt.empty(),
                            Optional.empty(),
                            date(message)),
                    message);
        }

        private static Optional<Instant> date(byte[] message) {
            String head = new String(message, 0, Math.min(message.length, HEAD), StandardCharsets.ISO_8859_1);
            int blank = head.replace("\r", "").indexOf("\n\n");
            Matcher date = DATE.matcher(blank < 0 ? head : head.substring(0, Math.min(head.length(), blank + 2)));
            return date.find() ? CaptureTime.of(date.group(1).strip()) : Optional.empty();
        }
    }
}
