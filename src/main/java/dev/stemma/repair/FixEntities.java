package dev.stemma.repair;

import java.util.Optional;

/**
 * Reads HTML character references that survived the way out of a page.
 *
 * <p>Each is judged where it stands: what an autolink or a stray {@code <} elsewhere says about the document is nothing
 * about this place. Only what would become a tag waits for the document: where real tags stand, an escaped one is an
 * example, and stays. An arrow between two words is none.
 */
final class FixEntities implements RepairRule {
    private static final String AMP = "amp;";

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public String reason() {
        return "Character references such as &eacute; are the source form of a page, not its text.";
    }

    @Override
    public Example example() {
        return new Example("R&amp;D, caf&eacute; &amp;amp;&#8217;", "R&D, caf\u00E9 &\u2019");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.AMPERSAND);
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Boolean tags = null;
        int example = -1; // where an escaped tag opened that was left
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int name = at + 1;
            while (text.startsWith(AMP, name)) {
                name += AMP.length();
            }
            int end = nameEnd(text, name);
            Optional<String> read = end < 0 ? Optional.empty() : Entities.text(text.substring(name, end));
            if (read.isEmpty()) {
                if (name > at + 1) {
                    edits.replace(at, name, "&");
                    at = name - 1;
                }
                continue;
            }
            String after = plain(read.get(), text, end + 1);
            if (after.equals("<") && startsTag(text, end + 1)) {
                tags = tags == null ? hasTags(text) : tags;
                example = tags ? at : -1;
            }
            boolean leave =
                    example == at || (example >= 0 && after.equals(">") && Markdown.lineEnd(text, example) > at);
            if (leave) {
                edits.refuse(at, end + 1, after, "the text holds HTML tags: this may be an example of one");
                example = after.equals(">") ? -1 : example;
                at = end;
                continue;
            }
            edits.replace(at, end + 1, after, name > at + 1 ? "escaped more than once" : "");
            at = end;
        }
    }

    /** The index of the semicolon that ends the name at {@code from}; -1 if there is no name. */
    private static int nameEnd(String text, int from) {
        int limit = Math.min(text.length(), from + Entities.LONGEST_NAME + 1);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > from ? i : -1;
            }
            boolean part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!part && !(c == '#' && i == from)) {
                return -1;
            }
        }
        return -1;
    }

    /** Inside a line of text a reference to a tab or a line end only ever kept words apart. */
    private static String plain(String read, String text, int next) {
        return switch (read) {
            case "\t" -> " ";
            case "\r" -> next < text.length() && text.charAt(next) == '\n' ? "" : "\n";
            default -> read;
        };
    }

    private static boolean startsTag(String text, int next) {
        char c = Markdown.at(text, next);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!';
    }

    /** Whether an end tag stands in the text: autolinks have none. */
    private static boolean hasTags(String text) {
        for (int i = text.indexOf("</"); i >= 0; i = text.indexOf("</", i + 2)) {
            if (i + 2 < text.length() && Character.isLetter(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }
}
