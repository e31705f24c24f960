package dev.stemma.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charsets that nobody declared, on sentences made up for this test. */
class DetectionTest {
    private static final Map<String, String> POLICIES = Map.ofEntries(
            Map.entry(
                    "ar",
                    "سياسة الخصوصية. نحن نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا. يمكنك إدارة تفضيلاتك في أي وقت من خلال إعدادات المتصفح."),
            Map.entry(
                    "bg",
                    "Политика за поверителност. Ние използваме бисквитки, за да подобрим вашето изживяване на нашия сайт."),
            Map.entry(
                    "cs",
                    "Zásady ochrany osobních údajů. Používáme soubory cookie, abychom zlepšili vaše zkušenosti na našich stránkách. Své předvolby můžete kdykoli spravovat v nastavení prohlížeče."),
            Map.entry(
                    "de",
                    "Datenschutzerklärung. Für größere Änderungen fragen wir; Sie können über unsere Grundsätze jederzeit Auskunft erhalten. Die Empfänger prüfen wir."),
            Map.entry(
                    "el",
                    "Πολιτική απορρήτου. Χρησιμοποιούμε cookies για να βελτιώσουμε την εμπειρία σας στον ιστότοπό μας."),
            Map.entry(
                    "fr",
                    "Politique de confidentialité. Des témoins de connexion sont déposés après votre décision préalable ; la durée précise est écrite à côté."),
            Map.entry(
                    "he",
                    "מדיניות פרטיות. אנו משתמשים בעוגיות כדי לשפר את חוויית המשתמש באתר. ניתן לנהל את ההעדפות שלך בכל עת."),
            Map.entry(
                    "hr",
                    "Pravila privatnosti. Koristimo kolačiće kako bismo poboljšali vaše iskustvo. Tražimo vaš pristanak, a vaše podatke čuvamo i štitimo; način čuvanja možete mijenjati. Treće strane također šalju kolačiće, no vlasnik računa može to odbiti."),
            Map.entry(
                    "lt",
                    "Privatumo politika. Naudojame slapukus, kad pagerintume jūsų patirtį mūsų svetainėje. Galite bet kada keisti nuostatas naršyklėje. Įmonė šį tikslą užtikrina."),
            Map.entry(
                    "lv",
                    "Privātuma politika. Mēs izmantojam sīkdatnes, lai uzlabotu jūsu pieredzi mūsu vietnē. Jūs jebkurā laikā varat mainīt iestatījumus pārlūkprogrammā. Šādi ierīču dati ļauj uzņēmumam sniegt pakalpojumu; ģimenes locekļu ziņas netiek vāktas, un kļūdas labojam."),
            Map.entry(
                    "pl",
                    "Polityka prywatności. Używamy plików cookie, aby poprawić działanie naszej witryny. Możesz zarządzać swoimi preferencjami w ustawieniach przeglądarki."),
            Map.entry(
                    "ru",
                    "Политика конфиденциальности. Мы используем файлы cookie, чтобы улучшить работу сайта. ИП Иванова, ул. Ямская, 5."),
            Map.entry(
                    "sk",
                    "Zásady ochrany súkromia. Používame súbory cookie, aby sme zlepšili vaše skúsenosti. Ďalšie údaje neukladáme, svoje voľby môžete kedykoľvek zmeniť v nastaveniach prehliadača. Vaše právo vymazať údaje tým nie je dotknuté, súhlas môžete odvolať. Deň, účel, čas návštevy a počet stránok, ktoré ste čítali, uchovávame len na účely štatistiky."),
            Map.entry(
                    "sl",
                    "Politika zasebnosti. Piškotke uporabljamo, da izboljšamo vašo izkušnjo. Več o načinu obdelave, računih in obveščanju preberite na začetku; za tržne namene vprašamo vnaprej. Skrbnik piškotkov varuje račune naročnikov in pošilja sporočila."),
            Map.entry(
                    "tr",
                    "Gizlilik politikası. Sitemizdeki deneyiminizi geliştirmek için çerezler kullanıyoruz. Tercihlerinizi tarayıcı ayarlarından istediğiniz zaman yönetebilirsiniz."),
            Map.entry(
                    "uk",
                    "Політика конфіденційності. Ми використовуємо файли cookie, щоб поліпшити роботу сайту. Її зміст є публічним."));

    @ParameterizedTest
    @CsvSource({
        "ar, windows-1256",
        "ar, ISO-8859-6",
        "bg, windows-1251",
        "cs, windows-1250",
        "cs, ISO-8859-2",
        "de, windows-1252",
        "de, x-MacRoman",
        "de, IBM850",
        "el, windows-1253",
        "el, ISO-8859-7",
        "fr, windows-1252",
        "fr, x-MacRoman",
        "fr, IBM850",
        "he, windows-1255",
        "hr, windows-1250",
        "hr, ISO-8859-2",
        "lt, windows-1257",
        "lt, ISO-8859-13",
        "lv, windows-1257",
        "lv, ISO-8859-13",
        "pl, windows-1250",
        "pl, ISO-8859-2",
        "ru, windows-1251",
        "ru, KOI8-R",
        "ru, IBM866",
        "ru, ISO-8859-5",
        "sk, windows-1250",
        "sk, ISO-8859-2",
        "sl, windows-1250",
        "sl, ISO-8859-2",
        "tr, windows-1254",
        "uk, windows-1251",
        "uk, KOI8-U"
    })
    void aSentenceOrTwoTellTheCharset(String language, String charset) {
        String text = POLICIES.get(language);
        String page = "<html><body><p class=\"text\">" + text + "</p></body></html>";
        for (String written : List.of(text, text + "\n\n" + text, page)) {
            assertThat(Decoder.decode(written.getBytes(Charset.forName(charset)), List.of())
                            .text())
                    .isEqualTo(written);
        }
    }

