package dev.stemma.serve;

import dev.stemma.shown.ShownOutput;
import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;

/**
 * A page in its frame.
 *
 * @param here which entry of the navigation it belongs to
 * @param title heading; may hold text of the corpus
 * @param lead a sentence below it; may be empty
 * @param stale whether a newer run has taken the place of the one that is served
 */
record FramedPage(
        List<Group> navigation, String here, String title, String lead, boolean stale, List<Content> contents) {
    /** Entries of the navigation below one heading, which is empty for those that need none. */
    record Group(String heading, List<Entry> entries) {}

    /** An entry of the navigation; an empty badge says nothing. */
    record Entry(String name, String title, String badge) {
        String href() {
            return Routes.ALL.part(name);
        }
    }

    byte[] bytes() {
        Utf8ByteOutput out = new Utf8ByteOutput();
        JteframeGenerated.render(new ShownOutput(out), null, this);
        return out.toByteArray();
    }
}
