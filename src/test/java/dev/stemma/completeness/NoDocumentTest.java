package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Finding;
import dev.stemma.model.Span;
import dev.stemma.model.Transport;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server's status and the page's own markup say of a page that stands where a document should. */
class NoDocumentTest {
    private static final String SHORT = "The page that you asked for is at its new address.";
    private static final String POLICY =
            "We keep one cookie for the timetable of the ferry, and it holds no name at all.\n".repeat(20);

    @Test
    void aShortPageWithAStatusOfNoSuccessIsNamedByIt() {
        assertThat(answered(302, SHORT).state()).isEqualTo(State.REDIRECT_STUB);
        assertThat(answered(403, SHORT).state()).isEqualTo(State.BLOCKED);
        assertThat(answered(500, SHORT).state()).isEqualTo(State.ERROR_PAGE);
    }

    @Test
    void soIsOneWithoutAnyWord() {
        assertThat(answered(301, "").state()).isEqualTo(State.REDIRECT_STUB);
        assertThat(answered(403, "").state()).isEqualTo(State.BLOCKED);
        assertThat(answered(200, "").state()).isEqualTo(State.EMPTY);
    }

    @Test
    void aPageInFullIsOneWhateverTheStatus() {
        assertThat(answered(302, POLICY).state()).isEqualTo(State.COMPLETE);
        assertThat(answered(404, POLICY).state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void soIsOneInJapaneseWhoseWordsNoSpaceParts() {
        String policy = "ページが見つかりません。" + "当社はお客様の個人情報を適切に取り扱います。".repeat(60);
        assertThat(answered(404, policy).evidence()).isEmpty();
        assertThat(answered(404, policy).confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void notModifiedSaysNothingOfThePage() {
        assertThat(answered(304, SHORT).evidence()).isEmpty();
    }

    @Test
    void aPageThatSendsItsReaderOnIsAStubIfThatIsAllThereIs() {
        Finding refresh =
                new Finding("redirect", new Span(0, 0), "the page sends its reader on to https://a.example/new");
        assertThat(judged(Transport.SILENT, SHORT, List.of(refresh)).state()).isEqualTo(State.REDIRECT_STUB);
        assertThat(judged(Transport.SILENT, POLICY, List.of(refresh)).state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void anEmptyPageWithScriptsSaysThatABrowserMayDrawIt() {
        Finding scripts =
                new Finding("scripts-alone", new Span(0, 0), "the page shows no text, but has a file of scripts");
        Verdict verdict = judged(Transport.SILENT, "", List.of(scripts));
        assertThat(verdict.state()).isEqualTo(State.EMPTY);
        assertThat(verdict.evidence()).extracting(Sign::code).containsExactly("empty-text", "scripts-alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Entrar\n\nCorreo electrónico\n\nContraseña\n\n¿Has olvidado la contraseña?",
                "Area riservata\n\nEmail\n\nPassword\n\nHai dimenticato la password?",
                "Devi accedere per vedere questo contenuto.",
                "Debes iniciar sesión para ver esta página.",
                "Conta\n\nE-mail\n\nSenha\n\nEsqueceu sua senha?",
                "Mijn account\n\nJe moet ingelogd zijn om deze pagina te zien.",
                "Konto\n\nKennwort vergessen?",
                "Espace client\n\nVeuillez vous connecter pour voir cette page.",
                "You must log in to view this page."
            })
    void aLogInFormIsAWall(String page) {
        assertThat(answered(200, page).state()).isEqualTo(State.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, we can’t find this page\n\nGo to the timetable, or write to us.",
                "Diese Seite gibt es nicht\n\nZum Fahrplan",
                "Cette page est introuvable",
                "Ups, no encontramos esta página",
                "Non riusciamo a trovare la pagina. Torna agli orari.",
                "We kunnen deze pagina niet vinden",
                "Não encontramos esta página"
            })
    void aPageThatIsNotFoundIsAnError(String page) {
        assertThat(answered(200, page).state()).isEqualTo(State.ERROR_PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your account\n\nYou must log in to see your tickets. We keep your name and a hash of your password, and nothing else.",
                "Your password\n\nIf you have forgotten your password, we send you a link that lasts an hour. We keep no copy of it.",
                "Su cuenta\n\nGuardamos su nombre y su correo. Si ha olvidado su contraseña, le enviamos un enlace que dura una hora.",
                "Il tuo account\n\nTeniamo il tuo nome e la tua email. Se hai dimenticato la password, ti inviamo un link che dura un'ora.",
                "Links\n\nWhen we can't find this page of another site any more, we take the link away. We set no cookies."
            })
    void shortTermsOfAccountsAndLinksAreWhole(String page) {
        assertThat(answered(200, page).state()).isEqualTo(State.COMPLETE);
    }

    private static Verdict answered(int status, String text) {
        Transport transport = new Transport(
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.of(status),
                Optional.empty(),
                Optional.empty());
        return judged(transport, text, List.of());
    }

    private static Verdict judged(Transport transport, String text, List<Finding> findings) {
        var document = Copies.document("page", text, transport, text.length(), findings, List.of());
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }
}
