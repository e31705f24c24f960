package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We use cookies on this site, and we tell you here what they are for and how you can turn them off.
            fr | Nous utilisons des cookies sur ce site, et nous vous disons ici à quoi ils servent et comment les refuser.
            de | Wir verwenden auf dieser Seite Cookies und sagen hier, wofür sie da sind und wie man sie wieder los wird.
            es | En este sitio usamos cookies, y aquí le decimos para qué sirven y cómo puede desactivarlas en su navegador.
            it | Su questo sito usiamo i cookie, e qui diciamo a che cosa servono e come si possono disattivare nel browser.
            nl | Op deze site gebruiken wij cookies, en hier zeggen we waar ze voor zijn en hoe je ze weer uit kunt zetten.
            pt | Neste site usamos cookies, e aqui dizemos para que servem e como você pode desativar os mesmos no seu navegador.
            """)
    void knowsSeven(String language, String text) {
        assertThat(Languages.guess(text)).isEqualTo(Optional.of(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sessionid csrftoken django_language cookies_preferences
            Cookie policy
            Na tej stronie używamy plików cookie i mówimy tutaj, do czego służą i jak można je wyłączyć w przeglądarce.
            このサイトではクッキーを使用しています。ここではその目的と無効にする方法を説明します。
            """)
    void saysNothingWhenItDoesNotKnow(String text) {
        assertThat(Languages.guess(text)).isEmpty();
    }

    @Test
    void isUndecidedBetweenTwoLanguages() {
        String both = "We use cookies on this site and we tell you what they are for and how you can turn them off. "
                + "Wir verwenden auf dieser Seite Cookies und sagen hier, wofür sie da sind und wie man sie los wird. ";
        assertThat(Languages.guess(both)).isEmpty();
        assertThat(Languages.guess("")).isEmpty();
    }
}
