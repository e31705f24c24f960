package dev.stemma.template;

import dev.stemma.model.Template;
import dev.stemma.text.Hosts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names slots from what they hold and stand beside; each name is given once. */
final class SlotNames {
    private final List<Member> members;
    private final Map<String, Integer> given = new HashMap<>();

    SlotNames(List<Member> members) {
        this.members = members;
    }

    /**
     * @param values by member; null where the member has none
     * @param before the words before the slot
     */
    String name(Template.Type type, String[] values, String before) {
        String base = ownAddress(type, values)
                .or(() -> SlotTypes.beside(before, type))
                .orElse(type.name().toLowerCase(Locale.ROOT));
        int number = given.merge(base, 1, Integer::sum);
        return number == 1 ? base : base + "_" + number;
    }

    String optional() {
        int number = given.merge("optional", 1, Integer::sum);
        return "optional_" + number;
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
            boolean path = values[m]
                            .replaceFirst("^https?://", "")
                            .replaceFirst("/$", "")
                            .indexOf('/')
                    >= 0;
            String value = values[m];
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

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