    /** Marks behind and inside words, which are letters in the charsets of old machines, and letters that many share. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We don’t sell it, it’s theirs – they’ll say “that’s ours” – and we can’t, won’t, don’t.",
                "The „name“, the „host“, the „path“, the „port“, the „user“, the „mail“ and the „page“ are theirs.",
                "Use\u00A0of\u00A0data and\u00A0of\u00A0pages, by\u00A0name and\u00A0by\u00A0place, as\u00A0we\u00A0say.",
                "from just£5 to over£100, for£20 or£30, at£1, and the name£ of£it, the price£a",
                "Acme™, Acme®, the Acme© mark, page 5† and 6‡, a wait…and more…than that, one•two, a·b·c",
                "Café, naïve, São Paulo, Zürich, Malmö, Ærø, piñata, coöperate, L’été, où, déjà",
                "È già così: più velocità, perché è la città.\nVores løsning på æblegrød er også på øen.\nÞað er ekki við hæfi að tala um það.\nÀ bientôt, même où ça mène.",
                "Œuvre, sœur et cœur; là-bas, où l'été a été très gai. Hôtel, pâté, forêt, maïs, ambiguë, ÇA VA DÉJÀ",
                "Tensión 5 V ±0,5 V\nTamaño 30 cm ±1 cm\nPrecisión ±2 %\nDiseño europeo\nFunción ±3 dB\nConexión ±4\nPequeño ±2\nAño de diseño ±1\nPeso ±1",
                "Le réactif à 5 µl, après chauffage\nmélange de 10 µg\nla dernière étape à 20 µm\nélution à 50 µl\nfiltre à 0,2 µm\nsolution à 3 µg\nréponse à 8 µl\nle deuxième jour à 7 µg\nà 9 µg",
                "prix: 5 € – 10 £ – 20 ¥ · § 5 · 10 °C · ½ tasse · 3 × 4 · ± 2 · µm · «non» · ¿qué? · ¡sí!"
            })
    void westernTextStaysWindows1252(String text) {
        for (String written : List.of(text, text + "\n" + text + "\n" + text)) {
            byte[] bytes = written.getBytes(Charset.forName("windows-1252"));
            assertThat(Decoder.decode(bytes, List.of()).text()).isEqualTo(written);
        }
    }

    /** Windows-1258 has the tones of Vietnamese as bytes of their own, behind letters that have their other mark. */
    @Test
    void tonesOfVietnameseStandBehindTheirLetters() {
        String text = "Chính sách bảo mật. Chúng tôi sử dụng cookie để cải thiện trải nghiệm của bạn trên trang web. "
                + "Bạn có thể thay đổi lựa chọn bất cứ lúc nào; dữ liệu được giữ một năm.";
        Charset charset = Charset.forName("windows-1258");
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String marks = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String letter = marks.substring(0, Math.min(2, marks.length()));
            List<String> ways = List.of(
                    String.valueOf(c),
                    marks,
                    Normalizer.normalize(letter, Normalizer.Form.NFC) + marks.substring(letter.length()),
                    // ệ is ê and a dot below, whose canonical order is the other way round
                    marks.length() < 3
                            ? marks
                            : Normalizer.normalize("" + marks.charAt(0) + marks.charAt(2), Normalizer.Form.NFC)
                                    + marks.charAt(1));
            written.append(ways.stream()
                    .filter(charset.newEncoder()::canEncode)
                    .findFirst()
                    .orElseThrow());
        }
        String read =
                Decoder.decode(written.toString().getBytes(charset), List.of()).text();
        assertThat(Normalizer.normalize(read, Normalizer.Form.NFC)).isEqualTo(text);
    }

    /** What Mozilla's detector takes for the Cyrillic of Macintosh, since capitals alone tell the two apart. */
    @Test
    void cyrillicIsToldByItsCases() {
        String text =
                "ПОЛИТИКА\n\nОбщие положения. Сайт собирает данные о посетителях.\n\nПрава. Вы вправе отозвать согласие.";
        for (String charset : List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866")) {
            assertThat(Decoder.decode(text.getBytes(Charset.forName(charset)), List.of())
                            .text())
                    .isEqualTo(text);
        }
    }

    /** Capital alpha with its accent is the one letter that they have at different bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"windows-1253", "ISO-8859-7"})
    void oneLetterTellsGreekFromGreek(String charset) {
        String text = "Άλλοι όροι: τα δεδομένα των χρηστών προστατεύονται. Άρθρο πρώτο.";
        assertThat(Decoder.decode(text.getBytes(Charset.forName(charset)), List.of())
                        .text())
                .isEqualTo(text);
    }

    @Test
    void aPriceBehindAWordIsNoLetterOfAnOldMachine() {
        String text = "Donate£10 Donation£25 Donation£50 Donation£100, or “give” £5 by post. Price£0.00 To: Price£3.00";
        assertThat(Decoder.decode(text.getBytes(Charset.forName("windows-1252")), List.of())
                        .text())
                .isEqualTo(text);
    }
}
