package dev.stemma.saved;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.IngestLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MboxReaderTest {
    private static final String FIRST = "From a@a.example Mon May  6 07:08:09 2024\n";
    private static final String SECOND = "From MAILER-DAEMON Tue May 07 07:08:09 +0200 2024\n";
    private static final String MAIL = "Subject: Our policy\nDate: Mon, 6 May 2024 07:08:09 +0000\n\n";

    @TempDir
    Path folder;

    /** A mailbox was one text with all headers and codes of its messages. */
    @Test
    void eachMessageIsACapture() throws Exception {
        write(
                "a.mbox",
                FIRST + MAIL + "We keep it.\n\n>From May on we keep less.\n>>From June on nothing.\n\n" + SECOND
                        + "Subject: Terms\n\nDate: Mon, 6 May 2024 07:08:09 +0000\n\n" + FIRST + MAIL);
        write("Inbox", (FIRST + MAIL + "We keep it.\n\n").replace("\n", "\r\n"));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("Inbox!1", "a.mbox!1", "a.mbox!2", "a.mbox!3");
        assertThat(texts(seen))
                .containsExactly(
                        (MAIL + "We keep it.\n\n").replace("\n", "\r\n"),
                        MAIL + "We keep it.\n\nFrom May on we keep less.\n>From June on nothing.\n\n",
                        "Subject: Terms\n\nDate: Mon, 6 May 2024 07:08:09 +0000\n\n",
                        MAIL);
        assertThat(capture(seen, 1).transport().contentType()).contains("message/rfc822");
        assertThat(capture(seen, 1).transport().date()).contains(Instant.parse("2024-05-06T07:08:09Z"));
        assertThat(capture(seen, 2).transport().date()).isEmpty(); // a line of the text is no header
    }

    @Test
    void aTextThatBeginsSoIsAText() throws Exception {
        List<String> texts = List.of(
                "From May on we keep less.\nDate: never\n",
                FIRST + "\n" + MAIL,
                FIRST + "We keep it.\n",
                "From a@a.example yesterday\n" + MAIL,
                FIRST);
        for (int i = 0; i < texts.size(); i++) {
            write(i + ".mbox", texts.get(i));
        }
        write("9.txt", FIRST + MAIL + "We keep it.\n");
        assertThat(texts(read(folder.toString())).subList(0, texts.size())).isEqualTo(texts);
    }

    @Test
    void aMessageBeginsBehindABlankLineOnly() throws Exception {
        write("a.mbox", FIRST + MAIL + "It was written\n" + SECOND + "and so on.\n\nFrom us all\n");
        assertThat(texts(read(folder.toString())))
                .containsExactly(MAIL + "It was written\n" + SECOND + "and so on.\n\nFrom us all\n");
    }

    @Test
    void linesAndMessagesAreBounded() throws Exception {
        String line = "x".repeat(1 << 20) + "\n\n";
        write("a.mbox", FIRST + MAIL + line + SECOND + MAIL + "We keep it.\n" + ">".repeat(5000) + "From\n");
        IngestOptions small =
                IngestOptions.defaults().withLimits(IngestLimits.defaults().withMaxBytes(10_000));
        List<Ingested> seen = read(small, folder.toString());
        assertThat(ids(seen)).containsExactly("a.mbox!2");
        assertThat(codes(seen)).containsExactly(Code.TOO_LARGE);
        assertThat(texts(read(folder.toString()))).first().isEqualTo(MAIL + line);
    }

    private static Capture capture(List<Ingested> seen, int i) {
        return seen.stream()
                .filter(Capture.class::isInstance)
                .map(Capture.class::cast)
                .toList()
                .get(i);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }
}
