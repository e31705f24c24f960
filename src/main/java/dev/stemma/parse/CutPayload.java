package dev.stemma.parse;

import java.nio.charset.StandardCharsets;

/** Whether a binary payload lacks the mark that its format ends with. */
final class CutPayload {
    /** Programs look for the PDF's end mark within so many bytes (ISO 32000-1, implementation note 18). */
    private static final int PDF_TAIL = 1024;
    /** A zip's directory ends with its own record and a comment of at most 65,535 bytes. */
    private static final int ZIP_TAIL = 22 + 65_535;

    private CutPayload() {}

    static boolean is(String mediaType, byte[] bytes) {
        if (mediaType.equals("application/pdf")) {
            return !tail(bytes, PDF_TAIL).contains("%%EOF");
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            return !tail(bytes, ZIP_TAIL).contains("PK\u0005\u0006");
        }
        return MediaType.isRichText(mediaType) && new RichText(bytes).isCut();
    }

    private static String tail(byte[] bytes, int length) {
        int from = Math.max(0, bytes.length - length);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }
}
