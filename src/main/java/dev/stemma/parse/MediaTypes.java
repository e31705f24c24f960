package dev.stemma.parse;

import dev.stemma.charset.BinaryBytes;
import dev.stemma.model.Capture;
import dev.stemma.text.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a payload's media type from what is declared, from the name and from its first 8 KB. The bytes decide for binary
 * formats, whose marks are certain; among text formats the declared type decides, then the name, then the bytes.
 */
final class MediaTypes {
    private static final int HEAD = 8192;

    private static final Map<String, String> BY_SUFFIX = DataFile.rows(MediaTypes.class, "media-types.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private static final Pattern HTML_START = Pattern.compile(
            "\\A\\s*+(?:<\\?xml[^>]{0,200}+>\\s*+)?+(?:<!--(?:[^-]|-(?!->)){0,2000}+-->\\s*+){0,5}+<(?:!doctype\\s++html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_TAG = Pattern.compile(
            "<(?:/(?:p|div|a|span|li|td|h[1-6]|body|html)|p|div|span|table|ul|ol|h[1-6]|br|meta|body|html|head|title)\\b[^<>]{0,500}+>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "\\A(?:[A-Za-z][A-Za-z0-9-]{0,50}+:[^\\r\\n]{0,1000}+(?:\\r?\\n[ \\t][^\\r\\n]{0,1000}+){0,20}+\\r?\\n){3,}+");

    private MediaTypes() {}

    static MediaType of(Capture capture) {
        byte[] bytes = capture.bytes();
        Optional<MediaType> declared = capture.transport().contentType().flatMap(MediaType::declared);
        MediaType base = declared.orElse(new MediaType(MediaType.BINARY, Optional.empty(), Optional.empty()));
        Optional<String> mark = MagicNumbers.of(bytes);
        if (mark.isPresent()) {
            return base.named(mark.get());
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (BinaryBytes.are(bytes)) {
            return base.named(declared.filter(d -> !d.saysNothing() && !d.name().startsWith("text/"))
                    .map(MediaType::name)
                    .orElse(MediaType.BINARY));
        }
        if (declared.isPresent() && !declared.get().saysNothing()) {
            return declared.get();
        }
        String suffix = BY_SUFFIX.get(capture.origin().suffix());
        if (suffix == null) {
            return base.named(sniff(head));
        }
        // a page saved under a text name, a text saved under a page's name
        if (suffix.equals(MediaType.PLAIN) && HTML_START.matcher(head).find()) {
            return base.named(MediaType.HTML);
        }
        boolean page = suffix.equals(MediaType.HTML) || suffix.equals(MediaType.XHTML);
        if (page && !head.isBlank() && head.indexOf('<') < 0) {
            return base.named(MediaType.PLAIN);
        }
        return base.named(suffix);
    }

    private static String sniff(String head) {
        if (HTML_START.matcher(head).find()) {
            return MediaType.HTML;
        }
        if (head.stripLeading().startsWith("<?xml")) {
            return "application/xml";
        }
        if (head.stripLeading().startsWith("<") && HTML_TAG.matcher(head).find()) {
            return MediaType.HTML;
        }
        if (MAIL_HEADER.matcher(head).find() && head.toLowerCase(Locale.ROOT).contains("\nfrom:")) {
            return "message/rfc822";
        }
        return MediaType.PLAIN;
    }
}
