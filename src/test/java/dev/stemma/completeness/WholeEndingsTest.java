package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Verdict;
import dev.stemma.sibling.Siblings;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up ends of whole pages that look like cut words: names, initials, places, buttons, codes, units, menus. None is accused. */
class WholeEndingsTest {
    private static final String POLICY = """
            Privacy policy of Birch & Loam

            We use cookies to keep your basket and to remember your language. This page explains which ones and why.

            A cookie is a small file that your browser keeps for us. It holds an identifier and nothing that names you.

            """;

    private static final String POLITIQUE = """
            Politique de confidentialité de Birch & Loam

            Nous utilisons des cookies pour conserver votre panier et pour retenir votre langue. Cette page dit lesquels et pourquoi.

            Un cookie est un petit fichier que votre navigateur garde pour nous. Il contient un identifiant et rien qui vous nomme.

            """;

    /** Lines parted by a bar of their own. */
    private static final String ENGLISH = """
            Sacha H
            Thomas B
            Yours truly,|Marie C
            Anna P
            Written by Dana T
            John Smith Jr
            Reviewed by Dr. Ola Per
            Jan Pers
            Kim Cook
            We love tea
            Our team loves pasta
            Made by people who love coffee
            Chrome Firefox Safari Opera
            Made in South Wales
            Offices in London and India
            We ship to North America
            Tell a friend
            See the world
            Take a tour
            Ask a doctor
            Open from nine to five
            Cheers from Dublin
            English · Français · Deutsch
            Deutsch
            Español
            Ines Conti
            Ben Inform
            Marc Polic
            Ana Servi
            Rob Web
            Tom Prof
            Liz Person
            Sam Commons
            Acme Security Inc
            Loam Information Co
            Birch Data Corp
            Northern Privacy Assoc
            Birch International Ltd
            Data Services Pro
            Policy Pro
            Security Plus
            Privacy Int
            Websites by Oper
            Powered by Optim
            Hosted by Infor
            Site design: Creativ
            © 2026 Informa
            © 2026 Person
            Photos: Pictur
            Additional Info
            More info
            Read more info
            Contact info
            Your account info
            Company Info
            Display ad
            Get the app
            Download our app
            Try the demo
            See all specs
            Contact your rep
            Log in as admin
            Join the promo
            Watch the intro
            Read the memo
            Ur
            Ga
            Sign in · Register · En
            En · Fr
            EN FR DE
            English|Deutsch|En
            Change language|Fr
            Model XC
            Printer series LX
            Vitamin C
            Hepatitis B
            Rich in vitamin C
            Building B
            Room B
            Terminal E
            Gate C
            Plan B
            Option A
            Category C
            Annex B
            See appendix b
            Exhibit A
            Class C
            Generation Z
            Team A
            Blood type O
            Grade B
            Type A
            Size M
            Side A
            Formula E
            World War I
            Elizabeth I
            Party B
            Big W
            Malcolm X
            Made with love by Studio K
            Pier C
            Apartment D
            Block H
            Yours truly, Mark T
            Chris K
            Visa category K
            Driving licence B
            Part C
            Schedule A
            Section D
            Suite C
            Unit B
            Floor G
            Q & A
            R & B
            B & B
            Lisbon, P
            Peru
            Haiti
            Washington D
            Rhode Island, US
            10001 New York, NY
            Springfield, Il
            Toronto, On
            Madrid, Spain|Burundi
            Niger
            Mali
            Oman
            Chad
            Guinea
            Georgia|Oman
            Tuesday, 4 p
            Open 9 a
            Mon - Sat
            Parcels up to 10 kg
            Letters up to 10 g
            A parcel is at most 2 m
            Speed in km per h
            Password at least 8 char
            Share this page t
            Share|f|t|g
            Follow us on X
            Close x
            A|B|C
            M|T|W|T|F|S|S
            Back to top
            Accept all
            Manage settings
            I agree
            Request a quotation
            Data Subject Rights Request
            Secure Payment
            Support Engineer
            Managing Director
            Privacy Notice
            Website Design
            Advertise
            Advertisement
            Opt out
            Terms of Sale
            Privacy Act
            Data Act
            Car wash
            Hot Tub
            Push-Up Bra
            Gift Card
            Fishing Kayak
            Policy Change
            Press Release
            Birth Announcement
            Service that leads the way
            We are makers of fine goods for the trade
            Send this page to a friend or tell us what you expect
            We hold as little as we can and every person has an individual preference
            For any question about this notice you may write to our officer at office@birch.at
            The latest wording of this notice can always be read on our site www.birch.to
            You may ask us for a copy of what we hold of you here: https://birch.example/what-we-know-of
            While our office is closed at night one of our engineers is always on stand-by
            """;

    private static final String FRENCH = """
            Nous aimons le café
            Merci de votre confiance
            Un jeu pour petits et grands
            Une question de goût
            La cuisine de maman
            Sacha H
            Marie C
            Société Birch Inform
            Réalisé par Conform
            Plus d'infos
            En savoir plus
            Mentions légales
            Nous contacter|Fr
            Fr · En
            Vitamine C
            Annexe A
            Bâtiment B
            Porte C
            Quai D
            Escalier B
            Permis B
            Taille M
            Livret A
            Gare du Nord, voie J
            Louis V
            Équipe A
            Plan B
            Catégorie A
            Télécharger l'appli
            Voir la pub
            Marque déposée
            75015 Paris
            13014 Marseille - France
            Haïti
            Suivez-nous sur X
            Back to top
            Follow us
            Service client
            Données à caractère sensible
            La présente politique s'applique à tout site et application mobile
            """;

    private static final String POLITICA = """
            Política de privacidade da Birch & Loam

            Guardamos cookies para manter o seu cesto e para recordar a sua língua. Esta página diz quais e porquê.

            Um cookie é um pequeno ficheiro que o seu navegador guarda para nós. Contém um identificador e nada que o nomeie.

            """;

    private static final String PORTUGUESE = """
            Para qualquer questão sobre este aviso pode escrever ao nosso responsável através de geral@birch.com
            A versão atual deste aviso pode ser sempre consultada no nosso sítio www.birch.com
            O responsável pelos dados da nossa loja na Alemanha responde em dados@birch.de
            """;

    @ParameterizedTest
    @MethodSource("portuguese")
    void aPortuguesePageIsNotAccusedByItsLastLine(String ending) {
        assertThat(judged(POLITICA, ending).state())
                .as("%s", judged(POLITICA, ending))
                .isEqualTo(Verdict.State.COMPLETE);
    }

    @ParameterizedTest
    @MethodSource("english")
    void anEnglishPageIsNotAccusedByItsLastLine(String ending) {
        assertThat(judged(POLICY, ending).state())
                .as("%s", judged(POLICY, ending))
                .isEqualTo(Verdict.State.COMPLETE);
    }

    @ParameterizedTest
    @MethodSource("french")
    void aFrenchPageIsNotAccusedByItsLastLine(String ending) {
        assertThat(judged(POLITIQUE, ending).state())
                .as("%s", judged(POLITIQUE, ending))
                .isEqualTo(Verdict.State.COMPLETE);
    }

    static Stream<String> english() {
        return ENGLISH.lines();
    }

    static Stream<String> portuguese() {
        return PORTUGUESE.lines();
    }

    static Stream<String> french() {
        return FRENCH.lines();
    }

    private static Verdict judged(String text, String ending) {
        var document = Copies.plain("input", text + ending.replace('|', '\n'));
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }
}
