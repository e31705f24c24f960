package dev.stemma.repair;

/**
 * Joins the lines of a paragraph that was wrapped at a fixed width.
 *
 * <p>Proof is the width ({@link WrappedBlock}): in every line but the last the next word would not have fitted, and most
 * lines end in the middle of a sentence. Whatever may be a list, a table, code, an address or a poem stays as it is; one
 * line in doubt keeps the whole block as it is, and the ledger says why. A break between two sentences stays too: a paragraph may end there.
 */
final class FixHardWraps implements RepairRule {
    @Override
    public String name() {
        return "hard-wraps";
    }

    @Override
    public String reason() {
        return "Where lines break in the middle of sentences at one width, the breaks are the terminal's, not the text's.";
    }

    @Override
    public Example example() {
        return new Example(
                "A cookie is a small file that a site asks your browser to\n"
                        + "keep on your device, so that it can tell at your next visit\n"
                        + "that you have been there before.\n",
                "A cookie is a small file that a site asks your browser to"
                        + " keep on your device, so that it can tell at your next visit"
                        + " that you have been there before.\n");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.LINE_FEED);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Marks marks = edits.marks();
        WrappedBlock block = new WrappedBlock(text);
        int start = 0;
        while (start < text.length()) {
            int end = marks.next(start, Traits.LINE_FEED);
            if (Markdown.isBlank(text, start, end)) {
                join(block, edits);
                block.clear();
            } else {
                block.add(start, end);
            }
            start = end + 1;
        }
        join(block, edits);
    }

    private static void join(WrappedBlock block, Edits edits) {
        if (!block.isFilled()) {
            return;
        }
        String doubt = block.doubt();
        if (!doubt.isEmpty()) {
            edits.refuse(block.seamStart(0), block.seamEnd(0), " ", doubt);
            return;
        }
        for (int i = 0; i < block.seams(); i++) {
            if (block.isOpen(i)) {
                edits.replace(block.seamStart(i), block.seamEnd(i), " ", "wrapped at " + block.width() + " characters");
            }
        }
    }
}
