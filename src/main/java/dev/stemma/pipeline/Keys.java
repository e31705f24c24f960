package dev.stemma.pipeline;

import dev.stemma.model.Document;
import dev.stemma.model.PlatformUrl;
import dev.stemma.text.Hosts;
import dev.stemma.text.KeyBytes;
import dev.stemma.text.MaskedBytes;
import dev.stemma.text.Masking;
import java.util.Optional;

/**
 * What a document is compared by.
 *
 * @param site host of the platform URL, else of the capture's URL
 * @param key the key text
 * @param masked what is masked in it
 */
record Keys(Optional<String> site, KeyBytes key, MaskedBytes masked) {
    static Keys of(Document document) {
        Optional<String> site = document.facts()
                .platformUrl()
                .map(PlatformUrl::url)
                .flatMap(Hosts::siteOf)
                .or(() -> document.transport().url().flatMap(Hosts::siteOf));
        KeyBytes key = KeyBytes.of(document.text(), document.outside());
        return new Keys(site, key, Masking.mask(key.utf8(), site));
    }
}
