package dev.stemma.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.store.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerFileTest {
    private static final LedgerFile FILE = new LedgerFile(
            new LedgerFile.Source(
                    LedgerFile.Side.of(new byte[] {1, 2, 3}),
                    "windows-1252",
                    "efbbbf",
                    List.of(new LedgerFile.Undecodable(2, "81")),
                    ""),
            LedgerFile.Side.of(new byte[] {4}),
            Samples.LEDGER);

    @Test
    void readsBackWhatItWroteLoneSurrogatesIncluded() throws IOException {
        String json = write(FILE);
        assertThat(read(json)).isEqualTo(FILE);
        assertThat(json).contains("\\uD800").matches("\\p{ASCII}*").doesNotContain("\r");
    }

    @Test
    void refusesWhatItDidNotWrite() throws IOException {
        String json = write(FILE);
        refused("", "no value");
        refused("[]", "not an object");
        refused("{}", "scheme is missing");
        refused(json.replace("ledger/1", "ledger/2"), "this version reads stemma-ledger/1");
        refused(json.replace("\"bom\" :", "\"bam\" :").replace("\"bom\":", "\"bam\":"), "bom is missing");
        refused(json.replaceFirst("\\{", "{\"more\": 1,"), "unknown field more");
        refused(json.replaceFirst("\"start\": 4", "\"start\": -4"), "layers[0].edits[1].start is not an offset");
        refused(json.replaceFirst("\"start\": 4", "\"start\": \"4\""), "start is not a whole number");
        refused(json.replaceFirst("\"start\": 4", "\"start\": 0"), "overlap");
        refused(json.replace("efbbbf", "EF"), "bom is not lower-case hex");
        refused(json.substring(0, json.length() / 2), "no ledger of Stemma");
    }

    private static void refused(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    private static String write(LedgerFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static LedgerFile read(String json) throws IOException {
        return LedgerFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
