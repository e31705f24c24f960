package dev.stemma.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A payload after decoding and parsing, before repair.
 *
 * @param mediaType without parameters: {@code text/plain}, {@code text/html}, {@code application/pdf} ...
 * @param charset the IANA name of the charset that was used; absent for binary formats
 * @param replaced how many byte sequences no character explained (each became U+FFFD)
 * @param text the decoded source: the file's own characters for plain text, the extracted text for all other formats
 * @param title as the format declares it ({@code <title>}, PDF metadata)
 * @param canonicalUrl as the format declares it ({@code <link rel=canonical>})
 * @param language as the format declares it, BCP 47
 * @param blocks roles that the format declares, in order, spans in {@code text}; empty for plain text
 * @param grids tables that the format declares, in order, spans in {@code text}; empty for plain text
 * @param visibleChars characters that a reader of the source sees, white space not counted; absent when unknown
 * @param findings what the parser noticed: limits hit, unclosed markup, a cut payload
 */
public record Parsed(
        String mediaType,
        Optional<String> charset,
        int replaced,
        String text,
        Optional<String> title,
        Optional<String> canonicalUrl,
        Optional<String> language,
        List<Block> blocks,
        List<Grid> grids,
        OptionalInt visibleChars,
        List<Finding> findings) {
    public Parsed {
        blocks = List.copyOf(blocks);
        grids = List.copyOf(grids);
        findings = List.copyOf(findings);
    }
}
