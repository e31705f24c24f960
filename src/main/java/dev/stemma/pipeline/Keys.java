package dev.stemma.pipeline;

import dev.stemma.model.Document;
import dev.stemma.model.PlatformUrl;
import dev.stemma.text.Hosts;
import dev.stemma.text.KeyText;
import dev.stemma.text.Masked;
import dev.stemma.text.Masking;
import java.util.List;
import java.util.Optional;

/**
 * What a document is compared by.
 *
 * @param site host of the platform URL, else of the capture's URL
 * @param key the key text, with its way back to the clean text
 * @param masks what is masked in it
 */
record Keys(Optional<String> site, KeyText key, List<Masked.Mask> masks) {
    static Keys of(Document document) {
        Optional<String> site = document.facts()
                .platformUrl()
                .map(PlatformUrl::url)
                .flatMap(Hosts::siteOf)
                .or(() -> document.transport().url().flatMap(Hosts::siteOf));
        KeyText key = KeyText.of(document.text(), document.outside());
        return new Keys(site, key, Masking.masks(key.value(), site));
    }

    /** The masked key text. */
    String masked() {
        return Masked.of(key.value(), masks).value();
    }

    /** The length of {@link #masked} in UTF-16 units. */
    int maskedLength() {
        return Masked.length(key.length(), masks);
    }
}
