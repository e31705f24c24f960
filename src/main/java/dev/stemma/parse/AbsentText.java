package dev.stemma.parse;

import dev.stemma.model.Finding;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of a text that does not stand in it: a refresh that sends its reader on (HTML Living Standard, 4.2.5.3,
 * {@code refresh}), and scripts that may draw what the source lacks.
 */
final class AbsentText {
    /** A page that waits longer is meant to be read: it loads itself anew, or ends a session. */
    private static final int MOST_SECONDS = 10;

    private static final Pattern REFRESH = Pattern.compile(
            "\\s*(\\d{1,4})[.\\d]*\\s*[;,]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)[\"']?\\s*", Pattern.CASE_INSENSITIVE);

    private AbsentText() {}

    static List<Finding> findings(Document page, PageText text) {
        Span end = new Span(text.text().length(), text.text().length());
        List<Finding> findings = new ArrayList<>();
        target(page)
                .ifPresent(url ->
                        findings.add(new Finding(Finding.REDIRECT, end, "the page sends its reader on to " + url)));
        if (text.visibleChars() == 0) {
            scripts(page).ifPresent(what -> findings.add(new Finding(Finding.SCRIPTS_ALONE, end, what)));
        }
        return findings;
    }

    /** Where the first refresh goes; to the page itself is nowhere, and one for readers without scripts is for few. */
    private static Optional<String> target(Document page) {
        for (Element meta : page.getElementsByAttributeValue("http-equiv", "refresh")) {
            Matcher refresh = REFRESH.matcher(meta.attr("content"));
            if (meta.normalName().equals("meta") && meta.closest("noscript") == null && refresh.matches()) {
                String url = StringUtil.resolve(page.baseUri(), refresh.group(2).strip());
                url = url.isEmpty() ? refresh.group(2).strip() : url;
                return Integer.parseInt(refresh.group(1)) <= MOST_SECONDS && !url.equals(page.baseUri())
                        ? Optional.of(url)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> scripts(Document page) {
        int files = 0;
        int chars = 0;
        for (Element script : page.getElementsByTag("script")) {
            files += script.hasAttr("src") ? 1 : 0;
            chars += script.data().length();
        }
        return files + chars == 0
                ? Optional.empty()
                : Optional.of("the page shows no text, but has " + chars + " characters of scripts and " + files
                        + " files of them: a browser may draw what is to be read");
    }
}
