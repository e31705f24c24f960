package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Verdict;
import dev.stemma.sibling.Siblings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ends in languages of which few words are listed: how these end, and what they take on, nobody knows, so that it accuses nobody; the document's own words do. */
class OtherLanguagesTest {
    private static final String SLOVENE = """
            Obvestilo o piškotkih. Naše spletno mesto hrani piškotke na vašem računalniku, da si zapomni izbrani jezik in vsebino košarice.

            Beseda piškotek pomeni majhno datoteko, ki jo brskalnik hrani za nas. V njej ni podatkov, po katerih bi vas lahko prepoznali.

            """;

    private static final String CATALAN = """
            Avís de galetes. Aquest lloc web desa galetes al vostre ordinador per recordar l'idioma que heu triat i el contingut del cistell durant la visita.

            Una galeta és un fitxer petit que el navegador desa per a nosaltres. No conté cap dada que permeti saber qui sou.

            """;

    private static final String SWEDISH = """
            Om kakor på vår webbplats. Vi sparar kakor på din dator för att komma ihåg vilket språk du har valt och vad som ligger i varukorgen.

            En kaka är en liten fil som webbläsaren sparar åt oss. Den säger inte vem du är och linjerna i den kan du läsa själv.

            """;

    private static final String SPANISH = """
            Aviso de cookies. Este sitio guarda cookies en su ordenador para recordar el idioma que ha elegido y el contenido de la cesta.

            Una cookie es un archivo pequeño que el navegador guarda para nosotros. No contiene ningún dato que permita saber quién es usted.

            """;

    private static final String KOREAN = """
            쿠키 안내입니다. 이 사이트는 고객이 고른 언어와 장바구니를 기억하려고 컴퓨터에 쿠키를 저장합니다. 쿠키는 브라우저가 보관하는 작은 파일입니다.

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sl|Dodaj račun",
                "sl|Področje in jezik",
                "sl|Nastavitve, ki jih lahko spremenite sami, in izbrani račun",
                "ca|Disc dur",
                "ca|Puja el volum",
                "ca|Com es pot canviar el que el lloc web ha desat al fitxer del nucli",
                "sv|Streck och linjer",
                "es|Cómo se puede cambiar lo que el sitio ha guardado en el núcleo",
                "es|Todo lo que el sitio guarda en su ordenador para usted y para él",
                "es|Lo que este sitio guarda en su ordenador en el día de hoy",
                "ko|언어를 바꾸려면 <을 누르십시오.",
                "ko|쿠키를 지우려면 ‹설정"
            })
    void areWhole(String language, String end) {
        assertThat(judged(language, end).state())
                .as("%s", judged(language, end))
                .isEqualTo(Verdict.State.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sl|Piškotke lahko kadar koli izbrišete v nastavitvah, ki jih ima vsak brskalnik na vašem raču",
                "ca|Podeu esborrar les galetes quan vulgueu a les preferències que té cada navegador del vostre ordin",
                "sv|Du kan när som helst ta bort kakor i inställningarna som finns i din webblä",
                "es|Puede borrar las cookies cuando quiera en las preferencias que tiene cada navegador de su orden",
                "ko|자세한 내용은 <a href=\"/priv"
            })
    void areCut(String language, String end) {
        assertThat(judged(language, end).state())
                .as("%s", judged(language, end))
                .isEqualTo(Verdict.State.TRUNCATED);
    }

    private static Verdict judged(String language, String end) {
        String text = switch (language) {
            case "sl" -> SLOVENE;
            case "ca" -> CATALAN;
            case "sv" -> SWEDISH;
            case "es" -> SPANISH;
            default -> KOREAN;
        };
        var document = Copies.plain("input", text + end);
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }
}
