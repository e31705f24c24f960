package dev.stemma.serve;

import dev.stemma.folder.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Buttons that decide, or take a decision back.
 *
 * @param heading what they are about
 * @param said what is decided already; may be empty
 * @param buttons each a form of its own
 */
record DecisionForms(String heading, String said, List<Button> buttons) {
    /**
     * @param action where it is posted to
     * @param fields what is posted, the token among it
     */
    record Button(String action, Map<String, String> fields, String text) {}

    /**
     * An id as an attribute's value that a browser posts back as it was: a hidden character must not become its escape there,
     * so the corpus's text passes by what makes it visible, not by what makes it harmless. Whatever is no plain letter or
     * digit is a character reference.
     */
    static String attribute(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            // a reference to one of 128 to 159 is read as one of Windows-1252
            boolean plain = c < 128 ? Character.isLetterOrDigit(c) : c < 160;
            if (plain) {
                out.append((char) c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }

    private static Button decide(String token, Decision decision, String text) {
        return new Button("/decide", with(token, decision.word(), decision.fields()), text);
    }

    static Button undo(String token, Decision decision, String text) {
        return new Button("/undo", with(token, decision.word(), decision.fields()), text);
    }

    private static Map<String, String> with(String token, String word, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("decision", word);
        all.putAll(fields);
        all.put("token", token);
        return Collections.unmodifiableMap(all);
    }

    /** For a page about two documents. */
    static DecisionForms about(String token, String a, String b, List<Decision> decisions) {
        List<Button> buttons = new ArrayList<>();
        String said = "";
        for (Decision decision : decisions) {
            if (decision.fields().containsValue(a) && decision.fields().containsValue(b)) {
                said = "Decided: " + decision.said() + ". The next run holds to it.";
                buttons.add(undo(token, decision, "Undo this decision"));
            }
        }
        if (buttons.isEmpty()) {
            buttons.add(decide(token, new Decision.NeverMerge(a, b), "Never put these together"));
            buttons.add(decide(token, new Decision.MustLink(a, b), "Always put these together"));
        }
        return new DecisionForms("Your decision about these two", said, buttons);
    }

    /** For a page about one document. */
    static DecisionForms about(
            String token, String document, String sha256, boolean complete, List<Decision> decisions) {
        Decision decided = new Decision.Complete(document, sha256);
        if (decisions.contains(decided)) {
            return new DecisionForms(
                    "Your decision about this document",
                    "Decided: this one is complete. The next run holds to it, as long as the capture is the same.",
                    List.of(undo(token, decided, "Undo this decision")));
        }
        return new DecisionForms(
                "Your decision about this document",
                "",
                complete ? List.of() : List.of(decide(token, decided, "This one is complete")));
    }
}
