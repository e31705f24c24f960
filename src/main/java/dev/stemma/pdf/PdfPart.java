package dev.stemma.pdf;

/** A part of a page of a PDF, in the order of reading. */
sealed interface PdfPart {
    /** Lines that stand in one paragraph. */
    record Lines(String text) implements PdfPart {}

    /** A table, where its first cell stands. */
    record Rows(PdfTable table) implements PdfPart {}

    /** Where a page holds cells of a table that began on one before it. */
    record Continued() implements PdfPart {}
}
