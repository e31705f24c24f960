package dev.stemma.template;

import dev.stemma.collate.Cells;
import dev.stemma.model.Template;
import dev.stemma.text.Hosts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names slots from what they hold and stand beside; each name is given once. */
final class SlotNames {
    /** A shorter name stands in many words by chance. */
    private static final int MIN_LABEL = 4;

    private static final Pattern SCHEME = Pattern.compile("^https?://");

    private final List<Member> members;
    /** Of each member's site what its domain is called after, letters and digits; made when first asked for. */
    private final String[] labels;

    private final String text;
    private final boolean marked;
    private final Map<String, Integer> given = new HashMap<>();

    /** @param text of the template before its marks: what looks like a mark there is not to become one */
    SlotNames(List<Member> members, String text) {
        this.members = members;
        labels = new String[members.size()];
        this.text = text;
        marked = text.contains("{{");
    }

    /**
     * @param values by member; null where the member has none
     * @param before the words before the slot
     */
    String name(Template.Type type, String[] values, String before) {
        String base = ownAddress(type, values)
                .or(() -> SlotTypes.beside(before, type).filter(name -> !name.equals("year") || areYears(values)))
                .orElse(type.name().toLowerCase(Locale.ROOT));
        return free(base, given.containsKey(base) ? "_" : "");
    }

    String optional() {
        return free("optional", "_");
    }

    String frame() {
        return free("frame", given.containsKey("frame") ? "_" : "");
    }

    private String free(String base, String separator) {
        String name;
        do {
            int number = given.merge(base, 1, Integer::sum);
            name = number == 1 && separator.isEmpty() ? base : base + "_" + number;
        } while (marked
                && (text.contains("{{" + name + "}}")
                        || text.contains("{{#" + name + "}}")
                        || text.contains("{{/" + name + "}}")));
        return name;
    }

    /** {@code platform_url} or {@code site} when most values are the members' own. */
    private Optional<String> ownAddress(Template.Type type, String[] values) {
        if (type != Template.Type.URL && type != Template.Type.HOST) {
            return Optional.empty();
        }
        int own = 0;
        int all = 0;
        for (int m = 0; m < values.length; m++) {
            if (values[m] == null || values[m].isBlank()) {
                continue;
            }
            all++;
            Optional<String> host = Hosts.hostOf(values[m]);
            Member member = members.get(m);
            boolean site = host.isPresent()
                    && member.site()
                            .filter(name -> bare(name).equals(bare(host.get())))
                            .isPresent();
            String value = values[m];
            String address = SCHEME.matcher(value).replaceFirst("");
            int slash = address.indexOf('/');
            boolean path = slash >= 0 && slash < address.length() - 1;
            boolean url = member.url()
                    .filter(platform -> value.startsWith(platform.url()))
                    .isPresent();
            own += (site || url) && !path ? 1 : 0;
        }
        if (all == 0 || 2 * own < all) {
            return Optional.empty();
        }
        return Optional.of(type == Template.Type.URL ? "platform_url" : "site");
    }

    private static boolean areYears(String[] values) {
        return Arrays.stream(values).filter(Objects::nonNull).allMatch(Cells::areYears);
    }

    /** Whether most values are what the members' own domains are called after: {@code 3rd Lair} of {@code 3rdlair.com}. */
    boolean ownNames(String[] values) {
        int own = 0;
        int all = 0;
        for (int m = 0; m < values.length; m++) {
            if (values[m] != null
                    && members.get(m).site().isPresent()
                    && values[m].indexOf('_') < 0) { // but cookies' names
                all++;
                own += alike(letters(values[m]), label(m)) ? 1 : 0;
            }
        }
        return own > 1 && 2 * own >= all;
    }

    /** What the domain of member {@code m}, which has a site, is called after. */
    private String label(int m) {
        if (labels[m] == null) {
            String site = members.get(m).site().orElseThrow();
            String domain = Hosts.registrableDomain(site).orElse(site);
            labels[m] = letters(domain.substring(0, Math.max(1, domain.indexOf('.'))));
        }
        return labels[m];
    }

    private static boolean alike(String name, String label) {
        boolean part = name.length() <= 2 * label.length() && label.length() >= MIN_LABEL && name.contains(label);
        return part || (2 * name.length() >= label.length() && name.length() >= MIN_LABEL && label.contains(name));
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** A host without {@code www.}, in lower case. */
    static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
