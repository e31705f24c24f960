package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Verdict;
import dev.stemma.sibling.Siblings;
import dev.stemma.sign.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Last words that are the beginnings of longer ones: names, titles and buttons are whole, running text is cut. */
class LastWordsTest {
    private static final String POLICY = """
            Cookie policy of Birch & Loam

            We use cookies to keep your basket and to remember your language. This page explains which ones and why.

            A cookie is a small file that your browser keeps for us. It holds an identifier and nothing that names you.

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Security Inc",
                "Big Data Inc",
                "Northern Holding Co",
                "ABC International Co",
                "Services Pro",
                "Data Pro",
                "Additional Info",
                "Your Info",
                "Payment Info",
                "Privacy Policy | Terms of Use | Additional Info",
                "Display ad",
                "Download the job app",
                "Powered by Optim",
                "Brand: Europ",
                "Music: Techno",
                "Site by Infor",
                "Sold by Micros",
                "Contact us for more info",
                "Read it in our app",
                "This policy was last looked at by our team and by every person who can connect",
                "We hold as little as we can and every person has an individual preference",
                "Rich in vitamin C",
                "Rich in Vitamin C",
                "Meet us at Building B",
                "Our rooms and our rates: Room B",
                "Rhythm, soul, R & B",
                "Questions and answers: Q & A",
                "© 2026 Birch & Loam\nX",
                "Follow us on social media\nf\nt\ng",
                "Share this page t",
                "Parcels up to 10 kg, letters up to 10 g",
                "A parcel is at most 2 m",
                "* A\n* B\n* C",
                "# A\n\n# B",
                "See appendix b",
                "We sell by the Google Play Store and by mail order in the U.S.A",
                "Write to info@birch.example",
                "Write to dpo@birch-loam.co.uk",
                "See www.birch-loam.co",
                "See http://birch-loam.io",
                "See https://t.co",
                "Follow @birch",
                "Node.js and plan.b",
                "Log in with us",
                "Sacha H",
                "Formula E",
                "World War I",
                "Phase V",
                "Big W",
                "Bowl A Bowl B",
                "Our stores\nMayo\nS\nM\nL",
                "APE code: 6203 Z",
                "© 2026 Informa",
                "Powered by Educatio",
                "12.5 million people read our page",
                "2.4 Contact and questions",
                "Opt out or log in"
            })
    void namesTitlesButtonsAndWordsAreWhole(String ending) {
        assertThat(judged(ending).state()).as("%s", judged(ending)).isEqualTo(Verdict.State.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When you visit our shop with a browser we may also collect your demographic inform",
                "When you visit our shop with a browser we and our partners collect your personal informat",
                "You can change what your browser keeps for us in the settings, and the way in which we process your person",
                "Manage preferenc",
                "Some cookies are set by Google A",
                "Plants, seeds, gifts & c",
                "Payments and transfers\nMobile S",
                "This is how you can tell us what you wish for as soon as you’v",
                "Therefore, w",
                "Blu-ray, DVD Pl",
                "How long we keep what you tell us, by kind\nn",
                "Website terms and conditions: d",
                "We count visits, measure a",
                "Please read the",
                "What we do with your",
                "* We keep your basket for you.\n* We keep your language.\n* W",
                "### 2.1 A",
                "2.4. W",
                "We call this file “C",
                "Howeve",
                "Training & Educatio",
                "We collect your data.\nWe share no data.\n2.4 We use no more data than we need for the pers",
                "Write to dpo@birch-loam.co.u",
                "See https://www.birch-loam.c",
                "More about cookies at www.allabout"
            })
    void runningTextThatStopsInsideAWordIsCut(String ending) {
        assertThat(judged(ending).state()).as("%s", judged(ending)).isEqualTo(Verdict.State.TRUNCATED);
    }

    private static final String POLITIQUE = """
            Politique de confidentialité de Birch & Loam

            Nous utilisons des cookies pour conserver votre panier et pour retenir votre langue. Cette page dit lesquels et pourquoi.

            Un cookie est un petit fichier que votre navigateur garde pour nous. Il contient un identifiant et rien qui vous nomme.

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous pouvez vous adresser à la mutuelle et à l'o",
                "Les visites sur le site d’u",
                "La législation de l’U",
                "Votre commande sera livrée et le transport s'e",
                "À défaut d’a",
                "Ce module vous permet d’i"
            })
    void aLetterBehindAnApostropheThatTookAVowelIsCut(String ending) {
        assertThat(french(ending).state()).as("%s", french(ending)).isEqualTo(Verdict.State.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous pouvez nous écrire quand il n'y",
                "Nous gardons ce que la boutique d'origine a, ce que l'on a et ce qu'il n'a",
                "La durée de la garde va jusqu'à",
                "Suivez-nous sur l'X",
                "Rock'n'r",
                "Magasin O'B"
            })
    void aLetterBehindAnApostropheThatMayBeAWordIsNone(String ending) {
        assertThat(french(ending).evidence())
                .as("%s", french(ending))
                .noneMatch(sign -> sign.code().equals("cut-in-word") && sign.weight() >= Verdicts.ACCUSED);
    }

    private static Verdict french(String ending) {
        var document = Copies.plain("input", POLITIQUE + ending);
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }

    @Test
    void namesAndDotsWithoutEndAreNoAddress() {
        assertThat(judged("www." + "a.".repeat(200_000) + "b").state()).isEqualTo(Verdict.State.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "We keep what you tell us for as long as the law asks us to and for no longer than that"})
    void aNumberWithoutEndIsNoFault(String behind) {
        String number = "1" + ".1".repeat(20_000) + ". ";
        String clauses = "We read what you write to us, and we answer it within the week in which it came.\n".repeat(6);
        assertThat(judged(clauses + number + behind).state()).isNotNull();
        assertThat(judged(clauses + "1.1.1. " + behind).state()).isEqualTo(Verdict.State.TRUNCATED);
    }

    private static Verdict judged(String ending) {
        var document = Copies.plain("input", POLICY + ending);
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }

    @Test
    void aLetterWithNothingBeforeItIsReadWithoutAnError() {
        assertThat(Completeness.alone(Copies.plain("letter", " t"))).isNotNull();
    }
}
