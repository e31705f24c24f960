package dev.stemma.record;

import dev.stemma.charset.Bom;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.fields.Transcoding;
import java.io.IOException;

/**
 * JSON lines: a JSON object a line, with the text in one of its fields. A line that is no such object is rejected and the
 * next one read. A file in UTF-16 or UTF-32 is told by its start; else each line is decoded on its own: UTF-8, and when it is
 * not that, what {@code RecordCharset} finds.
 */
final class JsonLinesReader implements Reader {
    @Override
    public String name() {
        return "json lines";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return (entry.named(JsonLines.SUFFIXES) && !JsonReader.goesOnOverLines(Transcoding.toUtf8(head)))
                || (entry.isStandardInput() && looksLikeIt(head));
    }

    /** Whether an unnamed stream starts with a line that is a JSON object. */
    static boolean looksLikeIt(byte[] bytes) {
        byte[] head = Transcoding.toUtf8(bytes);
        int i = Bom.behindUtf8(head);
        i = skipBlanks(head, i);
        if (i >= head.length || head[i] != '{') {
            return false;
        }
        i = skipBlanks(head, i + 1);
        return i < head.length && head[i] == '"';
    }

    private static int skipBlanks(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        JsonLines.read(entry, 0, intake);
    }
}
