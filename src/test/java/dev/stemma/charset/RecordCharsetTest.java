package dev.stemma.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of one file, long ones and short ones. */
class RecordCharsetTest {
    private static final String LATIN = "l\u2019\u00e9t\u00e9, d\u00e9j\u00e0";

    @ParameterizedTest
    @CsvSource({
        "KOI8-R, Политика в отношении файлов cookie: мы используем только необходимые файлы., Согласие",
        "windows-1251, Политика в отношении файлов cookie: мы используем только необходимые файлы., Согласие",
        "Shift_JIS, このサイトではクッキーを使用しています。詳しくは当社のクッキーポリシーをご覧ください。, 同意する",
        "windows-1253, Πολιτική cookies: χρησιμοποιούμε μόνο τα απαραίτητα αρχεία για τη λειτουργία., Συναίνεση",
        "GBK, 本网站使用必要的小型文本文件。有关更多信息，请阅读我们的政策。我们仅使用必要的文件。, 同意"
    })
    void aShortRecordIsReadAsTheFileIs(String charset, String text, String brief) {
        Charset in = Charset.forName(charset);
        RecordCharset records = RecordCharset.of(("1," + text + "\n2,plain\n").getBytes(in));
        for (String record : new String[] {text, brief}) {
            byte[] bytes = record.getBytes(in);
            assertThat(new String(bytes, records.of(bytes, 0, bytes.length))).isEqualTo(record);
            byte[] utf8 = record.getBytes(StandardCharsets.UTF_8);
            assertThat(records.of(utf8, 0, utf8.length)).isEqualTo(StandardCharsets.UTF_8);
        }
        assertThat(RecordCharset.ofWhole(("[\"" + text + "\"]").getBytes(in))).isPresent();
    }

    @Test
    void whatIsUtf8OrLatinIsNoOther() {
        for (byte[] start : new byte[][] {
            utf8(LATIN + "\n" + LATIN + "\n"),
            utf8("plain\n"),
            {},
            (LATIN + "\nThe fee is 5 \u00a3\n").getBytes(Charset.forName("windows-1252"))
        }) {
            RecordCharset records = RecordCharset.of(start);
            byte[] latin = LATIN.getBytes(Charset.forName("windows-1252"));
            assertThat(records.of(latin, 0, latin.length)).isEqualTo(Charset.forName("windows-1252"));
        }
        byte[] damaged = utf8("«" + LATIN + "»");
        damaged[5] = (byte) 0xff;
        assertThat(RecordCharset.UNTOLD.of(damaged, 0, damaged.length)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(RecordCharset.ofWhole(damaged)).contains(StandardCharsets.UTF_8);
        byte[] whole = utf8("[\"" + LATIN + "\"]");
        assertThat(RecordCharset.ofWhole(whole)).isEmpty();
        assertThat(RecordCharset.ofWhole(java.util.Arrays.copyOf(whole, 8))).isEmpty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
