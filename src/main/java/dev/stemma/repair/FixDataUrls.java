package dev.stemma.repair;

/** Cuts the payload of a {@code data:} URL (RFC 2397): kilobytes of an image that no reader of the text ever saw. */
final class FixDataUrls implements RepairRule {
    private static final String SCHEME = "data";
    private static final int LONGEST_HEAD = 200;
    /** A shorter payload may be an example. */
    private static final int SHORTEST_PAYLOAD = 64;

    @Override
    public String name() {
        return "data-urls";
    }

    @Override
    public String reason() {
        return "The payload of a data: URL is an image, not text.";
    }

    @Override
    public Example example() {
        return new Example("(data:image/gif;base64," + "R0lGODlh".repeat(10) + ")", "(data:image/gif;base64,)");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.COLON);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int start = colon - SCHEME.length();
            if (start < 0 || !text.startsWith(SCHEME, start) || Markdown.isWord(Markdown.before(text, start))) {
                continue;
            }
            int comma = comma(text, colon + 1);
            if (comma < 0) {
                continue;
            }
            int end = comma + 1;
            while (end < text.length() && isPayload(text.charAt(end))) {
                end++;
            }
            if (end - comma > SHORTEST_PAYLOAD) {
                edits.replace(comma + 1, end, "", end - comma - 1 + " characters of payload");
                colon = end - 1;
            }
        }
    }

    /** The comma that ends media type and parameters; -1 if no media type stands at {@code from}. */
    private static int comma(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_HEAD);
        boolean slash = false;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ',') {
                return slash ? i : -1;
            }
            slash |= c == '/';
            if (!Markdown.isWord(c) && "/;=+-._".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPayload(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "+/=%-_.~".indexOf(c) >= 0;
    }
}
