package dev.stemma.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String TEXT = """
            Politique relative aux cookies

            Nous n\u2019utilisons que quatre cookies\u00a0: « sessionid », « csrftoken » et deux autres. Leur durée est limitée.
            Les préférences sont gardées un an. Où ça ? Ici même.
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
    void theSameTextComesOutOfEachEncoding(String charset) {
        byte[] bytes = TEXT.getBytes(Charset.forName(charset));
        assertThat(Decoder.decode(bytes, List.of()).text()).isEqualTo(TEXT);
        if (charset.startsWith("UTF")) {
            byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
            Decoded decoded = Decoder.decode(marked, List.of());
            assertThat(decoded.text()).isEqualTo(TEXT);
            assertThat(decoded.bom()).isNotEmpty();
            assertThat(decoded.encode(decoded.text())).isEqualTo(marked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "macintosh", "gb18030", "utf-8"})
    void theSameTextComesOutOfEachEncodingThatIsDeclared(String label) {
        byte[] bytes = TEXT.getBytes(Charset.forName(label.equals("macintosh") ? "x-MacRoman" : label));
        assertThat(Decoder.decode(bytes, List.of(label)).text()).isEqualTo(TEXT);
    }

    @Test
    void latin1IsReadAsWindows1252() {
        byte[] bytes = {'a', (byte) 0x92, (byte) 0xe9, (byte) 0x81};
        Decoded decoded = Decoder.decode(bytes, List.of("ISO-8859-1"));
        assertThat(decoded.text()).isEqualTo("a\u2019é\u0081");
        assertThat(decoded.encode(decoded.text())).isEqualTo(bytes);
    }

    @Test
    void aFewOddBytesAreNoForeignScript() {
        byte[] prices = "RRP \u00a36.80\nOur price \u00a35.99\n".getBytes(Charset.forName("windows-1252"));
        assertThat(Decoder.decode(prices, List.of()).text()).contains("\u00a36.80");
        byte[] russian = "Политика в отношении файлов куки".getBytes(Charset.forName("windows-1251"));
        assertThat(Decoder.decode(russian, List.of()).text()).startsWith("Политика");
    }

    @Test
    void aDeclarationIsOverruledByBytesThatAreUtf8() {
        byte[] bytes = "déjà vu".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoder.decode(bytes, List.of("iso-8859-1")).text()).isEqualTo("déjà vu");
    }

    @Test
    void utf8ThatIsCutOrDamagedStaysUtf8AndKeepsItsBytes() {
        byte[] whole = "été ééé ààà éé".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        Decoded decoded = Decoder.decode(cut, List.of());
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.text()).endsWith("é\uFFFD");
        assertThat(decoded.replaced()).isEqualTo(1);
        assertThat(decoded.encode(decoded.text())).isEqualTo(cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "utf-8", "windows-1252", "iso-2022-jp"})
    void japaneseInSevenBitsIsToldByItsEscapes(String declared) {
        String text = "クッキーポリシー\n\nCookie は 4 種類です。①セッション ｶﾅ\n";
        byte[] bytes = text.getBytes(Charset.forName("x-windows-50221"));
        Decoded decoded = Decoder.decode(bytes, declared.isEmpty() ? List.of() : List.of(declared));
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.encode(decoded.text())).isEqualTo(bytes);
        byte[] cut = java.util.Arrays.copyOf(bytes, 9);
        assertThat(Decoder.decode(cut, List.of()).text()).isEqualTo("クッキ");
        assertThat(Decoder.decode(cut, List.of()).encode("クッキ")).isEqualTo(cut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[1mCookies\u001b(B\u001b[m",
                "\u001b(BFour",
                "costs \u001b$5 each",
                "\u001b$Bno line ends so\n\u001b(B",
                "\u001b$B$/\nA",
                "\u001b$B$\u001b(B",
                "set \u001b$Z and \u001b(B"
            })
    void escapesOfTerminalsAreNoJapanese(String text) {
        Decoded decoded = Decoder.decode(text.getBytes(StandardCharsets.US_ASCII), List.of());
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.charset()).isEqualTo("UTF-8");
    }

    @Test
    void whateverTheBytesTheyComeBack() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<String> labels =
                List.of("utf-8", "windows-1252", "shift_jis", "gb2312", "euc-kr", "big5", "iso-2022-jp", "koi8-r");
        for (int round = 0; round < 2000; round++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                out.write(random.nextInt(4) > 0 ? 'a' + random.nextInt(26) : random.nextInt(256));
            }
            byte[] bytes = out.toByteArray();
            Decoded decoded = Decoder.decode(bytes, List.of(labels.get(round % labels.size())));
            assertThat(decoded.encode(decoded.text()))
                    .as("seed " + seed + " round " + round + " " + decoded)
                    .isEqualTo(bytes);
        }
    }
}
