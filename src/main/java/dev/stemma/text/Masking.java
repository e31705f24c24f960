package dev.stemma.text;

import dev.stemma.model.Template;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces what differs between two renderings of one template: URLs, hosts, e-mail addresses, dates (en, fr, de, es, it,
 * nl, pt and numbers) and the site's own name. Other people's names stay: what they are is seen by comparing members.
 *
 * <p>A placeholder is a word between two feminine ordinal signs, {@code ªurlª}: letters to every tokenizer, so one word
 * in a shingle; one byte a character in the JVM; and in no language does that sign stand at both ends of a word.
 *
 * <p>Linear in the text: each character is looked at a bounded number of times. Stateless and thread-safe.
 */
public final class Masking {
    /** What is masked. */
    public static final Set<Template.Type> TYPES = Collections.unmodifiableSet(EnumSet.of(
            Template.Type.URL, Template.Type.HOST, Template.Type.EMAIL, Template.Type.DATE, Template.Type.NAME));

    private Masking() {}

    /**
     * The masked form of {@code keyText}.
     *
     * @param site the host that the document speaks for; without it no name is masked
     */
    public static Masked mask(String keyText, Optional<String> site) {
        return Masked.of(keyText, mask(Utf8.lossless(keyText), site).masks());
    }

    /** The same of a key text in UTF-8, as {@link Utf8#lossless} encodes it. */
    public static MaskedBytes mask(byte[] keyText, Optional<String> site) {
        return new MaskedBytes(keyText, new MaskScanner(keyText, OwnName.of(site)).scan());
    }

    /** What stands in a masked text for something of {@code type}: URL, HOST, EMAIL, DATE or (the site's own) NAME. */
    public static String placeholder(Template.Type type) {
        return switch (type) {
            case URL -> "ªurlª";
            case HOST -> "ªhostª";
            case EMAIL -> "ªemailª";
            case DATE -> "ªdateª";
            case NAME -> "ªsiteª";
            default -> throw new IllegalArgumentException("nothing is masked as " + type);
        };
    }
}
