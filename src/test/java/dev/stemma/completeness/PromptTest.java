package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page prints below a part of a text in place of the rest. */
class PromptTest {
    private static final String BEGINNING = """
            # Terms of the ferry to Skerry Island

            We sail from the old pier four times a day, and on Sundays twice. Tickets are sold on board and at the kiosk by the pier.

            Children below six travel free, and so do dogs that are kept on a lead. In winter the last boat leaves at four in the afternoon, or earlier when the light is poor and the harbour master says so.

            ## Luggage

            Each passenger may bring two bags and a bicycle. Larger pieces travel on the goods deck, and we charge for them by weight.

            """;

    private static final String REST = """
            ## Delays

            When the wind blows stronger than we may sail in, we wait at the pier. A ticket stays valid until the end of the same month, and we pay no hotel.

            ## Refunds

            Bring your ticket to the kiosk within a week. We pay back what you paid for it, without the fee for the card, and within ten days.
            """;

    private static final String FOOTER = "© 2026 Skerry Ferries. All rights reserved.\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe now to continue reading.\n\nAlready a subscriber? Log in",
                "To continue reading, please log in.",
                "Please allow cookies to see the rest of this page.\n\nAllow | Refuse",
                "Want to read the rest of this document? Sign up for free",
                "You must register to keep reading this document",
                "**Sign in to read the full text**",
                "Abonnez-vous pour continuer votre lecture.",
                "Pour voir la suite, veuillez accepter les cookies.",
                "Bitte melden Sie sich an, um den vollständigen Text zu lesen.",
                "Jetzt registrieren und weiterlesen",
                "Regístrate para seguir leyendo",
                "Para leer el texto completo, inicia sesión.",
                "Abbonati per continuare a leggere",
                "Per leggere il resto devi accettare i cookie.",
                "Log in om verder te lezen",
                "Om de rest te lezen, maak een account aan.",
                "Assine para continuar lendo",
                "Para ler o resto, aceite os cookies."
            })
    void aWallBelowABeginningSaysThatTheRestIsMissing(String wall) {
        Verdict alone = alone(BEGINNING + wall + "\n");
        assertThat(alone.state()).as("%s", alone).isEqualTo(State.TRUNCATED);
        Verdict beside = beside(BEGINNING + wall + "\n");
        assertThat(beside.state()).as("%s", beside).isEqualTo(State.TRUNCATED);
        assertThat(beside.cutAt()).hasValue(BEGINNING.strip().length());
        assertThat(beside.kept().orElseThrow())
                .isCloseTo((double) BEGINNING.length() / (BEGINNING + REST).length(), within(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Users must register before they may buy tickets, and log in to read the full text of their orders.",
                "To see the rest of our timetables, visit the help centre from your account page.",
                "To read the rest of what we promise, see the terms that you accept when you join.",
                "Subscribe to our newsletter",
                "Sign up to hear more about our ferries",
                "Continue reading",
                "If you accept cookies, your browser keeps one for the timetable.",
                "Please continue reading the terms of our partners before you register.",
                "We ask you to accept cookies to see the full text of your orders.",
                "Log in | Register | Contact",
                "Next »",
                "Read more"
            })
    void wordsOfAWholePageAccuseNobody(String last) {
        Verdict verdict = alone(BEGINNING + REST + "\n" + last + "\n");
        assertThat(verdict.state()).as("%s", verdict).isEqualTo(State.COMPLETE);
    }

    @Test
    void aWallBelowAFooterIsADoubt() {
        Verdict verdict = alone(BEGINNING + REST + FOOTER + "Subscribe to continue reading\n");
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(codes(verdict)).contains("wall");
    }

    @Test
    void aWallInTheMidstOfATextIsNone() {
        Verdict verdict = alone(BEGINNING + "Subscribe to continue reading\n\n" + REST);
        assertThat(codes(verdict)).doesNotContain("wall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Page 1 of 4",
                "Page 1 of 4\n\nNext »",
                "« Previous   Page 2 of 4   Next »",
                "Seite 1 von 2\nNächste Seite",
                "Page 1/3 page suivante >",
                "Página 2 de 5 | Siguiente",
                "Pagina 1 di 3 › Avanti",
                "Pagina 1 van 3 Volgende"
            })
    void aPageOfSeveralThatHoldsNoOtherIsAPart(String pages) {
        Verdict verdict = alone(BEGINNING + pages + "\n");
        assertThat(verdict.state()).as("%s", verdict).isEqualTo(State.TRUNCATED);
        Verdict beside = beside(BEGINNING + pages + "\n");
        assertThat(beside.state()).as("%s", beside).isEqualTo(State.TRUNCATED);
        assertThat(beside.cutAt()).hasValue(BEGINNING.strip().length());
    }

    @Test
    void theSecondPageOfThreeLacksItsBeginningToo() {
        Verdict verdict = alone(BEGINNING + "Page 2 of 3\n");
        assertThat(verdict.evidence())
                .filteredOn(sign -> sign.code().equals("pagination"))
                .extracting(Sign::state)
                .containsExactly(State.TRUNCATED, State.HEADLESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / 3", "1 2 3 Next", "2 of 3 next"})
    void aCountWithoutAWordForPagesIsADoubt(String pages) {
        Verdict verdict = alone(BEGINNING + pages + "\n");
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(codes(verdict)).contains("pagination");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Page 1 of 1", "24/02/2022", "5 / 4", "2026", "Next", "« Previous | Next »", "Page 3"})
    void otherNumbersAreNoCount(String last) {
        assertThat(alone(BEGINNING + REST + last + "\n").evidence()).isEmpty();
    }

    @Test
    void aTextThatHoldsItsOtherPagesIsWhole() {
        assertThat(alone(BEGINNING + "Page 2 of 2\n\n" + REST + "\nPage 1 of 2\n")
                        .state())
                .isEqualTo(State.COMPLETE);
        assertThat(codes(alone(BEGINNING + "Page 1 of 2\n\n" + REST + "\nPage 2 of 2\n")))
                .doesNotContain("pagination");
    }

    @Test
    void aCountAboveTheTextIsADoubt() {
        Verdict verdict = alone("Page 1 of 3\n\n" + BEGINNING);
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(codes(verdict)).contains("pagination");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Loading...",
                "Chargement en cours…",
                "Wird geladen…",
                "Cargando...",
                "Laden…",
                "Please wait...",
                "**Loading...**",
                "<b>Loading...</b>",
                "![spinner](a.gif) Loading..."
            })
    void whatIsBeingLoadedInPlaceOfASectionIsADoubt(String loading) {
        Verdict gap = alone(BEGINNING + "## Delays\n\n" + loading + "\n\n" + REST);
        assertThat(gap.state()).isEqualTo(State.COMPLETE);
        assertThat(codes(gap)).as("%s", gap).contains("loading");
        assertThat(codes(alone(BEGINNING + "## Delays\n\n" + loading + "\n"))).contains("loading");
        assertThat(alone(BEGINNING + loading + "\n").evidence()).isEmpty();
        assertThat(alone(BEGINNING + loading + "\n\n" + REST).evidence()).isEmpty();
        Verdict beside = beside(BEGINNING + loading + "\n");
        assertThat(beside.state()).as("%s", beside).isEqualTo(State.TRUNCATED);
    }

    @Test
    void whatIsBeingLoadedBetweenOtherLinesIsNone() {
        assertThat(alone("# Skerry\n\nLoading...\n\nHome\n\n" + BEGINNING + REST + REST.replace("pier", "quay"))
                        .evidence())
                .isEmpty();
        assertThat(alone(BEGINNING + REST + "\nAccept\n\nCancel\n\nClose\n\nLoading...\n")
                        .evidence())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On windy days we sail only when the captain says so, and then you may wait … Read more",
                "On windy days we sail only when the captain says so. You may …",
                "On windy days we sail only when the captain says so, and then the... [Show more](#)"
            })
    void aParagraphThatEndsInDotsIsADoubt(String paragraph) {
        Verdict verdict = alone(BEGINNING + paragraph + "\n");
        assertThat(verdict.state()).isEqualTo(State.COMPLETE);
        assertThat(codes(verdict)).as("%s", verdict).contains("read-on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We carry bags, bicycles, dogs etc...",
                "Search ...",
                "By browsing this site you agree to our use of cookies.Accept More information Loading...",
                "More on our ferries: Read more"
            })
    void otherDotsAndButtonsAreNone(String last) {
        assertThat(codes(alone(BEGINNING + REST + last + "\n"))).doesNotContain("read-on");
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.evidence().stream().map(Sign::code).toList();
    }

    private static Verdict alone(String text) {
        var document = Copies.plain("input", text);
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }

    private static Verdict beside(String text) {
        var document = Copies.plain("input", text);
        var whole = Copies.plain("sibling", BEGINNING + REST);
        return Completeness.judge(document, Completeness.alone(document), Siblings.of(whole, List.of(document)))
                .verdict();
    }
}
