package dev.stemma.transport;

import dev.stemma.charset.Bom;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Fields;
import dev.stemma.fields.WebAddresses;
import dev.stemma.model.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines between {@code ---} and {@code ---} in front of a text in Markdown, in which scrapers write the address and time of the capture, or those from
 * {@code URL Source:} to {@code Markdown Content:}. Without an address of the web they are somebody's own, and stay in the text.
 *
 * @param transport what they say of the capture
 * @param end offset behind them and blank lines
 */
record FrontMatter(Transport transport, int end) {
    private static final int MOST_BYTES = 1 << 15;

    /** In records this is said of the capture; above a text it is the date that the text has. */
    private static final String PUBLISHED = "date";

    /** A value of one line; lists and values of several lines belong to names that nobody asks for here. */
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9_ -]{0,63}):(?:[ \\t](.*))?");

    /** As r.jina.ai writes it above the Markdown of a page. */
    private static final Pattern READER = Pattern.compile(
            "Title:[^\\n]{0,1000}+\\n\\s{0,4}+URL Source: (https?://\\S{1,4000}+)\\s++"
                    + "(?:(?:Published Time|Warning|Number of Pages):[^\\n]{0,1000}+\\s++){0,5}+Markdown Content:\\r?\\n");

    static Optional<FrontMatter> of(byte[] payload, FieldNames names) {
        int from = Bom.behindUtf8(payload);
        if (payload.length > from && payload[from] == 'T') {
            return ofReader(payload, from);
        }
        if (payload.length < from + 3 || payload[from] != '-') {
            return Optional.empty();
        }
        // a character a byte, so that offsets are those of the payload
        String[] lines = new String(
                        payload, from, Math.min(payload.length - from, MOST_BYTES), StandardCharsets.ISO_8859_1)
                .split("\n", -1);
        if (!lines[0].stripTrailing().equals("---")) {
            return Optional.empty();
        }
        Fields fields = new Fields(names);
        int end = from + lines[0].length() + 1;
        for (int i = 1; i < lines.length - 1; i++) {
            String line = lines[i].stripTrailing();
            end += lines[i].length() + 1;
            if (line.equals("---")) {
                Transport transport = fields.transport(Optional.empty());
                return transport.url().filter(WebAddresses::isAbsolute).isPresent()
                        ? Optional.of(new FrontMatter(transport, behindBlankLines(payload, end)))
                        : Optional.empty();
            }
            Matcher matcher = LINE.matcher(line);
            boolean inner = line.isEmpty() || line.startsWith(" ") || line.startsWith("\t") || line.startsWith("- ");
            if (!inner && !matcher.matches()) {
                return Optional.empty();
            }
            if (!inner && matcher.group(2) != null && !matcher.group(1).equalsIgnoreCase(PUBLISHED)) {
                byte[] value = unquoted(matcher.group(2).strip()).getBytes(StandardCharsets.ISO_8859_1);
                fields.word(matcher.group(1), new String(value, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static Optional<FrontMatter> ofReader(byte[] payload, int from) {
        Matcher lines = READER.matcher(
                new String(payload, from, Math.min(payload.length - from, MOST_BYTES), StandardCharsets.ISO_8859_1));
        return lines.lookingAt()
                ? Optional.of(new FrontMatter(
                        Transports.placed(Transport.SILENT, Optional.of(lines.group(1)), Optional.empty()),
                        behindBlankLines(payload, from + lines.end())))
                : Optional.empty();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static int behindBlankLines(byte[] payload, int from) {
        int at = from;
        while (at < payload.length && (payload[at] == '\n' || payload[at] == '\r')) {
            at++;
        }
        return at;
    }
}
