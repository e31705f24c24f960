package dev.stemma.charset;

/** Whether bytes are no text at all: zero bytes or many controls at the start, and no UTF-16 or UTF-32 either. */
public final class BinaryBytes {
    private static final int HEAD = 8192;

    private BinaryBytes() {}

    public static boolean are(byte[] bytes) {
        if (Bom.of(bytes).isPresent() || WideText.withoutBom(bytes).isPresent()) {
            return false;
        }
        // a file whose writer died is known to start with a hole of zeros: what follows decides
        int start = 0;
        while (start < bytes.length && bytes[start] == 0) {
            start++;
        }
        if (start == bytes.length && start > 0) {
            return true;
        }
        int length = Math.min(HEAD, bytes.length - start);
        int controls = 0;
        for (int i = start; i < start + length; i++) {
            int b = bytes[i] & 0xff;
            if ((b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) || b == 0x7f) {
                controls++;
            }
        }
        // a scraper's stray control in a text is known (one in some hundred bytes); binary formats have one in ten
        return controls > 2 && controls > length / 50;
    }
}
